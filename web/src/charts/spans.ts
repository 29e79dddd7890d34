import { svg } from '../page/element';
import { fitting } from '../page/vector';
import { shown, ticks } from './scale';

/** Something that reaches from nothing to a value, with its interval. */
export interface SpanBar {
  value: number;
  low: number | null;
  high: number | null;
  /** Hollow with dashes in place of full: the other end, or what may be chance. */
  isHollow: boolean;
}

export interface SpanRow {
  name: string;
  /** One over the other. */
  bars: SpanBar[];
}

const box = { width: 460, left: 12, right: 12, named: 17, bar: 10, gap: 9, foot: 44 };

/** Rows of bars from a line at nothing, the name above each: a tornado, or shares with their intervals. */
export function spanChart(title: string, across: string, rows: SpanRow[]): SVGSVGElement {
  const ends = rows.flatMap((row) => row.bars).flatMap((bar) => [bar.value, bar.low, bar.high]).filter((end) => end !== null);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = (value: number): number => Number((box.left + ((box.width - box.left - box.right) * (value - low)) / (high > low ? high - low : 1)).toFixed(2));
  let y = 2;
  const drawn = rows.map((row) => {
    const top = y;
    y += box.named + row.bars.length * (box.bar + 2) + box.gap;
    return svg('g', {},
      svg('text', { class: 'row-name', x: box.left, y: top + 12 }, fitting(row.name, (box.width - box.left - box.right) * 0.78, 13, true)),
      ...row.bars.flatMap((bar, i) => {
        const at = top + box.named + i * (box.bar + 2);
        const middle = at + box.bar / 2;
        return [
          svg('rect', { class: bar.isHollow ? 'span-hollow' : 'span-full', x: Math.min(x(0), x(bar.value)), y: at, width: Math.max(1, Math.abs(x(bar.value) - x(0))), height: box.bar }),
          bar.low !== null && bar.high !== null ? svg('path', { class: 'hair', d: `M${x(bar.low)} ${middle}H${x(bar.high)}M${x(bar.low)} ${middle - 3}V${middle + 3}M${x(bar.high)} ${middle - 3}V${middle + 3}` }) : null,
        ];
      }).filter((part) => part !== null));
  });
  const height = y + box.foot;
  const marks = ticks(low, high, 5);
  return svg('svg', { width: box.width, height, viewBox: `0 0 ${box.width} ${height}`, role: 'img', 'aria-label': title, class: 'spans' },
    svg('path', { class: 'axis-line', d: `M${x(0)} 0V${y}` }), ...drawn,
    svg('g', { class: 'axis' },
      svg('path', { class: 'axis-line', d: `M${box.left} ${y + 4}H${box.width - box.right}${marks.map((mark) => `M${x(mark)} ${y + 4}V${y + 8}`).join('')}` }),
      ...marks.map((mark) => svg('text', { x: x(mark), y: y + 20, 'text-anchor': x(mark) < 40 ? 'start' : x(mark) > box.width - 40 ? 'end' : 'middle' }, shown(mark))),
      svg('text', { class: 'axis-name', x: box.width / 2, y: y + 36, 'text-anchor': 'middle' }, across)));
}
