import { BackdropLayer } from '../map/backdrop';
import type { Camera } from '../map/camera';
import { ForceLayer, type Spot } from '../map/forces';
import { beginLabels } from '../map/labels';
import { LinkLayer } from '../map/links';
import { MarkLayer } from '../map/marks';
import { MoverLayer } from '../map/movers';
import { ReachLayer } from '../map/reach';
import { Swarm } from '../map/swarm';
import { el } from '../page/element';
import { follow, pinched } from '../page/hand';
import { token } from '../page/theme';
import { meant } from './filter';
import { paneHeader, paneName } from './header';
import { nameIn } from './names';
import type { OpenPane, WatchState } from './state';

/** One view of a raid: what the state says is drawn into its element. */
export interface Pane {
  readonly element: HTMLElement;
  /** What a picture of it is made of, from below; all of one size. */
  readonly layers: HTMLCanvasElement[];
  /** Draws what the state says; the ground only where it has changed. */
  draw(isGroundStale: boolean): void;
  /** Lets go of what it holds: it is shown no more. */
  close(): void;
}

export type PaneKind = new (state: WatchState, open: OpenPane, index: number, choose: (index: number, option: string) => void) => Pane;

export const reachOfClick = 18;

/** One map: an option's raid, as truth or as a post sees it. All panes share time and frame. */
export class MapPane implements Pane {
  readonly element: HTMLElement;
  private readonly ground = el('canvas', { class: 'ground' });
  private readonly front = el('canvas', { class: 'front', tabindex: 0, role: 'application', 'aria-label': 'Map: arrow keys move it, plus and minus zoom, 0 shows all' });
  private readonly swarming = el('canvas', { class: 'swarm' });
  private readonly swarm = new Swarm();
  private readonly frame: HTMLElement;
  private readonly resizing: ResizeObserver;
  private readonly hint = el('div', { class: 'hint', 'aria-hidden': 'true' });
  private readonly backdrop: BackdropLayer;
  private readonly links: LinkLayer;
  private readonly forces: ForceLayer;
  private readonly movers: MoverLayer;
  private readonly marks: MarkLayer;
  private reach: ReachLayer | null = null;
  private spots: Spot[] = [];

  constructor(private readonly state: WatchState, readonly open: OpenPane, index: number, choose: (index: number, option: string) => void) {
    const { raid } = open;
    this.backdrop = new BackdropLayer(state.maps.world, state.maps.region);
    this.links = new LinkLayer(raid);
    this.forces = new ForceLayer(raid, this.links);
    this.movers = new MoverLayer(raid);
    this.marks = new MarkLayer(raid);
    this.frame = el('div', { class: 'frame' }, this.ground, this.front, this.swarming, this.hint);
    this.element = el(
      'section',
      { class: 'pane', 'aria-label': paneName(index) },
      paneHeader(state, open, (option) => choose(index, option)),
      this.frame,
    );
    this.listen();
    this.resizing = new ResizeObserver(() => state.changed());
    this.resizing.observe(this.frame);
  }

  close(): void {
    this.resizing.disconnect();
  }

