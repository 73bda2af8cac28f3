import { create } from 'zustand';

/** A newer client is there; this page becomes it when the person says so. */
export const useUpdate = create<{ offered: boolean }>(() => ({ offered: false }));

type TrustedTypes = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } };

/** Under Trusted Types a script's address is taken only from a policy; this one knows a single address. */
function workerUrl(): string {
  const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('peremena-worker', { createScriptURL: () => '/sw.js' });
  return (policy?.createScriptURL('/sw.js') ?? '/sw.js') as string;
}

/** By itself a browser asks for a newer worker some time after a page is opened, and never again while it stays open, which may be weeks. */
const ASK_EVERY_MS = 60 * 60_000;

let followed: ServiceWorkerRegistration | undefined;
let pressed = false;
/** Another tab has taken the newer worker: this page is older than what now serves it. */
let overtaken = false;

export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const workers = navigator.serviceWorker;
  // A page without a worker came from the server: it is not older than anybody.
  if (workers.controller) workers.addEventListener('controllerchange', onTaken);
  // Registering waits its turn behind a check for a newer worker, which a browser may put off for a minute; what is there already is known at once.
  follow(await workers.getRegistration().catch(() => undefined));
  // A browser that allows none (a private window) works without.
  const registration = await workers.register(workerUrl()).catch(() => undefined);
  if (!registration) return;
  follow(registration);
  const ask = () => void registration.update().catch(() => undefined);
  if (registration.active) ask();
  setInterval(ask, ASK_EVERY_MS);
}

/** Looks anew at whatever happens rather than trusting the order in which it is told: a worker may be waiting before anybody has seen it come. */
function follow(registration?: ServiceWorkerRegistration): void {
  if (!registration || registration === followed) return;
  followed = registration;
  const look = () => {
    for (const worker of [registration.installing, registration.waiting]) worker?.addEventListener('statechange', look);
    offer();
  };
  registration.addEventListener('updatefound', look);
  look();
}

function offer(): void {
  useUpdate.setState({ offered: overtaken || !!(followed?.waiting && navigator.serviceWorker.controller) });
}

/** The tab where somebody pressed starts anew. The others only offer it: what is being written there is nobody's to throw away. */
function onTaken(): void {
  if (pressed) {
    location.reload();
    return;
  }
  overtaken = true;
  offer();
}

export function update(): void {
  const waiting = followed?.waiting;
  if (!waiting) {
    location.reload();
    return;
  }
  pressed = true;
  waiting.postMessage('SKIP_WAITING');
}
