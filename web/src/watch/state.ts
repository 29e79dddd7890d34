import type { Backdrop, Reach } from '../data/answers';
import type { RaidName } from '../data/ask';
import type { Raid } from '../data/raid';
import type { Turn } from '../globe/turn';
import { Camera } from '../map/camera';
import type { PaneView, WatchView } from '../page/address';
import { Clock } from './clock';
import { everything, type Filter } from './filter';

/** A raid that is open in a pane, and how it was asked for. */
export interface OpenPane {
  view: PaneView;
  name: RaidName;
  raid: Raid;
  reach: Reach | null;
}

/** All that the view of a raid is at a moment: panes draw it, controls change it, the address keeps it. */
export class WatchState {
  readonly camera = new Camera();
  readonly clock: Clock;
  filter: Filter = everything;
  selected: string | null;
  height: number | null = null;
  envelope: 'aircraft' | 'ballistic' | null = null;
  trail = 120;
  labels = false;
  links = true;
  /** How the globe is turned; null while the map is flat. */
  turn: Turn | null;
  /** Set when something is to be drawn anew though time stands still. */
  isStale = true;
  private readonly listeners = new Set<() => void>();

  constructor(readonly view: WatchView, readonly options: string[], readonly maps: { world: Backdrop; region: Backdrop }, public panes: OpenPane[]) {
    this.clock = new Clock(0, Math.max(...panes.map((pane) => pane.raid.head.endSeconds)));
    // An address may hold any number.
    this.clock.go(view.seconds ?? 0);
    this.selected = view.selected;
    this.turn = view.turn;
  }

  /** The raid that lists and lanes are of. */
  get raid(): Raid {
    return this.panes[0]!.raid;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  changed(): void {
    this.isStale = true;
    this.listeners.forEach((listener) => listener());
  }

  select(id: string | null): void {
    this.selected = id;
    this.changed();
  }

  go(seconds: number): void {
    this.clock.go(seconds);
    this.changed();
  }

  /** What the address is to hold now. */
  address(): WatchView {
    const { longitude, latitude, scale } = this.camera;
    return { ...this.view, seconds: this.clock.seconds, selected: this.selected, turn: this.turn, panes: this.panes.map((pane) => pane.view), camera: { longitude, latitude, scale } };
  }
}
