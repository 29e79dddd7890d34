// Counts frames of the page with a made raid: node browser/frames.mjs ADDRESS [SYMBOLS] [globe] [SECONDS-OF-HEAP]
// 10,000 symbols on the move, 200 of them with ways of 24 pieces behind them, 20 radars' coverage; drawn without a GPU.
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [address, count = '10000', view = 'map', heaped = '0'] = process.argv.slice(2);
const symbols = Number(count);
const isGlobe = view === 'globe';
const [ways, radars, end, seconds] = [200, 20, 600, 10];

function made() {
  const classes = ['fighter', 'bomber', 'cruiseMissile', 'drone', 'shortRangeBallistic', 'civilAircraft'];
  const states = [];
  const movers = [];
  const targets = [];
  for (let number = 0; number < symbols; number++) {
    const [east, north] = [28 + ((number * 7919) % 16000) / 1000, 34 + ((number * 104729) % 9000) / 1000];
    const times = number < ways ? Array.from({ length: end / 5 + 1 }, (_, i) => i * 5) : [0, end];
    movers.push({ id: `target-${number}`, thing: 'target', name: `T${number}`, type: 'made', number, holder: 0, target: number, unit: null, side: number % 6 === 5 ? 'civil' : 'attacker', first: states.length, count: times.length, endSeconds: end });
    targets.push({ target: number, name: 'made', class: classes[number % 6], isThreat: number < 50, fate: 'open', endSeconds: end, dueSeconds: end, asset: -1, aim: 0, launches: 0, cause: null, steps: [] });
    states.push(...times.map((time) => [time, east + time * 0.002 + Math.sin(time / 40) * 0.05, north + time * 0.001, 5000, 200, 60]));
  }
  const columns = [
    ...['seconds', 'longitudeDegrees', 'latitudeDegrees', 'heightMetres', 'speedMetresPerSecond', 'courseDegrees'].map((name, i) => ({ name: `state.${name}`, kind: 'f32', bytes: new Uint8Array(Float32Array.from(states, (state) => state[i]).buffer), count: states.length })),
    ...['identity', 'category', 'status'].map((name) => ({ name: `state.${name}`, kind: 'u8', bytes: new Uint8Array(states.length).fill(255), count: states.length })),
    ...[['link.seconds', 'f32'], ['link.link', 'u16'], ['link.up', 'u8'], ['message.sentSeconds', 'f32'], ['message.arrivesSeconds', 'f32'], ['message.link', 'u16']].map(([name, kind]) => ({ name, kind, bytes: new Uint8Array(0), count: 0 })),
  ];
  const place = (i) => ({ latitudeDegrees: 35.5 + (i % 4) * 1.8, longitudeDegrees: 29 + Math.floor(i / 4) * 3 });
  const head = {
    study: 'made', option: 'made', replication: 0, seed: 0, isKept: false, hasMessages: true, endSeconds: end, posts: [], links: [], events: [], units: [], movers, targets,
    assets: [{ asset: 0, name: 'City', latitudeDegrees: 38, longitudeDegrees: 36, radiusMetres: 5000, value: 1 }, { asset: 1, name: 'Port', latitudeDegrees: 36, longitudeDegrees: 30, radiusMetres: 5000, value: 1 }],
    radars: Array.from({ length: radars }, (_, radar) => ({ radar, name: 'made', type: 'made', post: 0, isAirborne: false, ...place(radar), heightMetres: 0, boresightDegrees: 0, sectorDegrees: 360, rangeMetres: 300000 })),
  };
  let offset = 0;
  head.columns = columns.map(({ name, kind, bytes, count: rows }) => {
    const at = offset;
    offset = Math.ceil((offset + bytes.length) / 8) * 8;
    return { name, kind, offset: at, count: rows };
  });
  const text = Buffer.from(JSON.stringify(head));
  const begin = Math.ceil((16 + text.length) / 8) * 8;
  const file = Buffer.alloc(begin + offset);
  file.write('PARAPETR');
  file.writeInt32LE(1, 8);
  file.writeInt32LE(text.length, 12);
  text.copy(file, 16);
  columns.forEach(({ bytes }, i) => Buffer.from(bytes).copy(file, begin + head.columns[i].offset));
  const reach = { units: [], radars: head.radars.map(({ radar, latitudeDegrees, longitudeDegrees }) => ({ radar, rings: [{ heightMetres: 3000, edgeDegrees: Array.from({ length: 120 }, (_, i) => [longitudeDegrees + 2.2 * Math.sin(i * 3 * Math.PI / 180), latitudeDegrees + 1.8 * Math.cos(i * 3 * Math.PI / 180)]).flat() }] })) };
  return { file, reach };
}

