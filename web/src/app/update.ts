import { create } from 'zustand';

/** A newer client is waiting; it takes over when the person says so. */
export const useUpdate = create<{ waiting?: ServiceWorker }>(() => ({}));

export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  void navigator.serviceWorker.register('/sw.js').then((registration) => {
    // A browser may decline without an error.
    if (!registration) return;
    const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', () => offer(registration));
    offer(registration);
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  });
}

function offer(registration: ServiceWorkerRegistration): void {
  if (registration.waiting && navigator.serviceWorker.controller) useUpdate.setState({ waiting: registration.waiting });
}

export function update(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('SKIP_WAITING');
}
