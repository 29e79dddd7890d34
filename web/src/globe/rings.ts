import type { Ring } from '../map/reach';

/** Longest piece of a line, in degrees, that may be straight: its middle lies 60 m below the curve. */
const straight = 0.5;

/** A longitude by as many whole turns as bring it nearest to another. */
export const around = (longitude: number, middle: number): number => longitude - Math.round((longitude - middle) / 360) * 360;

/** A ring from its first place round to it again, with places put between those that lie farther apart than so many degrees. */
export function closed(ring: Ring, longest = straight): Ring {
  return ring.flatMap((from, i) => {
    const to = ring[(i + 1) % ring.length]!;
    const [east, north] = [around(to.longitude, from.longitude) - from.longitude, to.latitude - from.latitude];
    const pieces = Math.max(1, Math.ceil(Math.hypot(east, north) / longest));
    return Array.from({ length: pieces }, (_, piece) => ({ longitude: from.longitude + (east * piece) / pieces, latitude: from.latitude + (north * piece) / pieces }));
  }).concat(ring[0]!);
}

/** The frame of rings in degrees, across the date line too. */
export function frameOf(rings: Ring[]): { west: number; north: number; width: number; height: number; middle: number } {
  const middle = rings[0]![0]!.longitude;
  const longitudes = rings.flatMap((ring) => ring.map((place) => around(place.longitude, middle)));
  const latitudes = rings.flatMap((ring) => ring.map((place) => place.latitude));
  const [west, north] = [Math.min(...longitudes), Math.max(...latitudes)];
  return { west, north, width: Math.max(...longitudes) - west, height: north - Math.min(...latitudes), middle };
}
