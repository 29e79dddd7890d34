import { along, type Camera } from '../map/camera';
import { svg } from '../page/element';
import { follow } from '../page/hand';
import type { Item } from './items';
import { bearing } from './values';

/** How far a fan without a reach of its own goes, in pixels. */
const bare = 150;

/** The reach of an item's fan on the map. */
export function metresOf(item: Item, camera: Camera): number {
  return item.fan?.metres ?? bare / camera.pixelsPerMetre(item.latitude);
}

/** The outline of a fan as a path. */
export function outline(item: Item, camera: Camera): string {
  const { bearing: middle, width } = item.fan!;
  const metres = metresOf(item, camera);
  const corners = Math.max(4, Math.ceil(width / 5));
  const ring = Array.from({ length: corners + 1 }, (_, i) => along(item.longitude, item.latitude, middle - width / 2 + (width * i) / corners, metres));
  const points = ring.map((place) => `${camera.x(place.longitude).toFixed(1)} ${camera.y(place.latitude).toFixed(1)}`);
  return width >= 359 ? `M${points.join('L')}Z` : `M${camera.x(item.longitude).toFixed(1)} ${camera.y(item.latitude).toFixed(1)}L${points.join('L')}Z`;
}

/** What a handle of a fan is dragged or turned to. */
export type Turn = (change: { bearing?: number; width?: number }, isDone: boolean) => void;

/** Handles of the chosen item's fan: one turns it, two widen it; each by pointer and by arrow keys. */
export function handles(item: Item, camera: Camera, placeOf: (event: PointerEvent) => { longitude: number; latitude: number }, turn: Turn, leave: () => void): SVGElement[] {
  const fan = item.fan!;
  const metres = Math.min(metresOf(item, camera), 260 / camera.pixelsPerMetre(item.latitude));
  const at = (degrees: number, share: number): [x: number, y: number] => {
    const place = along(item.longitude, item.latitude, degrees, metres * share);
    return [camera.x(place.longitude), camera.y(place.latitude)];
  };
  const handle = (name: string, value: number, most: number, [x, y]: [number, number], shape: string, change: (degrees: number) => { bearing?: number; width?: number }, step: (by: number) => { bearing?: number; width?: number }): SVGElement => {
    const element = svg('g', { class: `handle ${shape}`, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, tabindex: 0, role: 'slider', 'aria-label': `${name} of ${item.name}`, 'aria-valuemin': 0, 'aria-valuemax': most, 'aria-valuenow': Math.round(value), 'aria-valuetext': `${Math.round(value)} degrees`, 'data-handle': `${item.id}-${name}` },
      svg('circle', { r: 12, class: 'grip' }), shape === 'turn' ? svg('circle', { r: 6 }) : svg('rect', { x: -5, y: -5, width: 10, height: 10 }));
    element.addEventListener('pointerdown', (pressed) => {
      pressed.stopPropagation();
      const go = (event: PointerEvent, isDone: boolean): void => turn(change(courseTo(item, placeOf(event))), isDone);
      follow(pressed, { move: (event) => go(event, false), end: (event) => go(event, true), cancel: leave });
    });
    element.addEventListener('keydown', (event) => {
      const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
      if (by !== undefined) {
        turn(step(by), true);
        event.preventDefault();
        event.stopPropagation();
      }
    });
    return element;
  };
  const widen = (degrees: number): { width: number } => ({ width: Math.min(360, 2 * Math.abs(turnFrom(fan.bearing, degrees))) });
  return [
    ...(fan.isWide ? [
      handle('width', fan.width, 360, at(fan.bearing + fan.width / 2, 0.8), 'widen', widen, (by) => ({ width: Math.max(0, Math.min(360, fan.width + 2 * by)) })),
      handle('width, other side', fan.width, 360, at(fan.bearing - fan.width / 2, 0.8), 'widen', widen, (by) => ({ width: Math.max(0, Math.min(360, fan.width + 2 * by)) })),
    ] : []),
    ...(fan.width < 359 ? [handle('bearing', bearing(fan.bearing), 360, at(fan.bearing, 1), 'turn', (degrees) => ({ bearing: bearing(degrees) }), (by) => ({ bearing: bearing(fan.bearing + by) }))] : []),
  ];
}

/** The course along the ground from an item to a place, as the map shows it. */
function courseTo(item: Item, place: { longitude: number; latitude: number }): number {
  const east = (place.longitude - item.longitude) * Math.cos((item.latitude * Math.PI) / 180);
  return (Math.atan2(east, place.latitude - item.latitude) * 180) / Math.PI;
}

/** From -180 to 180. */
export const turnFrom = (from: number, to: number): number => ((((to - from) % 360) + 540) % 360) - 180;
