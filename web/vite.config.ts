import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { serviceWorker } from './vite.sw.ts';

const server = process.env.PEREMENA_URL ?? 'http://127.0.0.1:8080';

export default defineConfig(({ mode }) => ({
  resolve: {
    alias: [
      { find: '@', replacement: fileURLToPath(new URL('./src', import.meta.url)) },
      // VKUI as CSS modules: only the CSS of the components in use. Not in unit tests: jsdom needs no CSS.
      ...(mode === 'test' ? [] : [
        { find: /^@vkontakte\/vkui$/, replacement: '@vkontakte/vkui/dist/cssm' },
        { find: '@vkontakte/vkui/dist/vkui.css', replacement: '@vkontakte/vkui/dist/cssm/styles/themes.css' },
      ]),
    ],
  },
  plugins: [react(), serviceWorker({ skip: /-ext-.*woff2$/ })],
  server: { proxy: { '/api': { target: server, ws: true } } },
  preview: { proxy: { '/api': { target: server, ws: true } } },
  build: {
    target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 600, manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [
      { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 5 },
      { name: 'vkui', test: /node_modules[\\/]@vkontakte[\\/](vkui|vkjs|vkui-floating-ui)/, priority: 4 },
      { name: 'vendor', test: /node_modules[\\/](@tanstack|i18next|react-i18next|zustand|idb|uuid)[\\/]/, priority: 3 },
      { name: 'icons', test: /node_modules[\\/]@vkontakte[\\/]icons/, minShareCount: 2, priority: 2 },
    ] } } },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/test-setup.ts'], css: false },
}));
