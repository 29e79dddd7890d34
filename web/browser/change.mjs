// Checks of the view in which a study is changed; check.mjs runs them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { boxOf } from './drive.mjs';

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
    const box = await boxOf(page.locator('.board'));
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
    const at = await boxOf(site);
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

  /** What a hand does by accident, and what happens while it is at work. */
  async slips(page) {
    const name = await copied(page, address, 'Year by year');
    const written = () => until('it is written', async () => (await page.locator('.yaml-state').innerText()) === 'In force and written.' || page.locator('.yaml-state').innerText());
    const before = await text(page);
    const site = page.getByRole('button', { name: /^Malatya, site/ });
    const at = await boxOf(site);
    const [x, y] = [at.x + at.width / 2, at.y + 13];
    // Escape gives a drag up; another button drags nothing; a move that has not been written yet is taken back too.
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.mouse.move(x, y);
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.mouse.up({ button: 'right' });
    await page.keyboard.press('Escape');
    await site.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+z');
    await new Promise((done) => setTimeout(done, 1000));
    assert.equal(await text(page), before, 'nothing has moved');
    // Two fingers draw nearer.
    const near = () => page.locator('.item-site').evaluateAll((sites) => Math.hypot(...['x', 'y'].map((side) => sites[0].getBoundingClientRect()[side] - sites[1].getBoundingClientRect()[side])));
    const was = await near();
    const client = await page.context().newCDPSession(page);
    const box = await boxOf(page.locator('.board'));
    const touch = (type, apart) => client.send('Input.dispatchTouchEvent', { type, touchPoints: apart === null ? [] : [-1, 1].map((side, id) => ({ id, x: box.x + box.width / 2 + side * apart, y: box.y + 60 })) });
    await touch('touchStart', 30);
    for (let apart = 35; apart <= 60; apart += 5) {
      await touch('touchMove', apart);
    }
    await touch('touchEnd', null);
    await until('sites lie farther apart', async () => (await near()) > 1.6 * was || near());
    // A question mark is a letter where one writes, and asks for the keys elsewhere.
    await page.getByRole('tab', { name: 'Forms' }).click();
    await page.getByLabel('title', { exact: true }).press('?');
    assert.equal(await page.locator('dialog[open]').count(), 0, 'a letter opens no dialog');
    await page.getByRole('tab', { name: 'Forms' }).press('?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await written();
    // A second tab changes the file: neither is lost.
    const other = await page.context().browser().newPage();
    await other.goto(`${address}?change=${name}`);
    await other.locator('.board .item').first().waitFor();
    await yaml(other).fill(before.replace('seed: 2022', 'seed: 11'));
    await until('the other tab has written', async () => (await other.locator('.yaml-state').innerText()) === 'In force and written.');
    await page.getByRole('tab', { name: 'Run' }).click();
    await page.getByRole('button', { name: 'Run eight raids' }).click();
    await until('it is not run', async () => /It is not run: .*changed from elsewhere/.test(await page.locator('.run').innerText()) || page.locator('.run').innerText());
    await accessible(page, 'the file was changed');
    await picture(page, 'change-elsewhere');
    await page.getByRole('button', { name: 'Take the file’s text' }).click();
    await until('it is here', async () => (await text(page)).includes('seed: 11'));
    await yaml(page).fill((await text(page)).replace('seed: 11', 'seed: many'));
    await page.getByRole('button', { name: 'Run eight raids' }).click();
    await until('a wrong text is not run', async () => /not in force/.test(await page.locator('.run').innerText()) || page.locator('.run').innerText());
    await page.getByRole('button', { name: 'Undo' }).click();
    await written();
    await other.close();
  },

  /** News of a run come many times a second: its buttons can be pressed all the same, and the keyboard stays where it is. */
  async stop(page) {
    await copied(page, address, 'A lone target');
    await page.getByRole('tab', { name: 'Run' }).click();
    await page.getByRole('button', { name: 'Run all raids' }).focus();
    await page.keyboard.press('Enter');
    const stop = page.getByRole('button', { name: 'Stop' });
    await stop.waitFor();
    assert.ok(await stop.evaluate((button) => document.activeElement === button), 'the keyboard is on Stop');
    await until('raids come', async () => (await page.locator('.run table').count()) > 0, 600);
    assert.ok(await stop.evaluate((button) => document.activeElement === button), 'and stays there');
    await stop.click({ timeout: 5000 });
    await until('it is stopped', async () => /Stopped with \d+ % of the raids done/.test(await page.locator('.run').innerText()) || page.locator('.run').innerText(), 300);
    await accessible(page, 'a run that is stopped');
    const link = page.locator('.run').getByRole('link', { name: 'Charts' });
    await link.click();
    await until('its charts tell that it is a part', async () => /a part of the run/.test(await page.locator('.kept').innerText()) || page.locator('.kept').innerText(), 300);
  },

  async changeOnTablet(page) {
    await page.setViewportSize({ width: 820, height: 1180 });
    await copied(page, address, 'Year by year');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, 'no sideways scroll');
    await picture(page, 'change-tablet');
    await accessible(page, 'change on a tablet');
  },
});
