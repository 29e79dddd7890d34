import { askSweep, type Sweep, type SweptCell } from '../data/findings';
import type { Measured } from '../data/runs';
import { el } from '../page/element';
import { drawn } from './findings';
import { heatmap, type HeatCell } from './heatmap';
import { type Line, lineChart } from './lines';
import type { Cells } from './table';

/** Charts of a sweep: a response curve of each setting, and of every two of a grid a heatmap of the difference. */
export async function sweepView(id: string, signal: AbortSignal): Promise<HTMLElement> {
  const sweep = await askSweep(id, signal);
  const { a, b, raids, settings, refused } = sweep;
  const pairs = sweep.design === 'grid' ? settings.flatMap((_, first) => settings.slice(first + 1).map((__, i): [number, number] => [first, first + 1 + i])) : [];
  return el('main', { class: 'charts', id: 'main', tabindex: -1 }, el('div', { class: 'below', tabindex: 0, role: 'region', 'aria-label': 'Charts' },
    el('header', {}, el('h1', {}, `Sweep of ${sweep.study}`), el('p', { class: 'faint' }, `${a} minus ${b}: ${sweep.cells.length} combinations against the same ${raids} raids${sweep.interrupted ? ', broken off' : ''}. None is ranked before another.`)),
    el('div', { class: 'panels' }, ...settings.map((_, number) => response(sweep, number, id)), ...pairs.map(([first, second]) => pair(sweep, first, second, id))),
    ...(refused.length > 0 ? [el('p', { class: 'lacking' }, `${refused.length} combinations were refused: ${refused.slice(0, 3).map((cell) => `${cell.values.join(', ')}: ${cell.reason}`).join('; ')}`)] : [])));
}

const table = ({ settings, cells }: Sweep): Cells => [
  [...settings.map((setting) => setting.setting), 'of', 'mean', 'low', 'high', 'unit'],
  ...cells.flatMap((cell) => (['a', 'b', 'difference'] as const).map((of) => [...cell.values, of, cell[of].mean, cell[of].low, cell[of].high, cell[of].unit])),
];

/** The number that a value begins with; null for words. */
const numberIn = (text: string): number | null => {
  const read = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?/.exec(text);
  return read ? Number(read[0]) : null;
};

/** The mean over cells without an interval of its own: cells share their raids, so that theirs cannot be added up. */
function meanOf(cells: SweptCell[], of: (cell: SweptCell) => Measured): Measured | null {
  const known = cells.map((cell) => of(cell)).filter((value) => value.mean !== null);
  const [first] = known;
  return !first ? null : known.length === 1 ? first : { mean: known.reduce((sum, value) => sum + value.mean!, 0) / known.length, low: null, high: null, unit: first.unit };
}

/** Places of a setting's values across, and the lines of both options and their difference: the mean over all other settings' values. */
export function responseOf({ settings, cells, a, b }: Sweep, number: number): { places: { name: string; at: number }[]; lines: Line[] } {
  const values = settings[number]!.values.length > 0 ? settings[number]!.values : [...new Set(cells.map((cell) => cell.values[number]!))];
  const numbers = values.map(numberIn);
  const isNumeric = numbers.every((value) => value !== null);
  const places = values.map((name, index) => ({ name, at: isNumeric ? numbers[index]! : index })).sort((one, other) => one.at - other.at);
  const line = (name: string, of: (cell: SweptCell) => Measured): Line => ({ name, values: places.map((place) => meanOf(cells.filter((cell) => cell.values[number] === place.name), of)) });
  return { places, lines: [line(a, (cell) => cell.a), line(b, (cell) => cell.b), line(`${a} minus ${b}`, (cell) => cell.difference)] };
}

function response(sweep: Sweep, number: number, id: string): HTMLElement {
  const { setting, stated } = sweep.settings[number]!;
  const { places, lines } = responseOf(sweep, number);
  const unit = sweep.cells[0]?.difference.unit ?? '';
  const title = `${sweep.measureName} over ${setting}`;
  return drawn(title, `${id}-response-${number + 1}`, lineChart(title, setting, `${sweep.measureName} (${unit})`, places, lines), table(sweep),
    `The study states ${stated}. ${sweep.settings.length > 1 ? 'The mean over the values of all other settings, whose cells share their raids; intervals of every cell stand in the table.' : 'Hairs: 95 % of chance.'}`);
}

/** The difference in every pair of two settings' values, the mean over the rest. */
export function cellsOf({ settings, cells }: Sweep, first: number, second: number): HeatCell[] {
  return settings[first]!.values.flatMap((down, row) => settings[second]!.values.map((across, column) => {
    const value = meanOf(cells.filter((cell) => cell.values[first] === down && cell.values[second] === across), (cell) => cell.difference);
    return { row, column, value: value?.mean ?? null, isClear: (value?.low ?? 0) > 0 || (value?.high ?? 0) < 0 };
  }));
}

function pair(sweep: Sweep, first: number, second: number, id: string): HTMLElement {
  const title = `${sweep.a} minus ${sweep.b} over two settings`;
  const [down, across] = [sweep.settings[first]!, sweep.settings[second]!];
  return drawn(`${title}: ${down.setting}, ${across.setting}`, `${id}-heatmap-${first + 1}-${second + 1}`, heatmap(title, { name: across.setting, values: across.values }, { name: down.setting, values: down.values }, cellsOf(sweep, first, second)), table(sweep),
    `In ${sweep.cells[0]?.difference.unit ?? ''}; the fuller a cell, the larger the difference; hatched where it is less than nothing. A thick frame: clear of chance by itself.`);
}
