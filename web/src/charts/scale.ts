/** The bins of a row: where the first begins, how wide each is, and how many there are. */
export interface Bins {
  from: number;
  width: number;
  count: number;
}

/** From where to where, in bins: the second is behind the last. */
export type Span = [first: number, end: number];

/** Round numbers across a range, about as many as asked for. */
export function ticks(from: number, to: number, wanted: number): number[] {
  const raw = (to - from) / Math.max(1, wanted);
  if (!(raw > 0) || !Number.isFinite(raw)) {
    return [from];
  }
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((candidate) => candidate >= raw * (1 - 1e-9)) ?? raw;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)) + 0);
}

/** A number as a reader wants it: three digits that tell something, thousands apart. */
export function shown(value: number | null): string {
  if (value === null || !Number.isFinite(value)) {
    return '–';
  }
  const size = Math.abs(value);
  const digits = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(size)));
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits }).replace('-', '−');
}

/** A range as whole bins, at least one of them. */
export function snapped(bins: Bins, from: number, to: number): Span {
  const edge = (value: number): number => Math.max(0, Math.min(bins.count, Math.round((value - bins.from) / bins.width)));
  const [low, high] = from <= to ? [edge(from), edge(to)] : [edge(to), edge(from)];
  return low < high ? [low, high] : low < bins.count ? [low, low + 1] : [low - 1, low];
}

/** Bins as a range of values. */
export const rangeOf = (bins: Bins, [first, end]: Span): { from: number; to: number } => ({ from: edgeOf(bins, first), to: edgeOf(bins, end) });

/** The value at the lower end of a bin, without what rounding leaves behind. */
export const edgeOf = (bins: Bins, bin: number): number => Number((bins.from + bin * bins.width).toPrecision(12)) + 0;

const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -Infinity, End: Infinity };

/** Where a key moves one end of a range; null for a key that moves none. Ends never meet. */
export function moved(bins: Bins, [first, end]: Span, which: 'from' | 'to', key: string): Span | null {
  const step = steps[key];
  if (step === undefined) {
    return null;
  }
  return which === 'from' ? [Math.max(0, Math.min(end - 1, first + step)), end] : [first, Math.min(bins.count, Math.max(first + 1, end + step))];
}

/** The middle of what there is, where a range begins that is not drawn by hand. */
export function middle(counts: number[]): Span {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let [sum, first, end] = [0, 0, counts.length];
  counts.forEach((count, bin) => {
    if (sum <= total / 4) {
      first = bin;
    }
    if (sum < (3 * total) / 4) {
      end = bin + 1;
    }
    sum += count;
  });
  return [first, Math.max(end, first + 1)];
}
