// node build.mjs [FOLDER]: builds the page into src/Parapet.Web/wwwroot and writes what it was built from beside it: a test compares both.
// node build.mjs --globe [FOLDER]: builds the same page with the globe in three dimensions, into .build/globe, which is not committed.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
const hasGlobe = process.argv.includes('--globe');
const [folder] = process.argv.slice(2).filter((argument) => argument !== '--globe');
const out = resolve(folder ?? join(root, hasGlobe ? '../.build/globe' : '../src/Parapet.Web/wwwroot'));
const engine = join(root, 'node_modules/@cesium/engine');

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

function licence(name, file) {
  writeFileSync(join(out, 'licences', name), readFileSync(join(root, 'node_modules', file), 'utf8').replaceAll('\r\n', '\n'));
}

/**
 * The page's policy allows neither inline style nor code that is compiled while it runs. What of the engine wants either
 * gives way: its display of credits, and the decoders of models, which compile WebAssembly wherever they are loaded.
 */
const withinPolicy = {
  name: 'within-policy',
  enforce: 'pre',
  resolveId: (source, importer) => {
    const isOfEngine = importer?.includes('@cesium');
    return isOfEngine && source.endsWith('/CreditDisplay.js') ? join(root, 'src/globe/credits.ts') : isOfEngine && source === 'meshoptimizer' ? join(root, 'src/globe/nomodels.ts') : null;
  },
};

/** Without the globe, the page holds in its place only that it is not there. */
const noGlobe = {
  name: 'no-globe',
  enforce: 'pre',
  resolveId: (source) => (/^[./]+(\/globe)?\/built$/.test(source) ? join(root, 'src/globe/unbuilt.ts') : null),
};

rmSync(out, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [hasGlobe ? withinPolicy : noGlobe],
  define: hasGlobe ? { CESIUM_BASE_URL: JSON.stringify('/cesium/') } : {},
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    rollupOptions: { output: { entryFileNames: 'globe.js', chunkFileNames: 'globe-[name].js', assetFileNames: 'globe[extname]' } },
  },
});
mkdirSync(join(out, 'licences'), { recursive: true });
licence('milsymbol.txt', 'milsymbol/LICENSE');
if (hasGlobe) {
  licence('cesium-engine.txt', '@cesium/engine/LICENSE.md');
  cpSync(join(engine, 'Build/Workers'), join(out, 'cesium/Workers'), { recursive: true });
  // Where the earth's axis points on the day at which the engine's sky always stands (src/globe/earth.ts).
  const axis = 'Assets/IAU2006_XYS/IAU2006_XYS_18.json';
  cpSync(join(engine, 'Source', axis), join(out, 'cesium', axis));
}
writeFileSync(join(out, 'sources.sha256.txt'), sources());
