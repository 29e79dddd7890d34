import { ForceLayer, type Spot } from '../map/forces';
import { label } from '../map/labels';
import { LinkLayer } from '../map/links';
import { MarkLayer } from '../map/marks';
import { el } from '../page/element';
import { token } from '../page/theme';
import { meant } from '../watch/filter';
import { paneHeader, paneName } from '../watch/header';
import { nameIn } from '../watch/names';
import { type Pane, reachOfClick } from '../watch/pane';
import type { OpenPane, WatchState } from '../watch/state';
import { Earth } from './earth';
import { GlobeHands } from './hands';
import { GlobeMovers, type Seen } from './movers';
import { GlobeReach } from './reach';
import { usualTurn } from './turn';

/** Milliseconds after which the eye counts as at rest. */
const settled = 250;

/** An option's raid over the globe, as truth or as a post sees it: the same state as the flat map shows, with heights. */
export class GlobePane implements Pane {
  readonly element: HTMLElement;
  private readonly earthCanvas = el('canvas', { class: 'ground' });
  private readonly front = el('canvas', { class: 'front', tabindex: 0, role: 'application', 'aria-label': 'Globe: arrow keys move it, with Shift they turn and tilt it, plus and minus zoom, 0 shows all' });
  private readonly hint = el('div', { class: 'hint', 'aria-hidden': 'true' });
  private readonly frame: HTMLElement;
  private readonly resizing: ResizeObserver;
  private readonly links: LinkLayer;
  private readonly forces: ForceLayer;
  private readonly marks: MarkLayer;
  private readonly hands: GlobeHands;
  private readonly earth: Earth;
  private readonly movers: GlobeMovers;
  private reach: GlobeReach | null = null;
  private theme = '';
  private view = '';
  private movedAt = -Infinity;
  private seen: Seen[] = [];
  private standing: Spot[] = [];

  constructor(private readonly state: WatchState, readonly open: OpenPane, index: number, choose: (index: number, option: string) => void) {
    const { raid } = open;
    this.earth = new Earth(this.earthCanvas, el('div'), state.maps.world, state.maps.region);
    this.movers = new GlobeMovers(this.earth.scene, raid);
    this.links = new LinkLayer(raid);
    this.forces = new ForceLayer(raid, this.links);
    this.marks = new MarkLayer(raid);
    this.hands = new GlobeHands(state, this.front, (x, y) => this.nearest(x, y), (spot) => this.tell(spot));
    this.frame = el('div', { class: 'frame globe' }, this.earthCanvas, this.front, this.hint, this.hands.buttons, el('p', { class: 'credit' }, 'Map: Natural Earth. Drawn by CesiumJS.'));
    this.element = el('section', { class: 'pane', 'aria-label': paneName(index) }, paneHeader(state, open, (option) => choose(index, option)), this.frame);
    // After sleep or a fault of its driver a browser may drop what was drawn; the library brings none of it back.
    this.earthCanvas.addEventListener('webglcontextlost', () => this.frame.append(el('p', { class: 'dropped', role: 'alert' }, 'The browser has dropped the globe. Flat map, and Globe again, draw it anew.')), { once: true });
    this.resizing = new ResizeObserver(() => state.changed());
    this.resizing.observe(this.frame);
  }

  draw(isGroundStale: boolean): void {
    const { state, open } = this;
    const { camera } = state;
    camera.width = this.frame.clientWidth;
    camera.height = this.frame.clientHeight;
    if (this.earth.isDropped || camera.width === 0 || camera.height === 0) {
      return;
    }
    const { earth } = this;
    const isMoving = this.isMoving();
    earth.look(camera, state.turn ?? usualTurn, isMoving);
    const { picture } = open.view;
    if (isGroundStale) {
      this.lay(earth, picture);
    }
    const isMeant = meant(open.raid, state.filter);
    const isTruth = picture === 'truth' || picture === 'both';
    const pictures = picture === 'both' ? open.raid.head.posts.map((post) => post.node) : typeof picture === 'number' ? [picture] : [];
    this.seen = this.movers.lay(state.clock.seconds, { truth: isTruth, pictures, trail: state.trail, isMeant }, state.selected);
    const isMore = earth.render();
    this.write(earth, isTruth, isMeant);
    // Pictures and tiles come some frames after they are asked for; time may stand still meanwhile.
    state.isStale ||= isMore || isMoving || !this.movers.isReady;
  }

