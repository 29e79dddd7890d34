import type { Backdrop } from '../data/answers';
import { BackdropLayer } from '../map/backdrop';
import { Camera } from '../map/camera';
import { el, svg } from '../page/element';
import { follow, pinched } from '../page/hand';
import { handles, outline, type Turn } from './fans';
import type { Item } from './items';

export interface Spot {
  longitude: number;
  latitude: number;
}

/** What the board tells of. */
export interface BoardListener {
  /** An item was chosen; null for none. */
  select(id: string | null): void;
  /** An item is dragged, or was put down. */
  move(item: Item, place: Spot, isDone: boolean): void;
  turn(item: Item, change: Parameters<Turn>[0], isDone: boolean): void;
  /** A drag was given up. */
  leave(item: Item): void;
  /** The cursor of a system that is to be placed moves, or the system is put down. */
  aim(place: Spot, isDone: boolean): void;
  cancel(): void;
}

const clickReach = 4;
/** Pixels that an arrow key moves an item. */
const step = 4;

/** The map of a study that is being changed: a drawing over coasts and borders, every item of which a keyboard reaches. */
export class Board {
  readonly element: HTMLElement;
  readonly camera = new Camera();
  /** Drawn under the items, as coverage is. */
  under: ((layer: SVGGElement, camera: Camera) => void) | null = null;
  private readonly ground = el('canvas', { class: 'ground', 'aria-hidden': 'true' });
  private readonly drawing = svg('svg', { class: 'board', tabindex: 0, role: 'application', 'aria-label': 'Map of the study: arrow keys move it, plus and minus zoom, 0 shows all; Tab goes from item to item' });
  private readonly backdrop: BackdropLayer;
  private items: Item[] = [];
  private selected: string | null = null;
  private aiming: { name: string; place: Spot } | null = null;

  constructor(world: Backdrop, region: Backdrop, private readonly listener: BoardListener) {
    this.backdrop = new BackdropLayer(world, region);
    this.element = el('div', { class: 'frame' }, this.ground);
    this.element.append(this.drawing);
    new ResizeObserver(() => this.draw()).observe(this.element);
    this.listen();
  }

  show(items: Item[], selected: string | null): void {
    this.items = items;
    this.selected = selected;
    this.draw();
  }

  fit(): void {
    this.camera.width = this.element.clientWidth;
    this.camera.height = this.element.clientHeight;
    const around = this.items.flatMap((item) => (item.kind === 'axis' ? [] : [item]));
    this.camera.fit(around, 90);
    this.draw();
  }

  /** A system waits at a cursor in the middle of the map until it is put down. */
  aim(name: string | null): void {
    this.aiming = name === null ? null : { name, place: this.aiming?.place ?? this.camera.placeAt(this.camera.width / 2, this.camera.height / 2) };
    if (this.aiming) {
      this.drawing.focus();
      this.listener.aim(this.aiming.place, false);
    }
    this.draw();
  }

  /** The place under a pointer; null beside the map. */
  placeUnder(event: PointerEvent): Spot | null {
    const box = this.drawing.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    return x >= 0 && y >= 0 && x <= box.width && y <= box.height ? this.camera.placeAt(x, y) : null;
  }

