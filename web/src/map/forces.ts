import type { Mover, Raid } from '../data/raid';
import { token } from '../page/theme';
import { along } from './camera';
import { label, named } from './labels';
import type { LinkLayer } from './links';
import type { Projection } from './projection';
import { airborneCode, postCode, radarCode, stamp, unitCode } from './symbols';

/** What a click finds. */
export interface Spot {
  id: string;
  x: number;
  y: number;
}

/** Things of one kind that stand in one place, by one symbol. */
interface Standing extends Spot {
  ids: string[];
  code: string;
  small: boolean;
  fromX: number;
  fromY: number;
}

const size = 15;
const apart = 24;

/** What is defended, and who defends it, radars in the air where they are. What stands in one place stands side by side, and like things under one symbol with their number. */
export class ForceLayer {
  /** Radars that are carried through the air, by their ids. */
  private readonly carried: Map<string, Mover>;

  constructor(private readonly raid: Raid, private readonly links: LinkLayer) {
    this.carried = new Map(raid.head.movers.filter((mover) => mover.thing === 'radar').map((mover) => [mover.id, mover]));
  }

  draw(context: CanvasRenderingContext2D, view: Projection, seconds: number, selected: string | null): Spot[] {
    this.assets(context, view);
    const spots = this.spots(view, seconds);
    context.font = `600 11px ${token('--font')}`;
    for (const spot of spots) {
      const symbol = stamp(spot.code, spot.small ? size - 3 : size, devicePixelRatio);
      context.globalAlpha = spot.small ? 0.85 : 1;
      context.drawImage(symbol.canvas, spot.x - symbol.x, spot.y - symbol.y, symbol.width, symbol.height);
      context.globalAlpha = 1;
      if (spot.ids.length > 1) {
        label(context, `${spot.ids.length}`, spot.x + symbol.width - symbol.x - 1, spot.y - symbol.y + 3, 'left');
      }
      if (selected !== null && spot.ids.includes(selected)) {
        context.strokeStyle = token('--selected');
        context.lineWidth = 2;
        context.strokeRect(spot.x - apart / 2 - 3, spot.y - apart / 2, apart + 6, apart);
      }
    }
    return spots;
  }

  private assets(context: CanvasRenderingContext2D, view: Projection): void {
    context.font = `600 12px ${token('--font')}`;
    context.textBaseline = 'middle';
    for (const asset of this.raid.head.assets) {
      const at = view.at(asset.longitudeDegrees, asset.latitudeDegrees, 0);
      if (!at) {
        continue;
      }
      const { x, y } = at;
      // Seen aslant, one way across is shorter than it is.
      const edges = [0, 90].map((course) => along(asset.longitudeDegrees, asset.latitudeDegrees, course, asset.radiusMetres)).map((edge) => view.at(edge.longitude, edge.latitude, 0) ?? at);
      const radius = Math.max(5, ...edges.map((edge) => Math.hypot(edge.x - x, edge.y - y)));
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = token('--asset-fill');
      context.fill();
      context.strokeStyle = token('--asset');
      context.lineWidth = 1.5;
      context.stroke();
      named(context, asset.name, x - radius - 5, y + 1, 'right');
    }
  }

  private spots(view: Projection, seconds: number): Standing[] {
    const spots: Standing[] = [];
    const place = (id: string, longitude: number, latitude: number, code: string, small: boolean): void => {
      const at = view.at(longitude, latitude, 0);
      if (!at) {
        return;
      }
      const [x, y] = [at.x + 16, at.y];
      const near = spots.filter((spot) => Math.hypot(spot.fromX - x, spot.fromY - y) < apart);
      const same = near.find((spot) => spot.code === code);
      if (same) {
        same.ids.push(id);
      } else {
        spots.push({ id, ids: [id], x: x + near.length * (apart + 6), y, fromX: x, fromY: y, code, small });
      }
    };
    const { units, radars, posts } = this.raid.head;
    // The radar of a unit stands with it: only those that look by themselves have symbols of their own.
    const guided = new Set(units.map((unit) => unit.radar));
    for (const unit of units) {
      place(`unit-${unit.unit}`, unit.longitudeDegrees, unit.latitudeDegrees, unitCode(), false);
    }
    for (const radar of radars.filter((candidate) => !guided.has(candidate.radar))) {
      const id = `radar-${radar.radar}`;
      const mover = this.carried.get(id);
      const fix = mover ? this.raid.fixAt(mover, seconds) : null;
      place(id, fix?.longitude ?? radar.longitudeDegrees, fix?.latitude ?? radar.latitudeDegrees, radar.isAirborne ? airborneCode() : radarCode(), true);
    }
    for (const post of posts.filter((candidate) => candidate.role === 'centre')) {
      const at = this.links.placeOf(post.node);
      if (at) {
        place(`post-${post.node}`, at.longitude, at.latitude, postCode(), false);
      }
    }
    return spots;
  }
}
