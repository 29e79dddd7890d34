import type { ChartsHead, Row } from '../data/charts';

/** A chart: a measure of every option that is shown, or of each less one of them. */
export interface Panel {
  measure: string;
  less: string | null;
}

/** A range that stands on a row of a chart. */
export interface Standing {
  panel: number;
  option: string;
  from: number;
  to: number;
}

/** Everything that the address holds, so that it opens the same charts with the same brush again. */
export interface ChartsState {
  run: string;
  panels: Panel[];
  options: string[];
  /** The one that moved last stands last. */
  brushes: Standing[];
}

/** The address of a run's charts as they open first. */
export const chartsOf = (run: string): string => `/?${new URLSearchParams({ charts: run }).toString()}`;

/** That one question may hold. */
export const mostRows = 24;

const separator = '~';

/** Cuts from the end: names may hold the separator. */
function cut(text: string, parts: number): string[] {
  const pieces = text.split(separator);
  return pieces.length <= parts ? pieces : [pieces.slice(0, pieces.length - parts + 1).join(separator), ...pieces.slice(pieces.length - parts + 1)];
}

function standing(text: string): Standing | null {
  const at = text.indexOf(separator);
  const [option, from, to] = cut(text.slice(at + 1), 3);
  const numbers = [text.slice(0, at), from, to].map((part) => (part === undefined || part === '' ? NaN : Number(part)));
  const [panel, low, high] = numbers as [number, number, number];
  return at > 0 && option !== undefined && Number.isInteger(panel) && panel >= 0 && Number.isFinite(low) && Number.isFinite(high) && low < high ? { panel, option, from: low, to: high } : null;
}

/** The charts that an address asks for; null where it asks for none. What cannot be read of it is left out. */
export function readCharts(search: string): ChartsState | null {
  const fields = new URLSearchParams(search);
  const run = fields.get('charts');
  if (run === null) {
    return null;
  }
  return {
    run,
    panels: fields.getAll('panel').slice(0, mostRows).map((text) => {
      const at = text.indexOf(separator);
      return at < 0 ? { measure: text, less: null } : { measure: text.slice(0, at), less: text.slice(at + 1) };
    }),
    options: fields.getAll('option').slice(0, mostRows),
    brushes: fields.getAll('brush').slice(0, mostRows).map(standing).filter((brush) => brush !== null),
  };
}

/** The address of charts; the inverse of {@link readCharts}. */
export function writeCharts(state: ChartsState): string {
  const fields = new URLSearchParams({ charts: state.run });
  state.panels.forEach(({ measure, less }) => fields.append('panel', less === null ? measure : `${measure}${separator}${less}`));
  state.options.forEach((option) => fields.append('option', option));
  state.brushes.forEach(({ panel, option, from, to }) => fields.append('brush', [panel, option, from, to].join(separator)));
  return `/?${fields.toString()}`;
}

/** What a run can show of it: names that it does not have are gone, and where nothing is left, what a reader asks first stands. */
export function fitted(state: ChartsState, head: ChartsHead): ChartsState {
  const [a, b] = head.headline;
  const known = new Set(head.options.map((option) => option.name));
  const measures = new Set(head.measures.map((measure) => measure.id));
  const chosen = [...new Set(state.options)].filter((option) => known.has(option));
  const compared = head.options.filter((option) => option.isCompared).map((option) => option.name);
  const options = chosen.length > 0 ? chosen : [...new Set([...head.headline, ...compared])].slice(0, 4);
  const first = measures.has(head.deciding) ? head.deciding : (head.measures[0]?.id ?? '');
  const second = ['roundsFired', 'leakers', 'costOfRounds'].find((id) => id !== first && measures.has(id));
  const usual: Panel[] = [{ measure: first, less: null }, ...(a !== undefined && b !== undefined ? [{ measure: first, less: b }] : []), ...(second ? [{ measure: second, less: null }] : [])];
  const asked = state.panels.filter((panel) => measures.has(panel.measure) && (panel.less === null || known.has(panel.less)));
  let room = mostRows;
  const panels = (asked.length > 0 ? asked : usual).filter((panel) => (room -= rowsOf([panel], options).length) >= 0);
  const shown = { run: state.run, panels, options, brushes: [] };
  const brushes = state.brushes.filter((brush, index, all) => numberOf(shown, brush) >= 0 && all.findIndex((other) => other.panel === brush.panel && other.option === brush.option) === index);
  return { ...shown, brushes: asked.length === state.panels.length ? brushes : [] };
}

/** The rows of charts, chart by chart. */
export const rowsOf = (panels: Panel[], options: string[]): Row[] =>
  panels.flatMap(({ measure, less }) => options.filter((option) => option !== less).map((option) => ({ measure, option, less })));

/** The number of the row on which a range stands; -1 where there is none. */
export function numberOf(state: ChartsState, brush: { panel: number; option: string }): number {
  const panel = state.panels[brush.panel];
  const place = panel ? state.options.filter((option) => option !== panel.less).indexOf(brush.option) : -1;
  return place < 0 ? -1 : rowsOf(state.panels.slice(0, brush.panel), state.options).length + place;
}
