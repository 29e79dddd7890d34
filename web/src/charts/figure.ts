import { el } from '../page/element';
import { bytesOf, painted, svgFile } from '../page/figure';
import { vectorPdf } from '../page/vector';
import { save, toCsv } from '../watch/save';
import { shown } from './scale';
import type { Cells } from './table';

const mostShown = 400;

/** A chart with its title, the table behind it, and the ways to save both. */
export interface Figure {
  element: HTMLElement;
  /** Tells what its table holds from now on; it is made when it is looked at. */
  rows(make: () => Cells): void;
}

/** @param name Of its files, without an ending. */
export function figureOf(title: string, name: string, content: Element, drawing: SVGSVGElement, said: string | null = null): Figure {
  let make: () => Cells = () => [];
  const body = el('div', { class: 'scrolled', tabindex: 0, role: 'region', 'aria-label': `Table of ${title}` });
  const table = el('details', { class: 'behind' }, el('summary', {}, 'Table'), body);
  const draw = (): void => {
    if (table.open) {
      body.replaceChildren(tableElement(title, make()));
    }
  };
  table.addEventListener('toggle', draw);
  const files: [string, () => Promise<Blob> | Blob][] = [
    ['SVG', () => new Blob([svgFile(drawing)], { type: 'image/svg+xml' })],
    ['PNG', async () => bytesOf(await painted(svgFile(drawing), drawing.getBoundingClientRect().width, drawing.getBoundingClientRect().height), 'image/png')],
    ['PDF', () => new Blob([vectorPdf(drawing)], { type: 'application/pdf' })],
    ['CSV', () => new Blob([toCsv(make())], { type: 'text/csv' })],
  ];
  const safe = name.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-');
  return {
    element: el('section', { class: 'figure', 'aria-label': title },
      el('h2', {}, title),
      said === null ? null : el('p', { class: 'faint' }, said),
      content,
      el('div', { class: 'ways' }, ...files.map(([kind, file]) => el('button', { type: 'button', class: 'plain', 'aria-label': `${title} as ${kind}`, onclick: () => void Promise.resolve(file()).then((blob) => save(`${safe}.${kind.toLowerCase()}`, blob)) }, kind))),
      table),
    rows(next): void {
      make = next;
      draw();
    },
  };
}

function tableElement(title: string, [head, ...rows]: Cells): HTMLElement {
  const kept = rows.slice(0, mostShown);
  return el('table', {},
    el('caption', {}, kept.length < rows.length ? `${title}: the first ${mostShown} of ${rows.length} lines; the CSV has all` : title),
    el('thead', {}, el('tr', {}, ...(head ?? []).map((name) => el('th', { scope: 'col' }, `${name ?? ''}`.replaceAll('_', ' '))))),
    el('tbody', {}, ...kept.map((row) => el('tr', {}, ...row.map((cell, index) => (index === 0 ? el('th', { scope: 'row' }, `${cell ?? ''}`) : el('td', {}, typeof cell === 'number' ? shown(cell) : (cell ?? ''))))))));
}
