import { svg } from '../page/element';
import type { Measured } from '../data/runs';
import { fitting } from '../page/vector';
import { shown, ticks } from './scale';

/** A line of a chart: a value with its interval at each place across; null where there is none. */
export interface Line {
  name: string;
  values: (Measured | null)[];
}

const box = { width: 460, left: 52, right: 14, top: 10, plot: 190, line: 18 };
const dashes = ['none', '7 4', '2 3', '9 3 2 3', '12 5', '4 2 1 2', '1 4', '14 3 3 3'];

/** A line of its own dashes and marks for each, so that colour is never needed to tell them apart. */
const marks: ((x: number, y: number) => string)[] = [
  (x, y) => `M${x - 4} ${y - 4}H${x + 4}V${y + 4}H${x - 4}Z`,
  (x, y) => `M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z`,
  (x, y) => `M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`,
  (x, y) => `M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}`,
  (x, y) => `M${x - 5} ${y}H${x + 5}M${x} ${y - 5}V${y + 5}`,
  (x, y) => `M${x} ${y + 5}L${x + 5} ${y - 4}H${x - 5}Z`,
];

/**
 * Lines over places that follow each other, with hairs for the intervals and the names below.
 * @param places Names across, and where they stand; in order.
 */
export function lineChart(title: string, across: string, down: string, places: { name: string; at: number }[], lines: Line[]): SVGSVGElement {
  const known = lines.flatMap((line) => line.values).filter((value) => value !== null).flatMap((value) => [value.mean, value.low, value.high]).filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const wide = high > low ? high - low : 1;
  const [first, last] = [places[0]?.at ?? 0, places.at(-1)?.at ?? 0];
  const y = (value: number): number => round(box.top + box.plot * (1 - (value - low) / wide));
  const x = (at: number): number => round(box.left + 10 + (box.width - box.left - box.right - 20) * (last > first ? (at - first) / (last - first) : 0.5));
  const foot = box.top + box.plot;
  const legend = foot + 48;
  const height = legend + lines.length * box.line + 4;
  const step = Math.ceil(places.length / 5);
  const room = (box.width - box.left - box.right) / Math.min(6, Math.max(1, places.length)) - 6;
  return svg('svg', { width: box.width, height, viewBox: `0 0 ${box.width} ${height}`, role: 'img', 'aria-label': title, class: 'lines' },
    ...ticks(low, high, 5).map((mark) => svg('g', { class: 'axis' }, svg('path', { class: mark === 0 ? 'axis-line' : 'grid', d: `M${box.left} ${y(mark)}H${box.width - box.right}` }), svg('text', { x: box.left - 6, y: y(mark) + 4, 'text-anchor': 'end' }, shown(mark)))),
    svg('g', { class: 'axis' },
      ...places.filter((_, i) => i % step === 0).map((place) => svg('text', { x: x(place.at), y: foot + 18, 'text-anchor': x(place.at) > box.width - 60 ? 'end' : x(place.at) < box.left + 40 ? 'start' : 'middle' }, fitting(place.name, room * 0.85, 12))),
      svg('text', { class: 'axis-name', x: box.left, y: foot + 35 }, `${down} over ${across}`)),
    ...lines.map((line, number) => {
      const points = line.values.map((value, i) => (value?.mean === null || value === null ? null : { x: x(places[i]!.at), y: y(value.mean), hair: value.low !== null && value.high !== null ? `M${x(places[i]!.at)} ${y(value.low)}V${y(value.high)}` : '' })).filter((point) => point !== null);
      const mark = marks[number % marks.length]!;
      const under = legend + number * box.line;
      return svg('g', { class: `line line-${number % 6}` },
        svg('path', { class: 'hair', d: points.map((point) => point.hair).join('') }),
        svg('path', { class: 'way', d: points.map((point, i) => `${i === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''), 'stroke-dasharray': dashes[number % dashes.length]! }),
        svg('path', { class: 'mark', d: points.map((point) => mark(point.x, point.y)).join('') }),
        svg('path', { class: 'way', d: `M${box.left} ${under}H${box.left + 34}`, 'stroke-dasharray': dashes[number % dashes.length]! }),
        svg('path', { class: 'mark', d: mark(box.left + 17, under) }),
        svg('text', { x: box.left + 44, y: under + 4 }, fitting(line.name, (box.width - box.left - 60) * 0.8, 12)));
    }));
}

const round = (value: number): number => Number(value.toFixed(2));