  draw(): void {
    const { camera } = this;
    camera.width = this.element.clientWidth;
    camera.height = this.element.clientHeight;
    this.ground.width = Math.round(camera.width * devicePixelRatio);
    this.ground.height = Math.round(camera.height * devicePixelRatio);
    this.backdrop.draw(this.ground.getContext('2d')!, camera);
    const focused = (document.activeElement as HTMLElement | SVGElement | null)?.dataset['handle'] ?? null;
    const under = svg('g', { class: 'under' });
    this.under?.(under, camera);
    const chosen = this.items.find((item) => item.id === this.selected);
    this.drawing.setAttribute('viewBox', `0 0 ${camera.width} ${camera.height}`);
    this.drawing.replaceChildren(
      under,
      ...this.items.filter((item) => item.fan !== null).map((item) => svg('path', { d: outline(item, camera), class: `fan fan-${item.kind}${item.id === this.selected ? ' chosen' : ''}` })),
      ...this.items.filter((item) => item.kind !== 'axis').map((item) => this.mark(item)),
      ...this.items.filter((item) => item.kind === 'axis').map((item) => this.arrow(item)),
      ...(chosen?.fan && (chosen.canMove || chosen.fan.isWide) ? handles(chosen, camera, (event) => this.placeOf(event), (change, isDone) => this.listener.turn(chosen, change, isDone), () => this.listener.leave(chosen)) : []),
      ...(this.aiming ? [this.cursor(this.aiming)] : []),
    );
    if (focused !== null) {
      this.drawing.querySelector<SVGElement>(`[data-handle="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  /** The map as it stands, as a drawing by itself. */
  get picture(): { canvas: HTMLCanvasElement; drawing: SVGSVGElement } {
    return { canvas: this.ground, drawing: this.drawing };
  }

  private placeOf(event: PointerEvent): Spot {
    const box = this.drawing.getBoundingClientRect();
    return this.camera.placeAt(event.clientX - box.left, event.clientY - box.top);
  }

  private cursor({ name, place }: { name: string; place: Spot }): SVGElement {
    return svg('g', { class: 'cursor', transform: `translate(${this.camera.x(place.longitude)} ${this.camera.y(place.latitude)})`, 'aria-hidden': 'true' }, svg('path', { d: 'M-14 0H14M0 -14V14' }), svg('circle', { r: 9 }), svg('text', { x: 14, y: -10 }, name));
  }

  private mark(item: Item): SVGElement {
    const [x, y] = [this.camera.x(item.longitude), this.camera.y(item.latitude)];
    const radius = item.radius * this.camera.pixelsPerMetre(item.latitude);
    const shapes: Record<Item['kind'], SVGElement[]> = {
      asset: [svg('circle', { r: Math.max(radius, 5) })],
      site: [svg('path', { d: 'M0 -7L7 6H-7Z' })],
      sensor: [svg('path', { d: 'M-8 6A10 10 0 0 1 8 6ZM0 -3V-9' })],
      system: [svg('rect', { x: -9, y: -9, width: 18, height: 18, rx: 3 }), svg('path', { d: 'M-4 5L0 -5L4 5' })],
      zone: [svg('rect', { x: -6, y: -6, width: 12, height: 12 })],
      axis: [],
    };
    return this.button(item, x, y, [...shapes[item.kind], ...this.label(item)]);
  }

  private label(item: Item): SVGElement[] {
    // What stands beside something of more weight leaves the name to it, or goes below: both would be written over one another.
    const near = (kinds: Item['kind'][], pixels: number): boolean => this.items.some((other) => kinds.includes(other.kind) && Math.hypot(this.camera.x(other.longitude) - this.camera.x(item.longitude), this.camera.y(other.latitude) - this.camera.y(item.latitude)) < pixels);
    const isLeft = item.kind === 'site' && item.id !== this.selected && near(['system', 'asset', 'sensor'], 26);
    const isBelow = item.kind === 'sensor' && near(['asset'], 26);
    const [dx, dy] = isBelow ? [0, 22] : ({ asset: [0, -10], site: [0, 20], sensor: [12, -8], system: [13, 5], zone: [0, -10], axis: [0, 0] }[item.kind] as [number, number]);
    return isLeft ? [] : [svg('text', { x: dx, y: dy, 'text-anchor': dx === 0 ? 'middle' : 'start' }, item.name)];
  }

  private arrow(item: Item): SVGElement {
    const turned = ((item.fan!.bearing - 90) * Math.PI) / 180;
    const [x, y] = [this.camera.x(item.longitude) + Math.cos(turned) * 150, this.camera.y(item.latitude) + Math.sin(turned) * 150];
    return this.button(item, x, y, [svg('path', { d: 'M-6 -6L0 6L6 -6Z', transform: `rotate(${item.fan!.bearing})` }), svg('text', { x: 10, y: 4 }, item.name)]);
  }

  private button(item: Item, x: number, y: number, children: SVGElement[]): SVGElement {
    const isChosen = item.id === this.selected;
    const place = `${item.latitude.toFixed(2)} north, ${item.longitude.toFixed(2)} east`;
    const element = svg('g', { class: `item item-${item.kind}${isChosen ? ' chosen' : ''}${item.canMove ? '' : ' fixed'}`, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, tabindex: 0, role: 'button', 'aria-pressed': `${isChosen}`, 'aria-label': `${item.name}, ${item.told}, ${item.kind === 'axis' ? `bearing ${Math.round(item.fan!.bearing)} degrees` : place}`, 'data-handle': item.id }, svg('circle', { r: 13, class: 'grip' }), ...children);
    this.listenTo(element, item);
    return element;
  }

  private listenTo(element: SVGElement, item: Item): void {
    element.addEventListener('pointerdown', (pressed) => {
      if (this.aiming) {
        return;
      }
      pressed.stopPropagation();
      let isMoved = false;
      follow(pressed, {
        move: (event) => {
          isMoved ||= Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > clickReach;
          if (isMoved && item.canMove) {
            this.listener.move(item, this.placeOf(event), false);
          }
        },
        end: (event) => {
          this.listener.select(item.id);
          if (isMoved && item.canMove) {
            this.listener.move(item, this.placeOf(event), true);
          }
        },
        cancel: () => this.listener.leave(item),
      });
    });
    element.addEventListener('keydown', (event) => {
      if (this.aiming) {
        return;
      }
      const way = wayOf(event);
      if (event.key === 'Enter' || event.key === ' ') {
        this.listener.select(item.id);
      } else if (way && item.canMove) {
        this.listener.select(item.id);
        this.listener.move(item, this.camera.placeAt(this.camera.x(item.longitude) + way[0], this.camera.y(item.latitude) + way[1]), true);
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    });
  }

  private listen(): void {
    const { drawing, camera } = this;
    drawing.addEventListener('pointerdown', (pressed) => {
      let last = pressed;
      let isMoved = false;
      follow(pressed, {
        move: (event) => {
          isMoved ||= Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > clickReach;
          if (isMoved) {
            camera.pan(event.clientX - last.clientX, event.clientY - last.clientY);
            last = event;
            this.draw();
          }
        },
        end: (event) => {
          if (!isMoved && this.aiming) {
            this.listener.aim(this.placeOf(event), true);
          } else if (!isMoved) {
            this.listener.select(null);
          }
        },
        cancel: () => undefined,
      });
    });
    pinched(drawing, {
      pan: (dx, dy) => camera.pan(dx, dy),
      zoom: (factor, x, y) => {
        camera.zoom(factor, x, y);
        this.draw();
      },
    });
    drawing.addEventListener('pointermove', (event) => {
      if (this.aiming && event.buttons === 0) {
        this.aimAt(this.placeOf(event));
      }
    });
    drawing.addEventListener('wheel', (event) => {
      event.preventDefault();
      const box = drawing.getBoundingClientRect();
      camera.zoom(Math.exp(-event.deltaY * 0.0016), event.clientX - box.left, event.clientY - box.top);
      this.draw();
    }, { passive: false });
    drawing.addEventListener('keydown', (event) => this.press(event));
  }

  private press(event: KeyboardEvent): void {
    const way = wayOf(event);
    const { camera, aiming } = this;
    if (aiming && way) {
      this.aimAt(camera.placeAt(camera.x(aiming.place.longitude) + 3 * way[0], camera.y(aiming.place.latitude) + 3 * way[1]));
    } else if (aiming && event.key === 'Enter') {
      this.listener.aim(aiming.place, true);
    } else if (aiming && event.key === 'Escape') {
      this.listener.cancel();
    } else if (way) {
      camera.pan(-15 * way[0], -15 * way[1]);
      this.draw();
    } else if (event.key === '+' || event.key === '=') {
      camera.zoom(1.4);
      this.draw();
    } else if (event.key === '-') {
      camera.zoom(1 / 1.4);
      this.draw();
    } else if (event.key === '0') {
      this.fit();
    } else {
      return;
    }
    event.preventDefault();
  }

  private aimAt(place: Spot): void {
    this.aiming!.place = place;
    this.listener.aim(place, false);
    this.draw();
  }
}

function wayOf(event: KeyboardEvent): [dx: number, dy: number] | null {
  const far = event.shiftKey ? step * 6 : step;
  const ways: Record<string, [number, number]> = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] };
  return event.ctrlKey || event.metaKey || event.altKey ? null : (ways[event.key] ?? null);
}
