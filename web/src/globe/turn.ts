import type { Camera } from '../map/camera';

/**
 * How the globe is looked at, beside the place in its middle and the scale there, which both views share: the bearing of
 * the view, from north by east, and how far it looks down, both in degrees.
 */
export interface Turn {
  heading: number;
  /** From the least to straight down. */
  down: number;
}

export const leastDown = 12;
const straightDown = 90;
export const usualTurn: Turn = { heading: 0, down: 50 };

const degree = Math.PI / 180;

/** A turn by so many degrees to the right and downwards. */
export function turned(turn: Turn, right: number, down: number): Turn {
  return { heading: (((turn.heading + right) % 360) + 360) % 360, down: Math.min(straightDown, Math.max(leastDown, turn.down + down)) };
}

/** Of an address; null where none can be read there, and then the map is flat. */
export function readTurn(text: string | null): Turn | null {
  const parts = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [heading, down] = parts;
  return parts.length === 2 && Number.isFinite(heading) && Number.isFinite(down) ? turned({ heading: heading!, down: down! }, 0, 0) : null;
}

/** For an address; the inverse of {@link readTurn}. */
export const writeTurn = (turn: Turn): string => `${Number(turn.heading.toFixed(1))},${Number(turn.down.toFixed(1))}`;

/**
 * How far the eye is from the place in the middle, in metres, so that a metre there has as many pixels as on the flat map.
 * The field of view, in radians, is of the longer side of the picture.
 */
export function eyeDistance(camera: Camera, fieldOfView: number): number {
  const focal = Math.max(camera.width, camera.height) / 2 / Math.tan(fieldOfView / 2);
  return focal / camera.pixelsPerMetre(camera.latitude);
}

/** Draws the ground along by so many pixels of the picture: what is behind lies closer together, by how flat the view is. */
export function drag(camera: Camera, turn: Turn, dx: number, dy: number): void {
  const [right, forward] = [-dx, dy / Math.sin(turn.down * degree)];
  const [sine, cosine] = [Math.sin(turn.heading * degree), Math.cos(turn.heading * degree)];
  camera.pan(-(right * cosine + forward * sine), -right * sine + forward * cosine);
}
