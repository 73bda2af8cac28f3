import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** Builds src/sw.ts after the app and hands it the list of files to precache. */
export function serviceWorker(opts: { skip?: RegExp } = {}): Plugin {
  let list: Array<{ url: string; revision: string | null }> = [];
  let outDir = 'dist';
  return {
    name: 'service-worker', apply: 'build',
    configResolved(c) { outDir = c.build.outDir; },
    writeBundle(_, bundle) {
      list = Object.values(bundle).filter((f) => /\.(js|css|html|svg|woff2)$/.test(f.fileName) && !opts.skip?.test(f.fileName)).map((f) => ({
        url: `/${f.fileName}`,
        revision: f.fileName.startsWith('assets/') ? null : createHash('sha256').update(f.type === 'asset' ? f.source : f.code).digest('hex').slice(0, 16),
      }));
    },
    async closeBundle() {
      await build({
        configFile: false, logLevel: 'warn', publicDir: false,
        define: { 'self.__WB_MANIFEST': JSON.stringify(list), 'process.env.NODE_ENV': '"production"' },
        build: { outDir, emptyOutDir: false, target: 'es2022', rolldownOptions: { input: fileURLToPath(new URL('./src/sw.ts', import.meta.url)), output: { format: 'iife', entryFileNames: 'sw.js' } } },
      });
      console.log(`service worker: ${list.length} files to precache`);
    },
  };
}