  get layers(): HTMLCanvasElement[] {
    // What the engine has drawn is gone after its frame: a picture is taken of one that is drawn for it.
    this.draw(true);
    return [this.earthCanvas, this.front];
  }

  close(): void {
    this.resizing.disconnect();
    this.hands.close();
    this.earth.close();
  }

  /** Whether time goes on, or the eye has moved a moment ago. */
  private isMoving(): boolean {
    const { camera, turn, clock } = this.state;
    const view = JSON.stringify([camera, turn]);
    if (view !== this.view) {
      this.view = view;
      this.movedAt = performance.now();
    }
    return clock.isPlaying || performance.now() - this.movedAt < settled;
  }

  /** What stays as it is while time goes on. */
  private lay(earth: Earth, picture: number | 'truth' | 'both'): void {
    const { state, open } = this;
    if (this.theme !== token('--sea')) {
      this.theme = token('--sea');
      earth.paint();
    }
    if (open.reach) {
      this.reach ??= new GlobeReach(earth.scene, open.raid, open.reach);
      const hasRadars = typeof picture === 'number' && open.raid.head.radars.some((radar) => radar.post === picture);
      this.reach.lay({ height: state.height, envelope: state.envelope, post: hasRadars ? picture : null });
    }
  }

  /** Over the globe, as on the flat map: who defends what, links, ends, names, and what is chosen. */
  private write(earth: Earth, isTruth: boolean, isMeant: (target: number | null) => boolean): void {
    const { state, front } = this;
    const [wide, high] = [Math.round(state.camera.width * devicePixelRatio), Math.round(state.camera.height * devicePixelRatio)];
    if (front.width !== wide || front.height !== high) {
      front.width = wide;
      front.height = high;
    }
    const context = front.getContext('2d', { willReadFrequently: true })!;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, state.camera.width, state.camera.height);
    if (state.links) {
      this.links.draw(context, earth, state.clock.seconds);
    }
    this.standing = this.forces.draw(context, earth, state.clock.seconds, state.selected);
    if (isTruth) {
      this.marks.draw(context, earth, state.clock.seconds, isMeant);
    }
    context.font = `500 11px ${token('--font')}`;
    context.textBaseline = 'middle';
    for (const { name, place, isChosen, isMeant: isAsked } of this.seen) {
      const at = isChosen || (state.labels && isAsked) ? earth.atPlace(place) : null;
      if (at && isChosen) {
        context.strokeStyle = token('--selected');
        context.lineWidth = 2;
        context.beginPath();
        context.arc(at.x, at.y, 20, 0, 2 * Math.PI);
        context.stroke();
      }
      if (at && name !== '') {
        label(context, name, at.x + (isChosen ? 24 : 18), at.y, 'left');
      }
    }
  }

  private nearest(x: number, y: number): Spot | null {
    const { earth } = this;
    let best: Spot | null = null;
    let least = reachOfClick;
    const consider = (id: string, at: { x: number; y: number } | null): void => {
      const far = at ? Math.hypot(at.x - x, at.y - y) : Infinity;
      if (far <= least) {
        [best, least] = [{ id, ...at! }, far];
      }
    };
    this.standing.forEach((spot) => consider(spot.id, spot));
    this.seen.filter((seen) => seen.isMeant).forEach((seen) => consider(seen.id, earth.atPlace(seen.place)));
    return best;
  }

  private tell(spot: Spot | null): void {
    this.hint.textContent = spot ? nameIn(this.open.raid)(spot.id) : '';
    if (spot) {
      this.hint.style.left = `${spot.x + 16}px`;
      this.hint.style.top = `${spot.y - 28}px`;
    }
  }
}
