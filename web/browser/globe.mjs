// The globe in three dimensions in a real browser: node browser/globe.mjs CHECK ADDRESS FOLDER-FOR-PICTURES
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { accessible, isAt, opened, picture, run, shows, time, until } from './drive.mjs';

const address = process.argv[3];
const flat = `${address}?study=lone-target&raid=2`;
const globe = `${flat}&globe=0,50`;

const field = (page, name) => new URL(page.url()).searchParams.get(name);
const toggle = (page) => page.locator('.to-globe');
const isGlobe = async (page) => (await page.locator('.frame.globe').count()) > 0;

/** The map as it is saved: how many of its pixels have the colour that is commonest, how many colours there are, and a sum of all. */
async function saved(page) {
  await page.getByRole('tab', { name: 'Layers' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Map as PNG' }).click()]);
  const bytes = readFileSync(await file.path()).toString('base64');
  return page.evaluate(async (text) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    const counts = new Map();
    let sum = 0;
    for (const [i, pixel] of pixels.entries()) {
      counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      sum = (sum + pixel * (i % 65521)) % 2147483647;
    }
    return { colours: counts.size, commonest: Math.max(...counts.values()) / pixels.length, sum };
  }, bytes);
}

/** Waits until the ground is whole: two pictures that follow on each other are the same. */
async function settled(page) {
  let before = await saved(page);
  await until('the picture comes to rest', async () => {
    const now = await saved(page);
    const isSame = now.sum === before.sum && now.colours > 50;
    before = now;
    return isSame || JSON.stringify(now);
  });
  return before;
}

/** The middle of the ring about what is chosen: the only thing that choosing adds to the writing over the globe. */
async function ringOf(page, choose) {
  const pixels = () => page.locator('canvas.front').evaluate((canvas) => [...canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.filter((_, i) => i % 4 === 3)]);
  const width = await page.locator('canvas.front').evaluate((canvas) => canvas.width);
  const before = await pixels();
  await choose();
  await page.waitForTimeout(1500);
  const added = (await pixels()).flatMap((alpha, i) => (alpha > 0 && before[i] === 0 ? [[i % width, Math.floor(i / width)]] : []));
  assert.ok(added.length > 20, 'a ring is drawn about what is chosen');
  const [left, top, low] = [Math.min(...added.map(([x]) => x)), Math.min(...added.map(([, y]) => y)), Math.max(...added.map(([, y]) => y))];
  return [left + 21, (top + low) / 2];
}

const checks = {
  async dropped(page) {
    await opened(page, globe);
    await page.locator('.frame.globe').waitFor();
    await page.locator('canvas.ground').evaluate((canvas) => canvas.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
    await page.getByText('The browser has dropped the globe.').waitFor();
    await accessible(page, 'dropped');
    await toggle(page).click();
    await until('the flat map is there', async () => !(await isGlobe(page)));
    await toggle(page).click();
    await until('the globe is there again', () => isGlobe(page));
    assert.ok((await settled(page)).colours > 50, 'and drawn');
    assert.equal(await page.getByText('The browser has dropped the globe.').count(), 0);
  },

  async opens(page) {
    await opened(page, globe);
    assert.ok(await isGlobe(page), 'the address opens the globe');
    const { commonest } = await settled(page);
    assert.ok(commonest < 0.95, `there is ground and sky: ${commonest}`);
    await picture(page, 'globe');
    await accessible(page, 'globe');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.reload();
    await page.locator('.timeline').waitFor();
    await settled(page);
    await picture(page, 'globe-light');
    await accessible(page, 'globe in light');
  },

  async toggle(page) {
    await opened(page, `${flat}&t=300`);
    await page.locator('.lanes button').first().click();
    await page.locator('.why ol button').first().waitFor();
    const posts = await shows(page).locator('option').evaluateAll((options) => options.map((option) => option.value).filter((value) => /^\d+$/.test(value)));
    await shows(page).selectOption(posts[0]);
    await page.getByLabel('Fate').selectOption('leaked');
    const view = async () => ({
      time: await time(page), chosen: field(page, 'of'), at: field(page, 'at'), pane: field(page, 'pane'), shows: await shows(page).inputValue(),
      fate: await page.getByLabel('Fate').inputValue(), why: await page.locator('.why h2').innerText(),
    });
    const before = await view();
    assert.ok(before.chosen !== null && before.shows === posts[0]);
    await toggle(page).click();
    await page.locator('.frame.globe').waitFor();
    await until('the address tells of the globe', async () => field(page, 'globe') !== null);
    assert.deepEqual(await view(), before, 'the globe shows what the map did');
    await page.reload();
    await page.locator('.frame.globe').waitFor({ timeout: 60_000 });
    const { fate: _, ...kept } = await view();
    const { fate: __, ...was } = before;
    assert.deepEqual(kept, was, 'the address opens the same moment on the globe');
    await toggle(page).click();
    await page.locator('.frame.globe').waitFor({ state: 'detached' });
    await until('the address tells of the flat map', async () => field(page, 'globe') === null);
    const { fate: ___, ...back } = await view();
    assert.deepEqual(back, was, 'and the flat map shows it still');
  },

  async watch(page) {
    await opened(page, `${globe}&t=900`);
    const before = await settled(page);
    await page.getByLabel('Speed').selectOption('100');
    await page.getByRole('button', { name: 'Play' }).click();
    await until('time goes on', async () => (await time(page)) > 1000);
    await page.getByRole('button', { name: 'Pause' }).click();
    const after = await settled(page);
    assert.notEqual(after.sum, before.sum, 'what flies has moved');
    await page.getByLabel('Radar coverage of a fighter at').selectOption('10000');
    await until('the coverage is drawn', async () => (await saved(page)).sum !== after.sum);
    const covered = await settled(page);
    await page.getByLabel('Reach of rounds').selectOption('aircraft');
    await until('the reach of rounds is drawn', async () => (await saved(page)).sum !== covered.sum);
    await page.getByLabel('Names and heights').check();
    await settled(page);
    await picture(page, 'globe-reach');
    await accessible(page, 'globe with layers');
  },

  async pick(page) {
    await opened(page, `${globe}&t=1050`);
    await settled(page);
    await page.getByRole('tab', { name: 'Here' }).click();
    const listed = page.locator('.here button[data-id^="target-"]').first();
    const id = await listed.getAttribute('data-id');
    const [x, y] = await ringOf(page, async () => {
      await listed.focus();
      await page.keyboard.press('Enter');
    });
    assert.equal(await listed.getAttribute('aria-pressed'), 'true');
    assert.equal(field(page, 'of'), id);
    await page.locator('.why ol button').first().waitFor();
    await picture(page, 'globe-chosen');
    await accessible(page, 'globe with a chain');
    await page.keyboard.press('Escape');
    await until('nothing is chosen', async () => field(page, 'of') === null);
    await page.locator('canvas.front').click({ position: { x, y } });
    await until(`a click at ${x}, ${y} chooses what is there`, async () => field(page, 'of') === id || field(page, 'of'));
  },

  async keyboard(page) {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await opened(page, flat);
    await page.keyboard.press('g');
    await page.locator('.frame.globe').waitFor({ timeout: 60_000 });
    await page.locator('canvas.front').focus();
    const changes = async (keys, name) => {
      const before = field(page, name);
      await page.keyboard.press(keys);
      await until(`${keys} changes ${name}`, async () => field(page, name) !== before);
      const after = field(page, name);
      await page.waitForTimeout(600);
      assert.equal(field(page, name), after, `${keys}: nothing moves on by itself`);
    };
    for (const keys of ['ArrowLeft', 'ArrowUp', '+', '0']) {
      await changes(keys, 'at');
    }
    for (const keys of ['Shift+ArrowLeft', 'Shift+ArrowUp']) {
      await changes(keys, 'globe');
    }
    await page.keyboard.press('n');
    await page.locator('.why').waitFor();
    const reached = new Set();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.slice(0, 30)));
    }
    for (const wanted of ['Flat map', 'Turn to the left', 'North up']) {
      assert.ok(reached.has(wanted), `Tab comes to ${wanted}: ${[...reached].join('; ')}`);
    }
    await page.keyboard.press('g');
    await page.locator('.frame.globe').waitFor({ state: 'detached' });
  },

  async policy(page) {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(() => {
      globalThis.refusals = [];
      document.addEventListener('securitypolicyviolation', (event) => globalThis.refusals.push(`${event.violatedDirective} ${event.blockedURI}`));
    });
    const [answer] = await Promise.all([page.waitForResponse((response) => response.url() === globe), opened(page, globe)]);
    await settled(page);
    assert.doesNotMatch(answer.headers()['content-security-policy'], /unsafe/);
    assert.deepEqual(await page.evaluate(() => globalThis.refusals), [], 'nothing goes against the policy');
    assert.ok(asked.some((url) => url.includes('/cesium/Workers/')), 'the ground is made by workers');
    assert.deepEqual(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:') && !url.startsWith(`blob:${address}`)), [], 'every request goes to the own origin');
  },

  async beside(page) {
    await opened(page, `${globe}&t=300`);
    await page.getByRole('button', { name: 'Set beside another option' }).click();
    await page.locator('.pane').nth(1).waitFor({ timeout: 120_000 });
    assert.equal(await page.locator('.frame.globe').count(), 2);
    await isAt(page, 300);
    await settled(page);
    await picture(page, 'globe-beside');
    await accessible(page, 'two globes');
  },

  async tablet(page) {
    await page.setViewportSize({ width: 820, height: 1180 });
    await opened(page, `${globe}&t=300`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, 'no sideways scroll');
    const before = field(page, 'globe');
    await page.getByRole('button', { name: 'Turn to the left' }).click();
    await until('a button turns the globe', async () => field(page, 'globe') !== before);
    await settled(page);
    await picture(page, 'globe-tablet');
    await accessible(page, 'globe on a tablet');
  },
};

await run(checks);
