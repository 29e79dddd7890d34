import { svg } from '../page/element';
import { shown } from './scale';

export interface HeatCell {
  row: number;
  column: number;
  value: number | null;
  isClear: boolean;
}

interface Side {
  name: string;
  values: string[];
}

const box = { width: 460, left: 96, top: 6, cell: 40, foot: 42, bold: 2.5 };

/** Strokes across a cell, as a path: a pattern of its own is lost on the way into other files. */
function hatching(x: number, y: number, width: number, height: number): string {
  const parts: string[] = [];
  for (let at = 8; at < width + height; at += 8) {
    const [x1, y1] = at <= height ? [x, y + at] : [x + at - height, y + height];
    const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + at - width];
    parts.push(`M${x1} ${y1}L${x2} ${y2}`);
  }
  return parts.join('');
}

/** Numbers in cells: how full a cell is tells how large, hatching that it is less than nothing, a thick frame that it is clear. */
export function heatmap(title: string, across: Side, down: Side, cells: HeatCell[]): SVGSVGElement {
  const wide = Number(((box.width - box.left - 8) / Math.max(1, across.values.length)).toFixed(2));
  const most = Math.max(1e-12, ...cells.map((cell) => Math.abs(cell.value ?? 0)));
  const foot = box.top + down.values.length * box.cell;
  const height = foot + box.foot;
  const cut = (text: string, room: number): string => (text.length > room ? `${text.slice(0, Math.max(1, room - 1))}…` : text);
  return svg('svg', { width: box.width, height, viewBox: `0 0 ${box.width} ${height}`, role: 'img', 'aria-label': title, class: 'heat' },
    ...cells.map(({ row, column, value, isClear }) => {
      const [x, y] = [box.left + column * wide, box.top + row * box.cell];
      return svg('g', {},
        svg('rect', { class: 'heat-cell', x, y, width: wide, height: box.cell, 'fill-opacity': value === null ? 0 : Number((0.08 + 0.42 * Math.abs(value) / most).toFixed(2)) }),
        value !== null && value < 0 ? svg('path', { class: 'heat-hatch', d: hatching(x, y, wide, box.cell) }) : null,
        isClear ? svg('rect', { class: 'heat-clear', x: x + box.bold, y: y + box.bold, width: wide - 2 * box.bold, height: box.cell - 2 * box.bold }) : null,
        wide > 34 ? svg('text', { class: 'heat-value', x: x + wide / 2, y: y + box.cell / 2 + 4, 'text-anchor': 'middle' }, shown(value)) : null);
    }),
    ...down.values.map((value, row) => svg('text', { x: box.left - 6, y: box.top + row * box.cell + box.cell / 2 + 4, 'text-anchor': 'end' }, cut(value, 13))),
    ...across.values.map((value, column) => svg('text', { x: box.left + (column + 0.5) * wide, y: foot + 16, 'text-anchor': 'middle' }, cut(value, Math.floor(wide / 7)))),
    svg('text', { class: 'axis-name', x: box.width - 8, y: foot + 34, 'text-anchor': 'end' }, cut(`across: ${across.name}; down: ${down.name}`, 66)));
}
