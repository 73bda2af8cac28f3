import { useEffect } from 'react';
import { Cache } from '@/shared/realtime/cache';
import { Engine } from '@/shared/realtime/engine';
import { dropped, keeps, onForget, useProfile } from '@/shared/session/session';
import { setEngine } from '@/shared/realtime/current';
import { queries } from './queries';

onForget((account) => Cache.wipe(account.id, account.profiles.map((profile) => profile.id)));

/** Runs the live side of the acting profile while somebody is signed in. */
export function useLiveSide(): void {
  const { id, account } = useProfile();
  useEffect(() => {
    const engine = new Engine({ account: account.id, profile: id, keep: keeps(account.id) }, {
      over: () => void dropped(account),
      memberships: () => void queries.invalidateQueries({ queryKey: [id] }),
    });
    setEngine(engine);
    void engine.start();
    return () => {
      engine.stop();
      queries.removeQueries({ queryKey: [id] });
    };
    // The account object changes with every look at the server; the engine only depends on who it is.
  }, [id, account.id]);
}
