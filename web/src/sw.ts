/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Array<{ url: string; revision: string | null }> };

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^\/problems\//] }));

self.addEventListener('message', (e) => { if (e.data === 'SKIP_WAITING') void self.skipWaiting(); });

// Push payload carries no message text: only the chat id and a "silent" flag worked out by the server from quiet hours.
self.addEventListener('push', (e) => {
  const d = (e.data?.json() ?? {}) as { title?: string; chatId?: string; silent?: boolean };
  e.waitUntil(self.registration.showNotification(d.title ?? 'Новое сообщение', { tag: d.chatId ?? 'chat', silent: d.silent ?? false, data: d }));
});
self.addEventListener('notificationclick', (e) => {
  e.notification.close();
  e.waitUntil(self.clients.openWindow(`/chats/${(e.notification.data as { chatId?: string })?.chatId ?? ''}`));
});
