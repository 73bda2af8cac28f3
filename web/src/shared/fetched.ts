import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A part of the program did not come: no network, or the server has a newer version and this one's files are gone. */
export class NotFetched extends Error {}

/** A screen or a dialog whose code is fetched when it is first shown; throws {@link NotFetched} where it does not come. */
export function fetched<N extends string, C extends ComponentType<any>>(load: () => Promise<Record<N, C>>, name: N): LazyExoticComponent<C> {
  return lazy(() => load().then((part) => ({ default: part[name] }), (cause: unknown) => { throw new NotFetched(name, { cause }); }));
}
