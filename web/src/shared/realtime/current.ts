import type { Engine } from './engine';

let current: Engine | undefined;

export const setEngine = (engine: Engine): void => { current = engine; };

/** The engine of the acting profile; there is one whenever a screen inside the shell is shown. */
export function engine(): Engine {
  if (!current) throw new Error('nobody is signed in');
  return current;
}
