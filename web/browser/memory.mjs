// How a page's memory goes while a raid is replayed; check.mjs runs it short, and by hand with SECONDS it runs longer.
import assert from 'node:assert/strict';

const every = 2000;
/** The first samples hold what is drawn for the first time: symbols, paths, code. */
const settling = 3;
const mostGrowthBytes = 2 << 20;

/** Megabytes that a raid's hour adds, from live memory after collections while the raid is played at a hundred times its pace, over and over. */
export async function memory(page, seconds) {
  const session = await page.context().newCDPSession(page);
  await page.getByLabel('Speed').selectOption('100');
  const samples = [];
  for (let i = 0; i < settling + Math.max(4, Math.round((seconds * 1000) / every)); i++) {
    const play = page.getByRole('button', { name: 'Play' });
    if (await play.count()) {
      await play.click();
    }
    await page.waitForTimeout(every);
    await session.send('HeapProfiler.collectGarbage');
    samples.push((await session.send('Runtime.getHeapUsage')).usedSize);
  }
  const kept = samples.slice(settling);
  const middle = (kept.length - 1) / 2;
  const mean = kept.reduce((sum, size) => sum + size, 0) / kept.length;
  const slope = kept.reduce((sum, size, i) => sum + (i - middle) * (size - mean), 0) / kept.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const perHour = (slope * 3600) / ((every / 1000) * 100);
  console.log(`memory: ${(mean / 1e6).toFixed(1)} MB; ${(perHour / 1e6).toFixed(2)} MB an hour of the raid, over ${((kept.length * every) / 10 / 60).toFixed(0)} minutes of it`);
  assert.ok(kept.at(-1) - kept[0] < mostGrowthBytes, `memory grows: ${kept.join(', ')}`);
}
