/** Semi-axes of WGS 84, in metres. */
const [equatorial, polar] = [6_378_137, 6_356_752.314_245_179];

/** A place reckoned from the earth's middle, in metres. */
export interface Place {
  x: number;
  y: number;
  z: number;
}

/**
 * Whether the earth stands between an eye outside it and a place. Divided by the semi-axes the ellipsoid is a sphere of
 * radius one: a place is hidden where it lies beyond the plane of the horizon and within the cone that touches the sphere.
 */
export function isHidden(eye: Place, place: Place): boolean {
  const [ex, ey, ez] = [eye.x / equatorial, eye.y / equatorial, eye.z / polar];
  const [dx, dy, dz] = [place.x / equatorial - ex, place.y / equatorial - ey, place.z / polar - ez];
  const toHorizon = ex * ex + ey * ey + ez * ez - 1;
  const inwards = -(dx * ex + dy * ey + dz * ez);
  return inwards > toHorizon && inwards * inwards > toHorizon * (dx * dx + dy * dy + dz * dz);
}
