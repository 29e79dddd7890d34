import { token } from '../page/theme';

/** The grid on which room is kept, in pixels: about a letter. */
const [wide, high] = [8, 7];
const line = 14;

const taken = new WeakMap<CanvasRenderingContext2D, Set<number>>();

/** Begins a frame: no room is taken yet. */
export function beginLabels(context: CanvasRenderingContext2D): void {
  taken.set(context, new Set());
}

/** The cells of a text of one line with its middle at a height. */
export function cellsOf(left: number, middle: number, width: number): number[] {
  const cells: number[] = [];
  for (let row = Math.floor((middle - 4) / high); row <= Math.floor((middle + 4) / high); row++) {
    for (let column = Math.floor(left / wide); column <= Math.floor((left + width) / wide); column++) {
      cells.push(row * 65_536 + column);
    }
  }
  return cells;
}

/** A name where it is wanted, or a line below or above where another stands there; none where there is no room at all. */
export function named(context: CanvasRenderingContext2D, text: string, x: number, y: number, align: 'left' | 'right'): void {
  const room = taken.get(context) ?? new Set();
  const width = context.measureText(text).width;
  for (const down of [0, line, -line, 2 * line]) {
    const cells = cellsOf(align === 'left' ? x : x - width, y + down, width);
    if (!cells.some((cell) => room.has(cell))) {
      cells.forEach((cell) => room.add(cell));
      label(context, text, x, y + down, align);
      return;
    }
  }
}

/** Text with a rim of the ground's colour, readable over lines. */
export function label(context: CanvasRenderingContext2D, text: string, x: number, y: number, align: CanvasTextAlign): void {
  context.textAlign = align;
  context.lineJoin = 'round';
  context.strokeStyle = token('--land');
  context.lineWidth = 3;
  context.strokeText(text, x, y);
  context.fillStyle = token('--ink');
  context.fillText(text, x, y);
}