  draw(isGroundStale: boolean): void {
    const { state } = this;
    const camera = state.camera;
    this.resize(camera);
    if (isGroundStale) {
      this.backdrop.draw(this.ground.getContext('2d')!, camera);
      if (this.reach === null && this.open.reach) {
        this.reach = new ReachLayer(this.open.raid, this.open.reach);
      }
      const picture = this.open.view.picture;
      this.reach?.draw(this.ground.getContext('2d')!, camera, { height: state.height, envelope: state.envelope, post: typeof picture === 'number' && this.hasRadars(picture) ? picture : null });
    }
    const context = this.front.getContext('2d', { willReadFrequently: true })!;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, camera.width, camera.height);
    beginLabels(context);
    const seconds = state.clock.seconds;
    const isMeant = meant(this.open.raid, state.filter);
    if (state.links) {
      this.links.draw(context, camera, seconds);
    }
    this.swarm.begin(this.swarming.width, this.swarming.height);
    const forces = this.forces.draw(context, camera, seconds, state.selected);
    const { picture } = this.open.view;
    const shown = { truth: picture === 'truth' || picture === 'both', trail: state.trail, labels: state.labels, isMeant };
    if (shown.truth) {
      this.marks.draw(context, camera, seconds, isMeant);
    }
    const posts = picture === 'both' ? this.open.raid.head.posts.map((post) => post.node) : typeof picture === 'number' ? [picture] : [null];
    this.spots = [...forces, ...posts.flatMap((post, i) => this.movers.draw(context, this.swarm, camera, seconds, { ...shown, truth: shown.truth && i === 0, picture: post }, state.selected))];
    this.swarm.end(this.swarming.getContext('2d')!);
    this.rule(context, camera);
  }

  get layers(): HTMLCanvasElement[] {
    return [this.ground, this.front, this.swarming];
  }

  private hasRadars(post: number): boolean {
    return this.open.raid.head.radars.some((radar) => radar.post === post);
  }

  private resize(camera: Camera): void {
    const { clientWidth: width, clientHeight: height } = this.frame;
    camera.width = width;
    camera.height = height;
    for (const canvas of [this.ground, this.front, this.swarming]) {
      const [wide, high] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
      if (canvas.width !== wide || canvas.height !== high) {
        canvas.width = wide;
        canvas.height = high;
      }
    }
  }

  private rule(context: CanvasRenderingContext2D, camera: Camera): void {
    const { metres, pixels } = camera.rule(110);
    const [x, y] = [14, camera.height - 14];
    context.strokeStyle = context.fillStyle = token('--ink');
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(x, y - 5);
    context.lineTo(x, y);
    context.lineTo(x + pixels, y);
    context.lineTo(x + pixels, y - 5);
    context.stroke();
    context.font = `500 11px ${token('--font')}`;
    context.textAlign = 'left';
    context.fillText(metres >= 1000 ? `${metres / 1000} km` : `${metres} m`, x + 5, y - 6);
  }

  private nearest(event: MouseEvent): Spot | null {
    const box = this.front.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let best: Spot | null = null;
    let least = reachOfClick;
    for (const spot of this.spots) {
      const far = Math.hypot(spot.x - x, spot.y - y);
      if (far <= least) {
        [best, least] = [spot, far];
      }
    }
    return best;
  }

  private listen(): void {
    const { front, state } = this;
    let isHeld = false;
    front.addEventListener('pointerdown', (pressed) => {
      let [last, isMoved] = [pressed, false];
      isHeld = follow(pressed, {
        move: (event) => {
          isMoved ||= Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > 4;
          if (isMoved) {
            state.camera.pan(event.clientX - last.clientX, event.clientY - last.clientY);
            last = event;
            state.changed();
          }
        },
        end: (event) => {
          isHeld = false;
          if (!isMoved) {
            state.select(this.nearest(event)?.id ?? null);
          }
        },
        cancel: () => (isHeld = false),
      });
    });
    pinched(front, {
      pan: (dx, dy) => state.camera.pan(dx, dy),
      zoom: (factor, x, y) => {
        state.camera.zoom(factor, x, y);
        state.changed();
      },
    });
    front.addEventListener('pointermove', (event) => {
      if (isHeld) {
        return;
      }
      const spot = this.nearest(event);
      front.classList.toggle('over', spot !== null);
      this.hint.textContent = spot ? nameIn(this.open.raid)(spot.id) : '';
      if (spot) {
        this.hint.style.left = `${spot.x + 16}px`;
        this.hint.style.top = `${spot.y - 28}px`;
      }
    });
    front.addEventListener('pointerleave', () => {
      this.hint.textContent = '';
    });
    front.addEventListener('wheel', (event) => {
      event.preventDefault();
      const box = front.getBoundingClientRect();
      state.camera.zoom(Math.exp(-event.deltaY * 0.0016), event.clientX - box.left, event.clientY - box.top);
      state.changed();
    }, { passive: false });
    front.addEventListener('keydown', (event) => {
      const ways: Record<string, [number, number]> = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
      const way = ways[event.key];
      if (way) {
        state.camera.pan(...way);
        state.changed();
        event.preventDefault();
        event.stopPropagation();
      }
    });
  }
}
