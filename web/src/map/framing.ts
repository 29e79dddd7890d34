import type { Raid } from '../data/raid';

interface Place {
  longitude: number;
  latitude: number;
}

const placeOf = (place: { longitudeDegrees: number; latitudeDegrees: number }): Place => ({ longitude: place.longitudeDegrees, latitude: place.latitudeDegrees });

/** What a frame of a raid holds: all that stands, and every state of the attackers within so many degrees of it. */
export function framed(raid: Raid, degrees: number): Place[] {
  const standing = [...raid.head.assets, ...raid.head.units].map(placeOf);
  const isNear = (place: Place): boolean => standing.some((other) => Math.abs(place.latitude - other.latitude) <= degrees && Math.abs(place.longitude - other.longitude) <= degrees);
  const flights: Place[] = [];
  for (const mover of raid.head.movers.filter((candidate) => candidate.side === 'attacker')) {
    for (let state = mover.first; state < mover.first + mover.count; state++) {
      const place = { longitude: raid.longitudes[state]!, latitude: raid.latitudes[state]! };
      if (isNear(place)) {
        flights.push(place);
      }
    }
  }
  return [...standing, ...flights];
}
