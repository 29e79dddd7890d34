// Builds the page into src/Parapet.Web/wwwroot and writes what it was built from beside it: a test compares both.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(root, '../src/Parapet.Web/wwwroot'));

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]);
}

/** What the page is made of, as name and digest of each file, in the order of the names. */
function sources() {
  const files = [...filesBelow(join(root, 'src')), ...filesBelow(join(root, 'public')), ...['index.html', 'package.json', 'package-lock.json', 'build.mjs', 'tsconfig.json'].map((name) => join(root, name))];
  return files
    .map((file) => [relative(root, file).replaceAll('\\', '/'), createHash('sha256').update(readFileSync(file)).digest('hex')])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, digest]) => `${digest}  ${name}\n`)
    .join('');
}

rmSync(out, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { output: { entryFileNames: 'globe.js', chunkFileNames: 'globe-[name].js', assetFileNames: 'globe[extname]' } },
  },
});
mkdirSync(join(out, 'licences'), { recursive: true });
writeFileSync(join(out, 'licences/milsymbol.txt'), readFileSync(join(root, 'node_modules/milsymbol/LICENSE'), 'utf8').replaceAll('\r\n', '\n'));
writeFileSync(join(out, 'sources.sha256.txt'), sources());
