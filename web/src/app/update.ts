import { create } from 'zustand';

/** A newer client is waiting; it takes over when the person says so. */
export const useUpdate = create<{ waiting?: ServiceWorker }>(() => ({}));

type TrustedTypes = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } };

/** Under Trusted Types a script's address is taken only from a policy; this one knows a single address. */
function workerUrl(): string {
  const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('peremena-worker', { createScriptURL: () => '/sw.js' });
  return (policy?.createScriptURL('/sw.js') ?? '/sw.js') as string;
}

/** By itself a browser asks for a newer worker some time after a page is opened, and never again while it stays open, which may be weeks. */
const ASK_EVERY_MS = 60 * 60_000;

export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // A browser that allows none (a private window) works without.
  const registration = await navigator.serviceWorker.register(workerUrl()).catch(() => undefined);
  if (!registration) return;
  const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', () => offer(registration));
  offer(registration);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  const ask = () => void registration.update().catch(() => undefined);
  if (registration.active) ask();
  setInterval(ask, ASK_EVERY_MS);
}

function offer(registration: ServiceWorkerRegistration): void {
  if (registration.waiting && navigator.serviceWorker.controller) useUpdate.setState({ waiting: registration.waiting });
}

export function update(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('SKIP_WAITING');
}
