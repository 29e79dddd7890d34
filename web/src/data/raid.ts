import { readColumns } from './columns';

export type Thing = 'target' | 'round' | 'track' | 'radar';
export type TargetClass =
  | 'fighter' | 'bomber' | 'stealthFighter' | 'cruiseMissile' | 'drone' | 'shortRangeBallistic' | 'mediumRangeBallistic'
  | 'intermediateRangeBallistic' | 'aeroballistic' | 'gliding' | 'friendlyAircraft' | 'civilAircraft';
export type Fate = 'open' | 'killed' | 'hitAsset' | 'fellHarmless' | 'departed' | 'hitDefence';

/** Whether a threat reached what it was sent for, an asset or a part of the defence. */
export const gotThrough = (fate: Fate): boolean => fate === 'hitAsset' || fate === 'hitDefence';
export type Mark = 'visible' | 'tracked' | 'hostile' | 'ordered' | 'launched' | 'missed' | 'killed' | 'refused';
export type EventKind = 'ordered' | 'launched' | 'roundEnded' | 'killed' | 'leaked' | 'ended' | 'radiation' | 'judged';

export interface Post { node: number; name: string; system: string; role: 'centre' | 'firingPost' | 'gateway'; latitudeDegrees: number | null; longitudeDegrees: number | null }
export interface Asset { asset: number; name: string; latitudeDegrees: number; longitudeDegrees: number; radiusMetres: number; value: number }
export interface Unit { unit: number; name: string; post: number; system: string; radar: number; latitudeDegrees: number; longitudeDegrees: number; boresightDegrees: number; sectorDegrees: number; rounds: { type: string; name: string; ready: number }[] }
export interface Radar { radar: number; name: string; type: string; post: number; isAirborne: boolean; latitudeDegrees: number; longitudeDegrees: number; heightMetres: number; boresightDegrees: number; sectorDegrees: number; rangeMetres: number }
export interface Step { seconds: number; mark: Mark; unit: number | null }
export interface Target { target: number; name: string; class: TargetClass; isThreat: boolean; fate: Fate; endSeconds: number; dueSeconds: number; asset: number; aim: number; launches: number; cause: string | null; steps: Step[] }
export interface Mover { id: string; thing: Thing; name: string; type: string; number: number; holder: number; target: number | null; unit: number | null; side: 'unknown' | 'defender' | 'attacker' | 'civil'; first: number; count: number; endSeconds: number }
export interface RaidEvent { seconds: number; kind: EventKind; subject: string; other: string | null; target: number | null; text: string; latitudeDegrees: number | null; longitudeDegrees: number | null }

export interface Head {
  study: string;
  option: string;
  replication: number;
  seed: number;
  isKept: boolean;
  hasMessages: boolean;
  endSeconds: number;
  posts: Post[];
  assets: Asset[];
  units: Unit[];
  radars: Radar[];
  links: { from: number; to: number; carries: string }[];
  targets: Target[];
  movers: Mover[];
  events: RaidEvent[];
}

/** Where a mover is at a moment. */
export interface Fix {
  longitude: number;
  latitude: number;
  height: number;
  speed: number;
  course: number;
  /** Of the last state before the moment: its place in the columns. */
  state: number;
}

/** One raid with its columns. */
export class Raid {
  readonly head: Head;
  readonly seconds: Float32Array;
  readonly longitudes: Float32Array;
  readonly latitudes: Float32Array;
  readonly heights: Float32Array;
  readonly identities: Uint8Array;
  readonly categories: Uint8Array;
  readonly statuses: Uint8Array;
  readonly sent: Float32Array;
  readonly arrives: Float32Array;
  readonly messageLinks: Uint16Array;
  readonly linkSeconds: Float32Array;
  readonly linkLinks: Uint16Array;
  readonly linkUps: Uint8Array;
  private readonly speeds: Float32Array;
  private readonly courses: Float32Array;

  constructor(bytes: ArrayBuffer) {
    const { head, column } = readColumns(bytes);
    this.head = head as Head;
    this.seconds = column('state.seconds') as Float32Array;
    this.longitudes = column('state.longitudeDegrees') as Float32Array;
    this.latitudes = column('state.latitudeDegrees') as Float32Array;
    this.heights = column('state.heightMetres') as Float32Array;
    this.speeds = column('state.speedMetresPerSecond') as Float32Array;
    this.courses = column('state.courseDegrees') as Float32Array;
    this.identities = column('state.identity') as Uint8Array;
    this.categories = column('state.category') as Uint8Array;
    this.statuses = column('state.status') as Uint8Array;
    this.sent = column('message.sentSeconds') as Float32Array;
    this.arrives = column('message.arrivesSeconds') as Float32Array;
    this.messageLinks = column('message.link') as Uint16Array;
    this.linkSeconds = column('link.seconds') as Float32Array;
    this.linkLinks = column('link.link') as Uint16Array;
    this.linkUps = column('link.up') as Uint8Array;
  }

  /** The last state of a mover at or before a moment; -1 before its first. */
  stateAt(mover: Mover, seconds: number): number {
    return lastAtOrBefore(this.seconds, mover.first, mover.first + mover.count, seconds);
  }

  /** Where a mover is; null before its first state and after its end. Between two states it is on the line between them. */
  fixAt(mover: Mover, seconds: number): Fix | null {
    if (seconds > mover.endSeconds) {
      return null;
    }
    const state = this.stateAt(mover, seconds);
    if (state < 0) {
      return null;
    }
    const next = state + 1 < mover.first + mover.count ? state + 1 : state;
    const span = this.seconds[next]! - this.seconds[state]!;
    const share = span > 0 ? Math.min(1, (seconds - this.seconds[state]!) / span) : 0;
    return {
      longitude: between(this.longitudes[state]!, this.longitudes[next]!, share, 360),
      latitude: between(this.latitudes[state]!, this.latitudes[next]!, share, 0),
      height: between(this.heights[state]!, this.heights[next]!, share, 0),
      speed: this.speeds[state]!,
      course: this.courses[state]!,
      state,
    };
  }
}

/** The last place in a sorted stretch whose number is not above a value; -1 where there is none. */
export function lastAtOrBefore(sorted: ArrayLike<number>, first: number, end: number, value: number): number {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low > first ? low - 1 : -1;
}

/** A number on the way from one to another; round a turn by its shorter side, where there is a turn. */
function between(from: number, to: number, share: number, turn: number): number {
  let way = to - from;
  if (turn > 0 && Math.abs(way) > turn / 2) {
    way -= Math.sign(way) * turn;
  }
  return from + way * share;
}
