import type { ShownRow } from '../data/charts';
import { el, svg } from '../page/element';
import { BrushHandles } from './handles';
import { type Bins, edgeOf, shown, type Span, ticks } from './scale';

const margin = { left: 14, right: 14, top: 4, bottom: 44 };
const named = 20;
const bars = 46;
const gap = 10;

/** What a chart tells whoever holds its brushes. */
export interface PanelEvents {
  /** A range of a row was drawn, moved or (null) taken away; it is at rest where no hand is on it. */
  brushed(row: number, span: Span | null, isAtRest: boolean): void;
}

interface DrawnRow {
  all: SVGPathElement;
  kept: SVGPathElement;
  mean: SVGPathElement;
  name: SVGTextElement;
  value: SVGTextElement;
  handles: BrushHandles;
}

/** A chart of rows under each other over one axis: all raids as outlines, what the brushes leave filled, mean and interval as a mark. */
export class PanelChart {
  readonly element = el('div', { class: 'chart' });
  /** What is saved as a picture. */
  readonly drawing = svg('svg', { role: 'group' });
  private readonly axis = svg('g', { class: 'axis' });
  private readonly rows: DrawnRow[];
  private width = 600;
  private answered: ShownRow[] = [];

  /** @param names Of the rows, as a reader sees them. */
  constructor(title: string, private readonly quantity: string, private readonly names: string[], events: PanelEvents, signal: AbortSignal) {
    this.drawing.setAttribute('aria-label', title);
    this.rows = names.map((name, index) => {
      const group = svg('g', { transform: `translate(0 ${margin.top + index * (named + bars + gap)})` });
      const row: DrawnRow = {
        all: svg('path', { class: 'bars-all' }), kept: svg('path', { class: 'bars-kept' }), mean: svg('path', { class: 'mean' }),
        name: svg('text', { class: 'row-name', x: margin.left, y: 14 }), value: svg('text', { class: 'row-value', y: 14, 'text-anchor': 'end' }),
        handles: new BrushHandles(`${quantity}, ${name}`, { left: margin.left, top: named, height: bars }, (span, isAtRest) => events.brushed(index, span, isAtRest), signal),
      };
      row.name.textContent = name;
      group.append(row.all, row.kept, row.mean, row.name, row.value, row.handles.element);
      this.drawing.append(group);
      return row;
    });
    this.drawing.append(this.axis);
    this.element.append(this.drawing);
    const watch = new ResizeObserver(() => this.fit());
    watch.observe(this.element);
    signal.addEventListener('abort', () => watch.disconnect());
  }

  /** @param spans What is brushed of each row, in bins; null for nothing. */
  show(answered: ShownRow[], spans: (Span | null)[]): void {
    this.answered = answered;
    this.rows.forEach((row, index) => {
      const read = answered[index]!;
      row.handles.place(binsOf(read), spans[index] ?? null, read.kept);
    });
    this.draw();
  }

  private fit(): void {
    const wide = Math.max(240, Math.floor(this.element.clientWidth));
    if (wide !== this.width) {
      this.width = wide;
      this.draw();
    }
  }

  private draw(): void {
    const [first] = this.answered;
    if (!first) {
      return;
    }
    const height = margin.top + this.rows.length * (named + bars + gap) - gap + margin.bottom;
    for (const [name, value] of Object.entries({ width: this.width, height, viewBox: `0 0 ${this.width} ${height}` })) {
      this.drawing.setAttribute(name, `${value}`);
    }
    const bins = binsOf(first);
    const inner = this.width - margin.left - margin.right;
    const x = (value: number): number => margin.left + (inner * (value - bins.from)) / (bins.width * bins.count);
    this.rows.forEach((row, index) => this.drawRow(row, this.answered[index]!, x, inner / bins.count));
    this.drawAxis(bins, first.unit, x, height - margin.bottom);
  }

  private drawRow(row: DrawnRow, read: ShownRow, x: (value: number) => number, bin: number): void {
    const most = Math.max(1, ...read.all);
    const high = (count: number): number => Number(((bars * count) / most).toFixed(2));
    row.all.setAttribute('d', outline(read.all.map(high), bin));
    row.kept.setAttribute('d', filled(read.kept.map(high), bin));
    const { mean, low, high: top } = read.value;
    const base = named + bars;
    row.mean.setAttribute('d', mean === null ? '' : `M${n(x(mean))} ${base + 2}V${base - 8}${low !== null && top !== null ? `M${n(x(low))} ${base + 5}H${n(x(top))}M${n(x(low))} ${base + 2}V${base + 8}M${n(x(top))} ${base + 2}V${base + 8}` : ''}`);
    row.value.setAttribute('x', `${this.width - margin.right}`);
    row.value.textContent = `${shown(mean)}${low !== null && top !== null ? ` (${shown(low)} to ${shown(top)})` : ''}`;
    shorten(row.name, this.names[this.rows.indexOf(row)]!, this.width - margin.left - margin.right - 8 * row.value.textContent.length);
    row.handles.scale(bin);
  }

  private drawAxis(bins: Bins, unit: string, x: (value: number) => number, y: number): void {
    const marks = ticks(edgeOf(bins, 0), edgeOf(bins, bins.count), Math.max(2, Math.floor(this.width / 90))).filter((mark) => !isCounted(bins) || Number.isInteger(mark));
    this.axis.setAttribute('transform', `translate(0 ${y})`);
    this.axis.replaceChildren(
      svg('path', { class: 'axis-line', d: `M${margin.left} 9H${this.width - margin.right}${marks.map((mark) => `M${n(x(mark))} 9V13`).join('')}` }),
      ...marks.map((mark) => svg('text', { x: n(x(mark)), y: 24, 'text-anchor': x(mark) < 30 ? 'start' : x(mark) > this.width - 30 ? 'end' : 'middle' }, shown(mark))),
      svg('text', { class: 'axis-name', x: this.width / 2, y: 38, 'text-anchor': 'middle' }, `${this.quantity} (${unit})`));
  }
}

export const binsOf = (row: ShownRow): Bins => ({ from: row.from, width: row.width, count: row.all.length });

/** Whether the values are whole numbers, which lie in the middle of bins. */
const isCounted = (bins: Bins): boolean => Number.isInteger(bins.width) && Number.isInteger(bins.from + 0.5);

const n = (value: number): string => `${Number(value.toFixed(2))}`;

/** The upper edge of bars that stand side by side, closed at the foot. */
function outline(heights: number[], bin: number): string {
  const base = named + bars;
  return `M${margin.left} ${base}${heights.map((high, i) => `V${n(base - high)}H${n(margin.left + (i + 1) * bin)}`).join('')}V${base}Z`;
}

/** Bars by themselves, a hair apart; what is none has no bar. */
function filled(heights: number[], bin: number): string {
  const base = named + bars;
  const inset = Math.min(0.75, bin / 6);
  return heights.map((high, i) => (high > 0 ? `M${n(margin.left + i * bin + inset)} ${base}V${n(base - Math.max(high, 0.6))}H${n(margin.left + (i + 1) * bin - inset)}V${base}Z` : '')).join('');
}

/** A name as far as there is room; a screen reader has the whole. */
function shorten(text: SVGTextElement, name: string, room: number): void {
  const letters = Math.max(6, Math.floor(room / 6.6));
  text.textContent = name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}
