// First load of a conversation: entry, the messenger, the texts of one language and what they import must stay within 250 kB of gzipped script.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 250;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const files = new Set();
const walk = (key) => {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  (chunk.imports ?? []).forEach(walk);
};
walk('index.html');
Object.keys(manifest).filter((key) => /(features\/messenger\/Messenger|shared\/i18n\/ru)\.tsx?$/.test(key)).forEach(walk);
const kb = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length, 0) / 1000;
console.log(`first load: ${kb.toFixed(0)} kB of gzipped script, ${LIMIT_KB} allowed`);
if (kb > LIMIT_KB) process.exit(1);
