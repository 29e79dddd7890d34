import { svg } from '../page/element';
import { type Bins, edgeOf, middle, moved, shown, snapped, type Span } from './scale';

interface Box {
  left: number;
  top: number;
  height: number;
}

/** The brush of a row: drawn and moved by pointer; begun by Enter and moved by its ends' own keys, taken away by Escape. */
export class BrushHandles {
  readonly element = svg('g', { class: 'brush' });
  private readonly ground: SVGRectElement;
  private readonly range: SVGRectElement;
  private readonly ends: Record<'from' | 'to', SVGGElement>;
  private bins: Bins = { from: 0, width: 1, count: 1 };
  private span: Span | null = null;
  private kept: number[] = [];
  private bin = 1;
  private drag: { anchor: number; whole: Span | null; begunAt: number; hasMoved: boolean; isOnGround: boolean } | null = null;

  constructor(private readonly name: string, private readonly box: Box, private readonly changed: (span: Span | null, isAtRest: boolean) => void, signal: AbortSignal) {
    const { top, height } = box;
    this.ground = svg('rect', { class: 'ground', x: box.left, y: top, height, tabindex: 0, role: 'button', 'aria-label': `Choose a range of ${name}` });
    this.range = svg('rect', { class: 'range', y: top, height });
    this.ends = { from: this.end('from'), to: this.end('to') };
    this.element.append(this.ground, this.range, this.ends.from, this.ends.to);
    this.ground.addEventListener('keydown', (event) => this.begin(event));
    this.element.addEventListener('pointerdown', (event) => this.grasp(event));
    this.element.addEventListener('pointermove', (event) => this.pull(event));
    this.element.addEventListener('pointerup', () => this.let());
    this.element.addEventListener('pointercancel', () => this.let());
    this.element.addEventListener('dblclick', () => this.put(null, true));
    signal.addEventListener('abort', () => (this.drag = null));
  }

  /** What is brushed now; while a hand is on it, the hand's own range stands. */
  place(bins: Bins, span: Span | null, kept: number[]): void {
    [this.bins, this.kept] = [bins, kept];
    this.span = this.drag ? this.span : span;
  }

  /** @param bin Width of a bin, in pixels. */
  scale(bin: number): void {
    this.bin = bin;
    const { left, top, height } = this.box;
    this.ground.setAttribute('width', `${bin * this.bins.count}`);
    const [first, end] = this.span ?? [0, 0];
    for (const part of [this.range, this.ends.from, this.ends.to]) {
      part.classList.toggle('none', this.span === null);
    }
    this.range.setAttribute('x', `${left + first * bin}`);
    this.range.setAttribute('width', `${(end - first) * bin}`);
    for (const [which, at] of [['from', first], ['to', end]] as const) {
      const handle = this.ends[which];
      handle.setAttribute('transform', `translate(${left + at * bin} ${top + height / 2})`);
      handle.setAttribute('aria-valuemin', `${edgeOf(this.bins, 0)}`);
      handle.setAttribute('aria-valuemax', `${edgeOf(this.bins, this.bins.count)}`);
      handle.setAttribute('aria-valuenow', `${edgeOf(this.bins, at)}`);
      handle.setAttribute('aria-valuetext', shown(edgeOf(this.bins, at)));
      handle.setAttribute('tabindex', this.span ? '0' : '-1');
      handle.setAttribute('aria-hidden', `${this.span === null}`);
    }
  }

  private end(which: 'from' | 'to'): SVGGElement {
    const handle = svg('g', { class: 'end none', role: 'slider', tabindex: -1, 'aria-hidden': 'true', 'aria-valuenow': 0, 'aria-label': `${this.name}: ${which}` },
      svg('rect', { class: 'grip', x: -12, y: -this.box.height / 2, width: 24, height: this.box.height }), svg('path', { d: `M0 ${-this.box.height / 2}V${this.box.height / 2}` }), svg('rect', { class: 'knob', x: -3.5, y: -9, width: 7, height: 18, rx: 3 }));
    handle.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' || event.key === 'Delete') {
        this.put(null, true);
        this.ground.focus();
      } else if (this.span) {
        const span = moved(this.bins, this.span, which, event.key);
        if (!span) {
          return;
        }
        this.put(span, true);
      }
      event.preventDefault();
      event.stopPropagation();
    });
    return handle;
  }

  private begin(event: KeyboardEvent): void {
    if (event.key === 'Enter' || event.key === ' ') {
      this.put(this.span ?? middle(this.kept), true);
      this.ends.from.focus();
    } else if (event.key === 'Escape' && this.span) {
      this.put(null, true);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private valueAt(event: PointerEvent): number {
    const { left } = this.ground.getBoundingClientRect();
    return this.bins.from + ((event.clientX - left) / this.bin) * this.bins.width;
  }

  private grasp(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) {
      return;
    }
    const target = event.target as Element;
    const end = this.span ? (['from', 'to'] as const).find((which) => this.ends[which].contains(target)) : undefined;
    this.drag = {
      anchor: end && this.span ? edgeOf(this.bins, this.span[end === 'from' ? 1 : 0]) : this.valueAt(event),
      whole: target === this.range ? this.span : null, begunAt: event.clientX, hasMoved: false, isOnGround: target === this.ground,
    };
    this.element.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  private pull(event: PointerEvent): void {
    if (!this.drag) {
      return;
    }
    this.drag.hasMoved ||= Math.abs(event.clientX - this.drag.begunAt) > 3;
    const { anchor, whole, hasMoved } = this.drag;
    const value = this.valueAt(event);
    if (hasMoved && whole) {
      const wide = whole[1] - whole[0];
      const first = Math.max(0, Math.min(this.bins.count - wide, whole[0] + Math.round((value - anchor) / this.bins.width)));
      this.put([first, first + wide], false);
    } else if (hasMoved) {
      this.put(snapped(this.bins, anchor, value), false);
    }
  }

  /** A click beside a range takes it away. */
  private let(): void {
    if (this.drag) {
      const { hasMoved, isOnGround } = this.drag;
      this.drag = null;
      this.put(!hasMoved && isOnGround ? null : this.span, true);
    }
  }

  private put(span: Span | null, isAtRest: boolean): void {
    const isNew = `${span?.join()}` !== `${this.span?.join()}`;
    this.span = span;
    this.scale(this.bin);
    if (isNew || isAtRest) {
      this.changed(span, isAtRest);
    }
  }
}
