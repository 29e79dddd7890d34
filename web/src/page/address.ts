import type { RaidName } from '../data/ask';
import { type Turn, readTurn, writeTurn } from '../globe/turn';
import { least, most } from '../map/camera';

/** What a pane shows: an option, and truth or the picture of a post by its node. */
export interface PaneView {
  option: string | null;
  picture: 'truth' | 'both' | number;
}

/** Everything that the address holds, so that it opens the same moment again. */
export interface WatchView {
  from: RaidName['from'];
  id: string;
  replication: number;
  messages: boolean;
  seconds: number | null;
  panes: PaneView[];
  /** Middle of the map and pixels to a degree of longitude; null for all in frame. */
  camera: { longitude: number; latitude: number; scale: number } | null;
  selected: string | null;
  /** How the globe is turned; null for the flat map. */
  turn: Turn | null;
}

const separator = '~';

function number(text: string | null): number | null {
  const value = text === null || text === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function pane(text: string): PaneView {
  const cut = text.lastIndexOf(separator);
  const [option, picture] = cut < 0 ? [text, 'truth'] : [text.slice(0, cut), text.slice(cut + 1)];
  const node = number(picture);
  return { option: option || null, picture: picture === 'both' ? 'both' : (node ?? 'truth') };
}

/** Nothing but what the map can show: an address may hold any number. */
function camera(text: string | null): WatchView['camera'] {
  const [latitude, longitude, scale] = (text ?? '').split(',').map((part) => number(part));
  const isPlace = typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace && typeof scale === 'number' && scale > 0 ? { latitude, longitude, scale: Math.min(most, Math.max(least, scale)) } : null;
}

/** The view that an address asks for; null for the first page. What cannot be read of it is left at its usual value. */
export function readAddress(search: string): WatchView | null {
  const fields = new URLSearchParams(search);
  const from = fields.has('run') ? 'run' : fields.has('study') ? 'study' : null;
  if (from === null) {
    return null;
  }
  const panes = fields.getAll('pane').slice(0, 2).map(pane);
  return {
    from,
    id: fields.get(from)!,
    replication: Math.max(0, Math.floor(number(fields.get('raid')) ?? 0)),
    messages: fields.get('messages') === 'true',
    seconds: number(fields.get('t')),
    panes: panes.length > 0 ? panes : [{ option: null, picture: 'truth' }],
    camera: camera(fields.get('at')),
    selected: fields.get('of'),
    turn: readTurn(fields.get('globe')),
  };
}

/** The address of a view; the inverse of {@link readAddress}. */
export function writeAddress(view: WatchView): string {
  const fields = new URLSearchParams();
  fields.set(view.from, view.id);
  fields.set('raid', `${view.replication}`);
  if (view.messages) {
    fields.set('messages', 'true');
  }
  for (const { option, picture } of view.panes) {
    fields.append('pane', `${option ?? ''}${separator}${picture}`);
  }
  if (view.seconds !== null) {
    fields.set('t', view.seconds.toFixed(2));
  }
  if (view.camera) {
    fields.set('at', `${view.camera.latitude.toFixed(5)},${view.camera.longitude.toFixed(5)},${view.camera.scale.toFixed(2)}`);
  }
  if (view.selected !== null) {
    fields.set('of', view.selected);
  }
  if (view.turn) {
    fields.set('globe', writeTurn(view.turn));
  }
  return `/?${fields.toString()}`;
}
