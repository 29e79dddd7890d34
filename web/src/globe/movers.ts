import { Cartesian3, Color, type Scene } from '@cesium/engine';
import type { Fix, Mover, Raid } from '../data/raid';
import { Flown, idOf, isChosen, nameOf } from '../map/flown';
import { stamp, type Stamp } from '../map/symbols';
import { token } from '../page/theme';
import { GlobeLines } from './lines';
import { GlobeSymbols } from './symbols';

const symbolSize = 15;
const crowded = 1500;
const crowdedSize = 8;
const shortestRoundTrail = 20;

/** A mover that a frame shows, for clicks and names. */
export interface Seen {
  id: string;
  name: string;
  place: Cartesian3;
  isChosen: boolean;
  isMeant: boolean;
}

export interface GlobeMoversShown {
  truth: boolean;
  /** Of these posts by their nodes. */
  pictures: number[];
  /** Seconds of way behind each. */
  trail: number;
  /** Whether a target, by its number, is among those asked for; others are faint. */
  isMeant: (target: number | null) => boolean;
}

/** What flies and what posts believe to fly, in their heights over the globe, with the ways behind them. */
export class GlobeMovers {
  private readonly flown: Flown;
  private readonly symbols: GlobeSymbols;
  private readonly trails: GlobeLines;

  constructor(scene: Scene, private readonly raid: Raid) {
    this.flown = new Flown(raid);
    this.trails = new GlobeLines(scene);
    this.symbols = new GlobeSymbols(scene);
  }

  /** Whether all symbols are there: the engine takes a frame or two for a picture that it has not seen. */
  get isReady(): boolean {
    return this.symbols.isReady;
  }

  lay(seconds: number, shown: GlobeMoversShown, selected: string | null): Seen[] {
    const { flown } = this;
    const truths = shown.truth ? flown.flying(flown.truths, seconds) : [];
    const tracks = shown.pictures.flatMap((post) => flown.flying(flown.tracksOf(post), seconds));
    const rounds = flown.flying(flown.rounds, seconds);
    this.trails.begin();
    this.layTrails(seconds, truths, '--trail', shown.trail, shown);
    this.layTrails(seconds, tracks, '--track-trail', shown.trail, shown);
    this.layTrails(seconds, rounds, '--round', Math.max(shortestRoundTrail, shown.trail), shown);
    this.trails.end();
    const seen: Seen[] = [];
    const size = truths.length + tracks.length > crowded ? crowdedSize : symbolSize;
    this.symbols.begin();
    const dart = roundStamp(token('--round'), token('--land'));
    for (const [mover, fix] of rounds) {
      const place = placeOf(fix);
      this.symbols.add(dart.name, dart.stamp, place, 1);
      seen.push({ id: mover.id, name: '', place, isChosen: isChosen(mover, selected), isMeant: true });
    }
    for (const [mover, fix] of [...truths, ...tracks]) {
      const isMeant = shown.isMeant(mover.target);
      const code = flown.codeOf(mover, fix);
      const place = placeOf(fix);
      this.symbols.add(`${code} ${size}`, stamp(code, size, devicePixelRatio), place, isMeant ? 1 : 0.22);
      seen.push({ id: idOf(mover), name: nameOf(mover, fix), place, isChosen: isChosen(mover, selected), isMeant });
    }
    this.symbols.end();
    return seen;
  }

  private layTrails(seconds: number, movers: readonly [Mover, Fix][], colour: string, trail: number, shown: GlobeMoversShown): void {
    if (trail <= 0) {
      return;
    }
    const { raid } = this;
    const [bright, faint] = [0.85, 0.15].map((alpha) => Color.fromCssColorString(token(colour)).withAlpha(alpha)) as [Color, Color];
    for (const [mover, fix] of movers) {
      const first = Math.max(mover.first, raid.stateAt(mover, seconds - trail));
      const way: number[] = [];
      push(way, fix.longitude, fix.latitude, fix.height);
      for (let state = fix.state; state >= first; state--) {
        push(way, raid.longitudes[state]!, raid.latitudes[state]!, raid.heights[state]!);
      }
      this.trails.add(way, shown.isMeant(mover.target) ? bright : faint, 1.5);
    }
  }
}

const scratch = new Cartesian3();

function push(way: number[], longitude: number, latitude: number, height: number): void {
  const { x, y, z } = Cartesian3.fromDegrees(longitude, latitude, height, undefined, scratch);
  way.push(x, y, z);
}

const placeOf = (fix: Fix): Cartesian3 => Cartesian3.fromDegrees(fix.longitude, fix.latitude, fix.height);

const darts = new Map<string, { name: string; stamp: Stamp }>();

/** A round's own symbol is a small disc with a rim: seen from any side it is the same, and its way shows whence it came. */
function roundStamp(fill: string, rim: string): { name: string; stamp: Stamp } {
  const ratio = devicePixelRatio;
  const name = `round ${fill} ${ratio}`;
  let made = darts.get(name);
  if (!made) {
    const side = 11;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.ceil(side * ratio);
    const context = canvas.getContext('2d')!;
    context.scale(ratio, ratio);
    context.beginPath();
    context.moveTo(side / 2, 1);
    context.lineTo(side - 1, side / 2);
    context.lineTo(side / 2, side - 1);
    context.lineTo(1, side / 2);
    context.closePath();
    context.fillStyle = fill;
    context.strokeStyle = rim;
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
    made = { name, stamp: { canvas, ratio, x: side / 2, y: side / 2, width: side, height: side } };
    darts.set(name, made);
  }
  return made;
}
