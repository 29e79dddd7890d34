import type { Backdrop } from '../data/answers';

/** What the ground is drawn of. */
export interface Outlines {
  land: Path2D;
  coastlines: Path2D;
  borders: Path2D;
}

/** Ways of longitudes and latitudes in degrees, with north upwards. */
function path(lines: number[][], closed: boolean, northing: (latitude: number) => number): Path2D {
  const drawn = new Path2D();
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = [line[i]!, -northing(line[i + 1]!)];
      if (i === 0) {
        drawn.moveTo(x, y);
      } else {
        drawn.lineTo(x, y);
      }
    }
    if (closed) {
      drawn.closePath();
    }
  }
  return drawn;
}

/** @param northing How far north of the equator a latitude is drawn. */
export const outlinesOf = (backdrop: Backdrop, northing: (latitude: number) => number): Outlines => ({
  land: path(backdrop.land, true, northing),
  coastlines: path(backdrop.coastlines, false, northing),
  borders: path(backdrop.borders, false, northing),
});
