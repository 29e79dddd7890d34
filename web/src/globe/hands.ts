import type { Spot } from '../map/forces';
import { el } from '../page/element';
import { pinched } from '../page/hand';
import type { WatchState } from '../watch/state';
import { drag, turned, type Turn, usualTurn } from './turn';

const step = 60;
const degreesOfKey = 5;
const degreesOfButton = 15;
const degreesOfPixel = 0.3;
const slip = 4;

/** What hand and keyboard do to the globe. Nothing flies or swings on by itself, so that nobody need ask for less motion. */
export class GlobeHands {
  /** The same by buttons, for who has neither a second mouse button nor a keyboard. */
  readonly buttons: HTMLElement;
  private readonly leave = new AbortController();
  private held: { x: number; y: number; isTurn: boolean; moved: boolean } | null = null;

  constructor(private readonly state: WatchState, private readonly front: HTMLCanvasElement, private readonly nearest: (x: number, y: number) => Spot | null, private readonly tell: (spot: Spot | null) => void) {
    const button = (text: string, name: string, right: number, down: number): HTMLElement => el('button', { type: 'button', title: name, 'aria-label': name, onclick: () => this.turn(right, down) }, text);
    this.buttons = el(
      'div',
      { class: 'turns', role: 'group', 'aria-label': 'Turn and tilt' },
      button('↺', 'Turn to the left', -degreesOfButton, 0),
      button('↻', 'Turn to the right', degreesOfButton, 0),
      button('⤒', 'Look more from above', 0, degreesOfButton),
      button('⤓', 'Look more from the side', 0, -degreesOfButton),
      el('button', { type: 'button', title: 'North up', 'aria-label': 'North up', onclick: () => this.set({ ...this.now, heading: 0 }) }, 'N'),
    );
    const listen = <TName extends keyof HTMLElementEventMap>(name: TName, does: (event: HTMLElementEventMap[TName]) => void, passive = true): void => front.addEventListener(name, does, { signal: this.leave.signal, passive });
    listen('pointerdown', (event) => this.hold(event));
    listen('pointermove', (event) => this.move(event));
    listen('pointerup', (event) => this.release(event));
    listen('pointercancel', () => (this.held = null));
    listen('pointerleave', () => tell(null));
    pinched(front, {
      pan: (dx, dy) => drag(this.state.camera, this.now, dx, dy),
      zoom: (factor) => {
        this.held = null;
        this.state.camera.zoom(factor);
        this.state.changed();
      },
    }, this.leave.signal);
    listen('contextmenu', (event) => event.preventDefault(), false);
    listen('wheel', (event) => this.wheel(event), false);
    listen('keydown', (event) => this.key(event), false);
  }

  close(): void {
    this.leave.abort();
  }

  private get now(): Turn {
    return this.state.turn ?? usualTurn;
  }

  private set(turn: Turn): void {
    this.state.turn = turn;
    this.state.changed();
  }

  private turn(right: number, down: number): void {
    this.set(turned(this.now, right, down));
  }

  private hold(event: PointerEvent): void {
    if (!event.isPrimary) {
      return;
    }
    this.held = { x: event.clientX, y: event.clientY, isTurn: event.button !== 0 || event.shiftKey || event.ctrlKey, moved: false };
    this.front.setPointerCapture(event.pointerId);
  }

  private move(event: PointerEvent): void {
    const { held, state } = this;
    if (!held) {
      const spot = this.nearest(...this.within(event));
      this.front.classList.toggle('over', spot !== null);
      this.tell(spot);
      return;
    }
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moved && Math.hypot(dx, dy) <= slip) {
      return;
    }
    this.held = { ...held, x: event.clientX, y: event.clientY, moved: true };
    if (held.isTurn) {
      this.turn(-dx * degreesOfPixel, dy * degreesOfPixel);
    } else {
      drag(state.camera, this.now, dx, dy);
      state.changed();
    }
  }

  private release(event: PointerEvent): void {
    if (this.held && !this.held.moved && !this.held.isTurn) {
      this.state.select(this.nearest(...this.within(event))?.id ?? null);
    }
    this.held = null;
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    this.state.camera.zoom(Math.exp(-event.deltaY * 0.0016));
    this.state.changed();
  }

  private key(event: KeyboardEvent): void {
    const ways: Record<string, [number, number]> = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    const way = ways[event.key];
    if (!way) {
      return;
    }
    if (event.shiftKey) {
      this.turn(-way[0] * degreesOfKey, way[1] * degreesOfKey);
    } else {
      drag(this.state.camera, this.now, way[0] * step, way[1] * step);
      this.state.changed();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private within(event: MouseEvent): [x: number, y: number] {
    const box = this.front.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }
}
