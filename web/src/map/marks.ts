import type { Raid, RaidEvent } from '../data/raid';
import { isCalm, token } from '../page/theme';
import type { Projection } from './projection';

const fresh = 12;

interface Placed {
  event: RaidEvent;
  longitude: number;
  latitude: number;
  height: number;
}

/** Where targets were killed (a cross) and where they got through (a filled diamond), from the moment on. */
export class MarkLayer {
  private readonly marks: Placed[];

  constructor(raid: Raid) {
    const truths = new Map(raid.head.movers.filter((mover) => mover.thing === 'target').map((mover) => [mover.id, mover]));
    this.marks = raid.head.events.filter((event) => event.kind === 'killed' || event.kind === 'leaked').flatMap((event) => {
      const mover = truths.get(event.subject);
      const last = mover ? mover.first + mover.count - 1 : -1;
      return mover && last >= mover.first ? [{ event, longitude: raid.longitudes[last]!, latitude: raid.latitudes[last]!, height: raid.heights[last]! }] : [];
    });
  }

  draw(context: CanvasRenderingContext2D, view: Projection, seconds: number, isMeant: (target: number | null) => boolean): void {
    context.save();
    for (const { event, longitude, latitude, height } of this.marks) {
      const age = seconds - event.seconds;
      const at = age < 0 ? null : view.at(longitude, latitude, height);
      if (!at) {
        continue;
      }
      const { x, y } = at;
      const isLeak = event.kind === 'leaked';
      const colour = token(isLeak ? '--leak' : '--kill');
      context.globalAlpha = isMeant(event.target) ? (age < fresh ? 1 : 0.7) : 0.15;
      context.strokeStyle = context.fillStyle = colour;
      context.lineWidth = 2;
      if (age < fresh) {
        context.beginPath();
        context.arc(x, y, isCalm() ? 16 : 6 + (age / fresh) * 20, 0, 2 * Math.PI);
        context.stroke();
      }
      context.beginPath();
      if (isLeak) {
        context.moveTo(x, y - 6);
        context.lineTo(x + 6, y);
        context.lineTo(x, y + 6);
        context.lineTo(x - 6, y);
        context.closePath();
        context.fill();
      } else {
        context.moveTo(x - 4, y - 4);
        context.lineTo(x + 4, y + 4);
        context.moveTo(x + 4, y - 4);
        context.lineTo(x - 4, y + 4);
        context.stroke();
      }
    }
    context.restore();
  }
}
