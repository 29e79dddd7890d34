import type { Fix, Mover, Raid } from '../data/raid';
import { token } from '../page/theme';
import type { Camera } from './camera';
import { Flown, idOf, isChosen, nameOf } from './flown';
import type { Spot } from './forces';
import { named } from './labels';
import type { Swarm } from './swarm';
import { stamp } from './symbols';

/** What of the movers is shown. */
export interface MoversShown {
  truth: boolean;
  /** Of a post by its node; null for no picture. */
  picture: number | null;
  /** Seconds of way behind each. */
  trail: number;
  labels: boolean;
  /** Whether a target, by its number, is among those asked for; others are faint. */
  isMeant: (target: number | null) => boolean;
}

/** What symbols are drawn with in one frame. */
interface Brush {
  context: CanvasRenderingContext2D;
  swarm: Swarm | null;
  camera: Camera;
  size: number;
  ratio: number;
  shown: MoversShown;
  selected: string | null;
  spots: Spot[];
}

const symbolSize = 15;
const crowded = 1500;
const crowdedSize = 8;

/** What flies, and what a post believes to fly. */
export class MoverLayer {
  private readonly flown: Flown;

  constructor(private readonly raid: Raid) {
    this.flown = new Flown(raid);
  }

  /** Draws them; where there are very many, their symbols go into the swarm. */
  draw(context: CanvasRenderingContext2D, swarm: Swarm, camera: Camera, seconds: number, shown: MoversShown, selected: string | null): Spot[] {
    const spots: Spot[] = [];
    const { flown } = this;
    const truths = shown.truth ? flown.flying(flown.truths, seconds) : [];
    const tracks = shown.picture !== null ? flown.flying(flown.tracksOf(shown.picture), seconds) : [];
    const rounds = flown.flying(flown.rounds, seconds);
    for (const [movers, colour] of [[truths, '--trail'], [tracks, '--track-trail'], [rounds, '--round']] as const) {
      this.trails(context, camera, seconds, movers, colour, movers === rounds ? Math.max(20, shown.trail) : shown.trail, shown);
    }
    this.roundHeads(context, camera, rounds);
    const isCrowded = truths.length + tracks.length > crowded;
    const brush: Brush = { context, swarm: isCrowded ? swarm : null, camera, size: isCrowded ? crowdedSize : symbolSize, ratio: devicePixelRatio, shown, selected, spots };
    for (const [mover, fix] of [...truths, ...tracks]) {
      this.symbol(brush, mover, fix, flown.codeOf(mover, fix));
    }
    return spots;
  }

  private trails(context: CanvasRenderingContext2D, camera: Camera, seconds: number, movers: readonly [Mover, Fix][], colour: string, trail: number, shown: MoversShown): void {
    if (trail <= 0) {
      return;
    }
    const { raid } = this;
    context.save();
    context.lineWidth = 1.4;
    context.lineJoin = 'round';
    context.strokeStyle = token(colour);
    for (const isMeant of [false, true]) {
      context.globalAlpha = isMeant ? 0.8 : 0.15;
      context.beginPath();
      for (const [mover, fix] of movers) {
        if (shown.isMeant(mover.target) === isMeant) {
          const first = Math.max(mover.first, raid.stateAt(mover, seconds - trail));
          context.moveTo(camera.x(fix.longitude), camera.y(fix.latitude));
          for (let state = fix.state; state >= first; state--) {
            context.lineTo(camera.x(raid.longitudes[state]!), camera.y(raid.latitudes[state]!));
          }
        }
      }
      context.stroke();
    }
    context.restore();
  }

  /** A round is a small dart: no frame, since whose it is nobody doubts. */
  private roundHeads(context: CanvasRenderingContext2D, camera: Camera, rounds: readonly [Mover, Fix][]): void {
    context.fillStyle = token('--round');
    context.strokeStyle = token('--land');
    context.lineWidth = 1;
    for (const [, fix] of rounds) {
      context.save();
      context.translate(camera.x(fix.longitude), camera.y(fix.latitude));
      context.rotate((fix.course * Math.PI) / 180);
      context.beginPath();
      context.moveTo(0, -7);
      context.lineTo(4, 5);
      context.lineTo(0, 2.5);
      context.lineTo(-4, 5);
      context.closePath();
      context.fill();
      context.stroke();
      context.restore();
    }
  }

  private symbol({ context, swarm, camera, size, ratio, shown, selected, spots }: Brush, mover: Mover, fix: Fix, code: string): void {
    const [x, y] = [camera.x(fix.longitude), camera.y(fix.latitude)];
    if (x < -40 || y < -40 || x > camera.width + 40 || y > camera.height + 40) {
      return;
    }
    const isMeant = shown.isMeant(mover.target);
    const symbol = stamp(code, size, ratio);
    // On a pixel of the screen: a symbol between two would be blurred, and be slow to draw.
    const [left, top] = [Math.round((x - symbol.x) * ratio), Math.round((y - symbol.y) * ratio)];
    if (swarm && isMeant) {
      swarm.add(symbol, left, top);
    } else {
      context.globalAlpha = isMeant ? 1 : 0.22;
      context.drawImage(symbol.canvas, left / ratio, top / ratio, symbol.width, symbol.height);
      context.globalAlpha = 1;
    }
    if (isMeant) {
      spots.push({ id: idOf(mover), x, y });
    }
    const isSelected = isChosen(mover, selected);
    if (isSelected) {
      context.strokeStyle = token('--selected');
      context.lineWidth = 2;
      context.beginPath();
      context.arc(x, y, size + 5, 0, 2 * Math.PI);
      context.stroke();
    }
    if ((shown.labels && isMeant) || isSelected) {
      context.font = `500 11px ${token('--font')}`;
      named(context, nameOf(mover, fix), x + size + 5, y, 'left');
    }
  }
}