/** Seconds of processor that the browser's processes have taken: what counts where others run beside it. */
function processorSeconds() {
  const stats = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [{ pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
    } catch {
      return [];
    }
  });
  const ours = new Set([process.pid]);
  for (let size = 0; size !== ours.size;) {
    size = ours.size;
    stats.filter((stat) => ours.has(stat.parent)).forEach((stat) => ours.add(stat.pid));
  }
  return stats.filter((stat) => ours.has(stat.pid) && stat.pid !== process.pid).reduce((sum, stat) => sum + stat.ticks / 100, 0);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-gpu'] });
try {
  const { file, reach } = made();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route('**/api/raid/columns*', (route) => route.fulfill({ contentType: 'application/octet-stream', body: file }));
  await page.route('**/api/raid/reach*', (route) => route.fulfill({ json: reach }));
  await page.goto(`${address}?study=lone-target&raid=0${isGlobe ? '&globe=0,50' : ''}`);
  await page.locator('.timeline').waitFor({ timeout: 120_000 });
  await page.getByRole('tab', { name: 'Layers' }).click();
  await page.getByLabel('Radar coverage of a fighter at').selectOption('3000');
  await page.getByLabel('Speed').selectOption('1');
  await page.locator('canvas.front').focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(isGlobe ? 15_000 : 1500);
  const before = processorSeconds();
  const frames = await page.evaluate((milliseconds) => new Promise((done) => {
    const begin = performance.now();
    const at = [];
    const step = (now) => {
      at.push(now);
      if (now - begin < milliseconds) {
        requestAnimationFrame(step);
      } else {
        done(at);
      }
    };
    requestAnimationFrame(step);
  }), seconds * 1000);
  const spent = processorSeconds() - before;
  const gaps = frames.slice(1).map((at, i) => at - frames[i]).sort((a, b) => a - b);
  const memory = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
  console.log(`${symbols} symbols on the ${view}: ${(gaps.length / ((frames.at(-1) - frames[0]) / 1000)).toFixed(1)} frames a second; a frame in ${gaps[gaps.length >> 1].toFixed(1)} ms, one in twenty above ${gaps[Math.floor(gaps.length * 0.95)].toFixed(1)} ms; ${((spent / gaps.length) * 1000).toFixed(1)} ms of processor a frame; heap ${(memory / 1e6).toFixed(0)} MB`);
  if (Number(heaped) > 0) {
    const devtools = await page.context().newCDPSession(page);
    const points = [];
    for (let i = 0; i <= 6; i++) {
      await devtools.send('HeapProfiler.collectGarbage');
      points.push([performance.now() / 60_000, (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6]);
      await page.waitForTimeout(i < 6 ? (Number(heaped) * 1000) / 6 : 0);
    }
    const [minutes, megabytes] = [0, 1].map((column) => points.reduce((sum, point) => sum + point[column], 0) / points.length);
    const slope = points.reduce((sum, [x, y]) => sum + (x - minutes) * (y - megabytes), 0) / points.reduce((sum, [x]) => sum + (x - minutes) ** 2, 0);
    console.log(`heap after collection, ${heaped} s of replay: ${points.map(([, size]) => size.toFixed(1)).join(', ')} MB; ${slope.toFixed(2)} MB a minute`);
  }
  await page.screenshot({ path: process.env.PICTURE ?? '/dev/null' }).catch(() => undefined);
} finally {
  await browser.close();
}
