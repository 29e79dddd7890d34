// Checks of the view in which a study is changed; check.mjs runs them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** Opens a copy of a study to change it. */
export async function copied(page, address, study) {
  const name = `own-${Math.random().toString(36).slice(2, 10)}`;
  await page.goto(address);
  await page.locator('.card').first().waitFor();
  await page.locator('.card', { has: page.locator('h2', { hasText: study }) }).getByRole('button', { name: 'Open to change' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
  await page.locator('.board .item').first().waitFor({ timeout: 60_000 });
  return name;
}

const yaml = (page) => page.getByLabel('The study as YAML');
const text = (page) => yaml(page).inputValue();

export const changes = ({ address, until, picture, accessible }) => ({
  async place(page) {
    await copied(page, address, 'Year by year');
    await until('the force stands on the map', async () => (await page.locator('.item-system').count()) > 0);
    await picture(page, 'change');
    await accessible(page, 'change');
    const before = await text(page);
    // By pointer: a system from the catalogue onto the map.
    const box = await page.locator('.board').boundingBox();
    await page.locator('.palette button', { hasText: 'S-500' }).first().hover();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 70, { steps: 8 });
    await page.mouse.up();
    await until('the text has the system', async () => (await text(page)).includes('system: s-500'));
    assert.ok((await text(page)).includes('# headline. The boresight is heeded by the rule listed alone.'), 'comments stay');
    await until('the map has the system', async () => (await page.locator('.item-system').count()) === 2 || (await page.locator('.item-system').count()));
    for (const [kind, begins] of [['SVG', '<?xml'], ['PNG', '\u0089PNG'], ['PDF', '%PDF-1.4']]) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Map as ${kind}` }).click()]);
      const bytes = readFileSync(await file.path(), 'latin1');
      assert.ok(bytes.startsWith(begins) && bytes.length > 10_000, `${kind}: ${bytes.length} bytes`);
    }
    // A site is dragged; both come back.
    const site = page.getByRole('button', { name: /^Malatya, site/ });
    const at = await site.boundingBox();
    await page.mouse.move(at.x + at.width / 2, at.y + 13);
    await page.mouse.down();
    await page.mouse.move(at.x + at.width / 2 + 40, at.y + 43, { steps: 6 });
    await page.mouse.up();
    await until('the site has moved', async () => !(await text(page)).includes('38.43, 38.08'));
    await picture(page, 'change-placed');
    await page.keyboard.press('Control+z');
    await until('the site is back', async () => (await text(page)).includes('38.43, 38.08'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await until('all is as it was', async () => (await text(page)) === before);
    await page.keyboard.press('Control+y');
    await until('it comes again', async () => (await text(page)).includes('system: s-500'));
  },

  async placeByKeyboard(page) {
    const name = await copied(page, address, 'Year by year');
    const row = page.locator('.palette button', { hasText: 'Patriot' }).first();
    await row.focus();
    await page.keyboard.press('Enter');
    await page.locator('.cursor').waitFor();
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Shift+ArrowDown');
    }
    await page.keyboard.press('Enter');
    await until('the text has the system', async () => (await text(page)).includes('system: patriot'));
    // Its sector is turned by the handle's own keys, an axis widened in numbers.
    await page.locator('.handle.turn').focus();
    await page.keyboard.press('PageUp');
    await until('the text says where it looks', async () => /system: patriot, at: [^}]*boresight: \d+/.test(await text(page)));
    await page.locator('.item-axis').first().focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Width, degrees').fill('60');
    await page.keyboard.press('Tab');
    await until('the axis is wider', async () => (await text(page)).includes('spread: 30 deg'));
    await page.reload();
    await page.locator('.board .item').first().waitFor({ timeout: 60_000 });
    assert.ok((await text(page)).includes('spread: 30 deg'), `${name} was written`);
    await accessible(page, 'an axis is chosen');
  },

  async forms(page) {
    await copied(page, address, 'Year by year');
    await page.getByRole('tab', { name: 'Forms' }).click();
    await page.locator('.forms summary', { hasText: 'cruise-missile' }).click();
    await page.getByLabel('Count from').fill('5');
    await page.keyboard.press('Tab');
    await until('the text has the count', async () => (await text(page)).includes('threat: cruise-missile, count: [5, 6]'));
    await picture(page, 'change-forms');
    await accessible(page, 'forms');
    // A form cannot leave a study that no run would take.
    await page.getByLabel('Count from').fill('seven');
    await page.keyboard.press('Tab');
    await until('it is told at the field', async () => (await page.locator('.forms .problem').count()) > 0);
    assert.ok((await text(page)).includes('count: [5, 6]'), 'the text stays');
    // Text that is wrong is told with its line; the forms keep what was in force.
    const good = await text(page);
    await yaml(page).fill(good.replace('seed: 2022', 'seed: many').replace('threat: srbm', 'threat: arrow'));
    await until('it is told by line', async () => (await page.locator('.yaml-problems').innerText()).includes('seed') || page.locator('.yaml-problems').innerText());
    assert.match(await page.locator('.yaml-problems').innerText(), /Line \d+ seed: 'many'/);
    assert.match(await page.locator('.yaml-state').innerText(), /Not in force/);
    assert.equal(await page.getByLabel('seed', { exact: true }).inputValue(), '2022');
    await accessible(page, 'text that is wrong');
    await picture(page, 'change-wrong');
    await yaml(page).fill(good.replace('seed: 2022', 'seed: 7'));
    await until('the forms follow the text', async () => (await page.getByLabel('seed', { exact: true }).inputValue()) === '7');
  },

  async run(page) {
    await copied(page, address, 'A lone target');
    await page.getByRole('tab', { name: 'Run' }).click();
    await page.getByRole('button', { name: 'Run eight raids' }).click();
    await until('what its raids say stands in a table', async () => (await page.locator('.run table tbody tr').count()) > 2 || page.locator('.run').innerText(), 600);
    await until('it ends', async () => /Finished/.test(await page.locator('.run').innerText()) || page.locator('.run').innerText(), 600);
    await picture(page, 'change-run');
    await accessible(page, 'run');
    const report = page.getByRole('link', { name: 'Report' });
    const [opened] = await Promise.all([page.waitForEvent('popup'), report.click()]);
    await opened.getByRole('heading').first().waitFor();
    await picture(opened, 'report-served');
    await opened.close();
    await page.getByRole('link', { name: 'Watch it' }).click();
    await page.locator('.timeline').waitFor({ timeout: 120_000 });
  },

  async changeOnTablet(page) {
    await page.setViewportSize({ width: 820, height: 1180 });
    await copied(page, address, 'Year by year');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, 'no sideways scroll');
    await picture(page, 'change-tablet');
    await accessible(page, 'change on a tablet');
  },
});
