// Checks of the charts of a run; check.mjs runs them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { copied } from './change.mjs';
import { boxOf } from './drive.mjs';

const number = (page, name) => page.locator('.charts').getAttribute(`data-${name}`).then(Number);
const filled = (page, row) => page.locator('.bars-kept').nth(row).getAttribute('d');

export const charts = ({ address, until, picture, accessible }) => {
  /** The charts of the run that there is, from the first page. */
  const opened = async (page) => {
    await page.goto(address);
    const card = page.locator('.card', { has: page.locator('h2', { hasText: 'A lone target' }) });
    await card.getByRole('button', { name: 'Charts', exact: true }).first().click();
    await until('the raids are counted', async () => (await page.locator('.charts').count()) > 0 && (await number(page, 'raids')) === 8);
    await until('what was found stands below', async () => (await page.locator('.findings .lacking').count()) > 0);
  };

  const drawn = async (page, row, from, to) => {
    const ground = page.locator('.ground').nth(row);
    await ground.scrollIntoViewIfNeeded();
    const box = await boxOf(ground);
    await page.mouse.move(box.x + from * box.width, box.y + 15);
    await page.mouse.down();
    await page.mouse.move(box.x + to * box.width, box.y + 15, { steps: 5 });
    await page.mouse.up();
  };

  return {
    async charts(page) {
      await opened(page);
      await accessible(page, 'charts');
      const before = await filled(page, 1);
      // Half of the first row's axis: some raids are in it, some are not.
      await drawn(page, 0, 0.02, 0.48);
      await until('some raids are left', async () => (await number(page, 'kept')) < 8 || (await number(page, 'kept')));
      await until('another row shows them alone', async () => (await filled(page, 1)) !== before);
      const kept = await number(page, 'kept');
      assert.match(await page.locator('.kept').innerText(), new RegExp(`^${kept} of 8 raids in the range\\. .*no finding on the options`));
      await picture(page, 'charts');
      await accessible(page, 'charts with a range');
      // Its address opens the same again.
      const shown = await filled(page, 1);
      assert.match(page.url(), /brush=/);
      await page.reload();
      await until('the same raids are left', async () => (await page.locator('.charts').count()) > 0 && (await number(page, 'kept')) === kept);
      // The page is narrower by a scrollbar as soon as what was found stands below.
      await until('the same bars stand', async () => (await filled(page, 1)) === shown || (await filled(page, 1)));
      // The table behind it, and all of it as files.
      const figure = page.locator('.figure').first();
      await figure.locator('summary', { hasText: 'Table' }).click();
      await until('the table has rows', async () => (await figure.locator('tbody tr').count()) > 4);
      await accessible(page, 'the table of a chart');
      for (const one of [figure, page.locator('.findings .figure').first()]) {
        for (const [kind, begins, holds] of [['SVG', '<?xml', '<path'], ['PNG', '\u0089PNG', ''], ['PDF', '%PDF-1.4', 'Tj ET'], ['CSV', '', ',']]) {
          const [file] = await Promise.all([page.waitForEvent('download'), one.getByRole('button', { name: new RegExp(` as ${kind}$`) }).click()]);
          const bytes = readFileSync(await file.path(), 'latin1');
          assert.ok(bytes.startsWith(begins) && bytes.includes(holds) && bytes.length > 200, `${kind}: ${bytes.slice(0, 60)}`);
          assert.ok(kind !== 'PDF' || !bytes.includes('/Image'), 'a page of PDF is drawn, not painted');
          assert.ok(kind !== 'SVG' || !/NaN|undefined/.test(bytes), 'a drawing has numbers');
        }
      }
      // A click beside the range takes it away.
      await page.locator('.ground').first().click({ position: { x: (await boxOf(page.locator('.ground').first())).width - 4, y: 10 } });
      await until('all raids are back', async () => (await number(page, 'kept')) === 8 && (await filled(page, 1)) === before);
      // In light colours too.
      await page.getByRole('button', { name: 'Light' }).click();
      await accessible(page, 'charts in light colours');
      await picture(page, 'charts-light');
    },

    async chartsByKeyboard(page) {
      await opened(page);
      const before = await filled(page, 1);
      await page.locator('.ground').first().focus();
      await page.keyboard.press('Enter');
      const from = page.locator('.end').first();
      await until('the range has its ends', async () => from.evaluate((end) => document.activeElement === end));
      await page.keyboard.press('Home');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Home');
      await until('one bin is left', async () => (await number(page, 'kept')) < 8 && (await filled(page, 1)) !== before);
      await accessible(page, 'a range by keys');
      const kept = await number(page, 'kept');
      await page.keyboard.press('End');
      await until('all bins are in it', async () => (await number(page, 'kept')) === 8 && kept < 8);
      await page.keyboard.press('Escape');
      await until('the range is gone', async () => (await page.getByRole('button', { name: 'Take all ranges away' }).count()) === 0);
      // Other options and measures.
      await page.locator('.controls summary').press('Enter');
      const boxes = page.locator('.controls input[type=checkbox]:checked:not(:disabled)');
      const ticked = await boxes.count();
      await boxes.last().focus();
      await page.keyboard.press('Space');
      await until('an option is gone', async () => (await page.locator('.controls input[type=checkbox]:checked').count()) === ticked - 1);
      assert.match(page.url(), /option=/);
    },

    async chartsLive(page) {
      await copied(page, address, 'A lone target');
      await page.getByRole('tab', { name: 'Run' }).click();
      await page.getByRole('button', { name: 'Run all raids' }).click();
      const link = page.locator('.run').getByRole('link', { name: 'Charts' });
      await link.waitFor({ timeout: 120_000 });
      await link.click();
      await until('raids are counted', async () => (await page.locator('.charts').count()) > 0 && (await number(page, 'raids')) > 0, 600);
      assert.match(await page.locator('.kept').innerText(), /so far/);
      const first = page.locator('.ground').first();
      await first.focus();
      await page.keyboard.press('Enter');
      await until('the range stands', async () => (await page.locator('.end:not(.none)').count()) === 2);
      const [raids, range] = [await number(page, 'raids'), await page.locator('.end').first().getAttribute('aria-valuenow')];
      await until('more raids come', async () => (await number(page, 'raids')) > raids, 900);
      assert.equal(await page.locator('.end').first().getAttribute('aria-valuenow'), range, 'the range stands where it stood');
      assert.ok(await page.locator('.end').first().evaluate((end) => document.activeElement === end), 'the hand stays on it');
      await picture(page, 'charts-live');
      await accessible(page, 'charts of a run that goes on');
      await page.evaluate(() => fetch('/api/progress', { method: 'DELETE' }));
      await until('the run has ended', async () => !/so far/.test(await page.locator('.kept').innerText()), 900);
    },

    async chartsOnTablet(page) {
      await page.setViewportSize({ width: 820, height: 1180 });
      await opened(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, 'no sideways scroll');
      await accessible(page, 'charts on a tablet');
      await picture(page, 'charts-tablet');
    },
  };
};
