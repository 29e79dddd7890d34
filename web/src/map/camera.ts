import type { Projection } from './projection';

/**
 * The map's projection is Mercator's: bearings look as they are. Coordinates of the world are degrees of longitude,
 * and as many northwards as keep shapes; a scale is pixels to a degree of longitude.
 */
const degree = Math.PI / 180;
const steepest = 85;

export function northing(latitude: number): number {
  const clamped = Math.max(-steepest, Math.min(steepest, latitude));
  return Math.log(Math.tan(Math.PI / 4 + (clamped * degree) / 2)) / degree;
}

export function latitudeOf(northing: number): number {
  return (2 * Math.atan(Math.exp(northing * degree)) - Math.PI / 2) / degree;
}

/** Of a scale: the whole earth in a window, and a kilometre as wide as a hand. */
export const least = 2;
export const most = 4000;
/** Degrees: whatever is shown, what comes towards it is to be seen too. */
const narrowest = 4;

/** What part of the world a map shows. */
export class Camera implements Projection {
  private middle = NaN;
  private middleOf = NaN;

  constructor(public longitude = 35, public latitude = 38, public scale = 60, public width = 1, public height = 1) {}

  x(longitude: number): number {
    let way = longitude - this.longitude;
    way -= Math.round(way / 360) * 360;
    return this.width / 2 + way * this.scale;
  }

  y(latitude: number): number {
    return this.yOf(northing(latitude));
  }

  at(longitude: number, latitude: number): { x: number; y: number } {
    return { x: this.x(longitude), y: this.y(latitude) };
  }

  /** The same of what is projected already. */
  yOf(north: number): number {
    if (this.middleOf !== this.latitude) {
      this.middle = northing(this.latitude);
      this.middleOf = this.latitude;
    }
    return this.height / 2 - (north - this.middle) * this.scale;
  }

  placeAt(x: number, y: number): { longitude: number; latitude: number } {
    return {
      longitude: this.longitude + (x - this.width / 2) / this.scale,
      latitude: latitudeOf(northing(this.latitude) - (y - this.height / 2) / this.scale),
    };
  }

  /** Pixels to a metre at a latitude. */
  pixelsPerMetre(latitude: number): number {
    return this.scale / (111_320 * Math.cos(latitude * degree));
  }

  pan(dx: number, dy: number): void {
    const middle = this.placeAt(this.width / 2 - dx, this.height / 2 - dy);
    this.longitude = middle.longitude;
    this.latitude = Math.max(-80, Math.min(80, middle.latitude));
  }

  /** Zooms, with what lies under a pixel staying there. */
  zoom(factor: number, x = this.width / 2, y = this.height / 2): void {
    const before = this.placeAt(x, y);
    this.scale = Math.max(least, Math.min(most, this.scale * factor));
    const after = this.placeAt(x, y);
    this.longitude += before.longitude - after.longitude;
    this.latitude = latitudeOf(northing(this.latitude) + northing(before.latitude) - northing(after.latitude));
  }

  /** Shows all places, with a margin. */
  fit(places: { longitude: number; latitude: number }[], margin = 48): void {
    if (places.length === 0) {
      return;
    }
    // A raid has more states than a call takes arguments.
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const place of places) {
      const up = northing(place.latitude);
      [west, east, south, north] = [Math.min(west, place.longitude), Math.max(east, place.longitude), Math.min(south, up), Math.max(north, up)];
    }
    const across = Math.max(50, this.width - 2 * margin) / Math.max(narrowest, east - west);
    const up = Math.max(50, this.height - 2 * margin) / Math.max(narrowest, north - south);
    this.scale = Math.max(least, Math.min(most, across, up));
    this.longitude = (west + east) / 2;
    this.latitude = latitudeOf((south + north) / 2);
  }

  /** A length of one, two or five times a power of ten that is at most so many pixels at the middle. */
  rule(pixels: number): { metres: number; pixels: number } {
    const perMetre = this.pixelsPerMetre(this.latitude);
    const most = pixels / perMetre;
    const power = 10 ** Math.floor(Math.log10(most));
    const metres = [5, 2, 1].map((times) => times * power).find((length) => length <= most)!;
    return { metres, pixels: metres * perMetre };
  }
}

/** A place so far in a direction along a great circle of the sphere. */
export function along(longitude: number, latitude: number, courseDegrees: number, metres: number): { longitude: number; latitude: number } {
  const way = metres / 6_371_000;
  const [from, course] = [latitude * degree, courseDegrees * degree];
  const to = Math.asin(Math.sin(from) * Math.cos(way) + Math.cos(from) * Math.sin(way) * Math.cos(course));
  const turn = Math.atan2(Math.sin(course) * Math.sin(way) * Math.cos(from), Math.cos(way) - Math.sin(from) * Math.sin(to));
  return { longitude: longitude + turn / degree, latitude: to / degree };
}
