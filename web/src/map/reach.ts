import type { Reach } from '../data/answers';
import type { Raid } from '../data/raid';
import { token } from '../page/theme';
import { along, type Camera } from './camera';

/** What of the reaches is shown. */
export interface ReachShown {
  /** Of the target, in metres; null for no coverage. */
  height: number | null;
  /** Against what rounds reach; null for no envelopes. */
  envelope: 'aircraft' | 'ballistic' | null;
  /** Of these posts alone; null for all. */
  post: number | null;
}

export type Ring = { longitude: number; latitude: number }[];

function sector(longitude: number, latitude: number, middle: number, width: number, metres: number): Ring {
  const isRound = width >= 359;
  const corners = Math.max(4, Math.ceil((isRound ? 360 : width) / 4));
  const ring = Array.from({ length: corners + 1 }, (_, i) => along(longitude, latitude, (isRound ? 0 : middle - width / 2) + ((isRound ? 360 : width) * i) / corners, metres));
  return isRound ? ring : [{ longitude, latitude }, ...ring];
}

function trace(context: CanvasRenderingContext2D, camera: Camera, ring: Ring): void {
  ring.forEach((place, i) => {
    const [x, y] = [camera.x(place.longitude), camera.y(place.latitude)];
    if (i === 0) {
      context.moveTo(x, y);
    } else {
      context.lineTo(x, y);
    }
  });
  context.closePath();
}

/** The edges of what radars see at a height; of one post's alone, where one is meant. */
export function coverageRings(raid: Raid, reach: Reach, height: number, post: number | null): Ring[] {
  return reach.radars.flatMap(({ radar, rings }) => {
    const of = raid.head.radars[radar];
    const ring = rings.find((candidate) => candidate.heightMetres === height);
    if (!of || !ring || ring.edgeDegrees.length < 6 || (post !== null && of.post !== post)) {
      return [];
    }
    const edge = Array.from({ length: ring.edgeDegrees.length / 2 }, (_, i) => ({ longitude: ring.edgeDegrees[2 * i]!, latitude: ring.edgeDegrees[2 * i + 1]! }));
    return [of.sectorDegrees >= 360 ? edge : [{ longitude: of.longitudeDegrees, latitude: of.latitudeDegrees }, ...inOrder(edge, of)]];
  });
}

/** How far the rounds of each unit reach that reaches farthest; of one post's units alone, where one is meant. */
export function envelopeRings(raid: Raid, reach: Reach, against: 'aircraft' | 'ballistic', post: number | null): Ring[] {
  const farthest = new Map<number, number>();
  for (const { unit, aircraftMetres, ballisticMetres } of reach.units) {
    farthest.set(unit, Math.max(farthest.get(unit) ?? 0, against === 'aircraft' ? aircraftMetres : ballisticMetres));
  }
  return raid.head.units
    .filter((unit) => (farthest.get(unit.unit) ?? 0) > 0 && (post === null || unit.post === post))
    .map((unit) => sector(unit.longitudeDegrees, unit.latitudeDegrees, unit.boresightDegrees, unit.sectorDegrees, farthest.get(unit.unit)!));
}

/** How far radars see at one height, as one surface with the edge of each, and how far rounds reach, dashed. */
export class ReachLayer {
  private readonly surface = document.createElement('canvas');

  constructor(private readonly raid: Raid, private readonly reach: Reach) {}

  draw(context: CanvasRenderingContext2D, camera: Camera, shown: ReachShown): void {
    if (shown.height !== null) {
      this.coverage(context, camera, coverageRings(this.raid, this.reach, shown.height, shown.post));
    }
    if (shown.envelope !== null) {
      this.envelopes(context, camera, envelopeRings(this.raid, this.reach, shown.envelope, shown.post));
    }
  }

  /** All rings as one even surface, so that where many overlap it is no darker. */
  private coverage(context: CanvasRenderingContext2D, camera: Camera, rings: Ring[]): void {
    this.surface.width = camera.width;
    this.surface.height = camera.height;
    const surface = this.surface.getContext('2d')!;
    surface.fillStyle = token('--coverage');
    for (const ring of rings) {
      surface.beginPath();
      trace(surface, camera, ring);
      surface.fill();
    }
    context.save();
    context.globalAlpha = 0.14;
    context.drawImage(this.surface, 0, 0);
    context.globalAlpha = 0.75;
    context.strokeStyle = token('--coverage');
    context.lineWidth = 1;
    for (const ring of rings) {
      context.beginPath();
      trace(context, camera, ring);
      context.stroke();
    }
    context.restore();
  }

  private envelopes(context: CanvasRenderingContext2D, camera: Camera, rings: Ring[]): void {
    context.save();
    context.strokeStyle = token('--envelope');
    context.lineWidth = 1.25;
    context.setLineDash([7, 5]);
    for (const ring of rings) {
      context.beginPath();
      trace(context, camera, ring);
      context.stroke();
    }
    context.restore();
  }
}

/** The edge of a sector as it is swept from one side to the other: azimuths come from north on, so that one across north is cut there. */
function inOrder(edge: Ring, of: { longitudeDegrees: number; latitudeDegrees: number }): Ring {
  const bearing = (place: { longitude: number; latitude: number }): number =>
    Math.atan2((place.longitude - of.longitudeDegrees) * Math.cos((of.latitudeDegrees * Math.PI) / 180), place.latitude - of.latitudeDegrees);
  let widest = 0;
  let cut = 0;
  edge.forEach((place, i) => {
    const next = edge[(i + 1) % edge.length]!;
    const turn = (((bearing(next) - bearing(place)) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
    if (turn > widest) {
      [widest, cut] = [turn, i + 1];
    }
  });
  return [...edge.slice(cut), ...edge.slice(0, cut)];
}
