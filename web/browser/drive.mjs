// What drives the page in a real browser, for checks that each are started as: node CHECKS CHECK ADDRESS FOLDER-FOR-PICTURES
// What does not hold ends it with a code other than 0 and says what.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [name, address, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function opened(page, where) {
  await page.goto(where);
  await page.locator('.timeline').waitFor({ timeout: 120_000 });
}

/** Waits until the page says what it should: frames are few where they are drawn without a GPU. */
export async function until(what, holds, tries = 100) {
  let seen;
  for (let i = 0; i < tries; i++) {
    seen = await holds();
    if (seen === true) {
      return;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(`${what}: ${seen}`);
}

/** Where a thing stands; what is drawn anew just then has no place for a moment. */
export async function boxOf(locator) {
  let box = null;
  await until('it stands somewhere', async () => (box = await locator.boundingBox()) !== null);
  return box;
}

export const time = async (page) => Number(await page.getByLabel('Time of the raid').inputValue());
export const isAt = (page, seconds) => until(`the moment is ${seconds} s`, async () => { const at = await time(page); return Math.abs(at - seconds) <= 1 || at; });
export const shows = (page, pane = 0) => page.locator('.pane').nth(pane).locator('label', { hasText: 'Shows' }).locator('select');
export const option = (page, pane = 0) => page.locator('.pane').nth(pane).locator('label', { hasText: 'Option' }).locator('select');

export async function picture(page, title) {
  await page.screenshot({ path: join(pictures, `${title}.png`) });
}

/** Nothing that axe finds wrong; its script comes past the page's own policy by the browser's door. */
export async function accessible(page, view) {
  const found = await page.evaluate(`${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`);
  assert.deepEqual(found.violations.map((violation) => `${view}: ${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`), []);
}

/** Runs the check that is asked for: the page complains of nothing, and nothing is asked of anyone else. */
export async function run(checks) {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
    const wrong = [];
    const abroad = [];
    page.on('pageerror', (fault) => wrong.push(fault.message));
    page.on('console', (message) => message.type() === 'error' && !(name === 'refused' && message.text().includes('404')) && wrong.push(message.text()));
    page.on('request', (request) => !request.url().startsWith(address) && !request.url().startsWith('data:') && !request.url().startsWith('blob:') && abroad.push(request.url()));
    await checks[name](page, address);
    assert.deepEqual(wrong, [], 'the page complains of nothing');
    assert.deepEqual(abroad, [], 'nothing is asked of anyone else');
  } finally {
    await browser.close();
  }
}
