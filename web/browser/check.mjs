// The flat map and all around it in a real browser: node browser/check.mjs CHECK ADDRESS FOLDER-FOR-PICTURES
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { accessible, isAt, opened, option, picture, run, shows, time, until } from './drive.mjs';
import { changes } from './change.mjs';
import { charts } from './charts.mjs';
import { memory } from './memory.mjs';

const address = process.argv[3];
const raid = `${address}?study=lone-target&raid=2`;

/** How much of a map's front is painted. */
const painted = (page, pane = 0) => page.locator('canvas.front').nth(pane).evaluate((canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  let sum = 0;
  for (let i = 3; i < data.length; i += 4) {
    if (data[i] > 0) {
      count++;
      sum = (sum + data[i - 1] * (i % 65521)) % 2147483647;
    }
  }
  return { count, sum };
});

const checks = {
  async gallery(page) {
    await page.goto(address);
    await page.locator('.card').first().waitFor();
    assert.ok((await page.locator('.card').count()) >= 10, 'a card for every study');
    assert.ok(await page.locator('.card .answer').count(), 'the answer of the run that there is');
    await picture(page, 'gallery');
    await accessible(page, 'gallery');
    await page.getByRole('button', { name: 'Compare the headline' }).first().click();
    await page.locator('.timeline').waitFor();
    assert.equal(await page.locator('.pane').count(), 2);
    await page.goBack();
    await page.locator('.card').first().waitFor();
  },

  async watch(page) {
    await opened(page, raid);
    const before = await painted(page);
    assert.ok(before.count > 200, 'the map shows something');
    await page.getByLabel('Speed').selectOption('100');
    await page.getByRole('button', { name: 'Play' }).click();
    await until('it goes on', async () => { const at = await time(page); return at > 30 || at; }, 600);
    await page.getByRole('button', { name: 'Pause' }).click();
    await until('what flies has moved', async () => (await painted(page)).sum !== before.sum);
    const seconds = await time(page);
    const pictures = [];
    for (let i = 0; i < 2; i++) {
      await page.reload();
      await page.locator('.timeline').waitFor();
      await isAt(page, seconds);
      pictures.push(await painted(page));
    }
    assert.deepEqual(pictures[1], pictures[0], 'the address opens the same picture each time');
    await picture(page, 'watch');
    await accessible(page, 'watch');
  },

  async picture(page) {
    await opened(page, `${raid}&t=400`);
    const truth = await painted(page);
    const posts = await shows(page).locator('option').evaluateAll((options) => options.map((option) => option.value).filter((value) => /^\d+$/.test(value)));
    assert.ok(posts.length > 0, 'posts have pictures');
    await shows(page).selectOption(posts[0]);
    await until('a post sees something else than the truth', async () => (await painted(page)).sum !== truth.sum);
    await picture(page, 'picture');
    // The same raid under every option, as a table.
    await page.getByRole('tab', { name: 'Layers' }).click();
    const options = await option(page).locator('option').allInnerTexts();
    const [file] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('button', { name: 'Targets of all options as CSV' }).click()]);
    const [head, ...rows] = readFileSync(await file.path(), 'utf8').trim().split('\r\n');
    assert.match(head, /^option,target,/);
    assert.deepEqual([...new Set(rows.map((row) => row.split(',')[0]))], options);
  },

  async understand(page) {
    await opened(page, raid);
    const first = page.locator('.lanes button').first();
    await first.click();
    await page.locator('.why ol button').first().waitFor();
    assert.equal(await first.getAttribute('aria-pressed'), 'true');
    const line = page.locator('.why ol button').last();
    const told = (await line.locator('time').innerText()).split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    await line.click();
    await isAt(page, told);
    await picture(page, 'understand');
    await accessible(page, 'understand');
    await page.getByRole('tab', { name: 'Events' }).click();
    assert.ok(await page.locator('.events li').count(), 'events are listed');
    await accessible(page, 'events');
    await page.getByRole('tab', { name: 'Layers' }).click();
    const ground = () => page.locator('canvas.ground').evaluate((canvas) => canvas.toDataURL());
    const bare = await ground();
    await page.getByLabel('Radar coverage of a fighter at').selectOption('10000');
    await page.waitForFunction((before) => document.querySelector('canvas.ground').toDataURL() !== before, bare, { timeout: 120_000 });
    await picture(page, 'coverage');
    await accessible(page, 'layers');
    for (const [button, ending] of [['Map as PNG', '.png'], ['Map as PDF', '.pdf'], ['Targets as CSV', '.csv']]) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
      assert.ok(file.suggestedFilename().endsWith(ending), file.suggestedFilename());
      assert.ok(readFileSync(await file.path()).length > 50, `${button}: something is in it`);
    }
  },

  async memory(page) {
    await opened(page, raid);
    await memory(page, Number(process.env['SECONDS_OF_MEMORY'] ?? 12));
  },

  async compare(page) {
    await opened(page, `${raid}&t=300`);
    await page.getByRole('button', { name: 'Set beside another option' }).click();
    await page.locator('.pane').nth(1).waitFor({ timeout: 120_000 });
    assert.notEqual(await option(page, 0).inputValue(), await option(page, 1).inputValue());
    await isAt(page, 300);
    await picture(page, 'compare');
    await accessible(page, 'compare');
  },

  async keyboard(page) {
    await opened(page, raid);
    await page.keyboard.press('l');
    await isAt(page, 10);
    await page.keyboard.press('Shift+L');
    await isAt(page, 70);
    await page.keyboard.press('n');
    await until('the next event is shown', async () => (await time(page)) > 71);
    await page.locator('.why').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.why').waitFor({ state: 'hidden' });
    const before = new URL(page.url()).searchParams.get('at');
    await page.keyboard.press('+');
    await until('plus zooms', async () => new URL(page.url()).searchParams.get('at') !== before);
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await accessible(page, 'keyboard');
    await page.keyboard.press('Escape');
    const reached = new Set();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.slice(0, 30) ?? document.activeElement?.tagName));
    }
    for (const wanted of ['Set beside another option', 'Targets']) {
      assert.ok(reached.has(wanted), `Tab comes to ${wanted}: ${[...reached].join('; ')}`);
    }
  },

  async tablet(page) {
    await page.setViewportSize({ width: 820, height: 1180 });
    await opened(page, `${raid}&t=300`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, 'no sideways scroll');
    assert.ok((await painted(page)).count > 100, 'the map shows something');
    await picture(page, 'tablet');
    await accessible(page, 'tablet');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.reload();
    await page.locator('.timeline').waitFor();
    await picture(page, 'tablet-light');
    await accessible(page, 'tablet in light');
  },

  async tour(page) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Show me round' }).click();
    await page.locator('.tour').waitFor({ timeout: 120_000 });
    for (let step = 1; step <= 5; step++) {
      assert.match(await page.locator('.tour').innerText(), new RegExp(`Step ${step} of 5`));
      await page.locator('.tour').getByRole('button', { name: step < 5 ? 'Next' : 'Done' }).click();
    }
    assert.equal(await page.locator('.tour').count(), 0);
  },

  async unbuilt(page) {
    await opened(page, raid);
    await page.getByRole('button', { name: 'Globe' }).click();
    const told = page.getByRole('dialog', { name: 'The globe is not built' });
    await told.waitFor();
    assert.match(await told.innerText(), /Node 20.*\.\/parapet serve builds it/s, 'it tells how the globe is built');
    await accessible(page, 'unbuilt');
    await told.getByRole('button', { name: 'Close' }).click();
    assert.equal(new URL(page.url()).searchParams.get('globe'), null);
    await opened(page, `${raid}&globe=0,50`);
    assert.ok((await painted(page)).count > 200, 'an address of the globe opens the flat map');
  },

  async refused(page) {
    await page.goto(`${address}?run=nothing`);
    await page.getByRole('heading', { name: 'This cannot be shown' }).waitFor();
    await accessible(page, 'refused');
    await page.getByRole('button', { name: 'To all studies' }).click();
    await page.locator('.card').first().waitFor();
  },

  ...changes({ address, until, picture, accessible }),
  ...charts({ address, until, picture, accessible }),
};

await run(checks);
