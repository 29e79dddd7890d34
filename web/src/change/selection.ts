import type { Edit } from '../data/studies';
import { el } from '../page/element';
import type { Item } from './items';
import type { Spot } from './board';

/** What the chosen item is changed by. */
export interface Change {
  name: (name: string) => void;
  place: (place: Spot) => void;
  turn: (change: { bearing?: number; width?: number }) => void;
  edit: (edits: Edit[]) => void;
  remove: () => void;
}

const kinds: Record<Item['kind'], string> = { asset: 'Defended place', site: 'Site', sensor: 'National radar', system: 'System', axis: 'Axis of threats', zone: 'Zone' };

/** The chosen item in numbers. */
export function selectionPanel(item: Item | null, change: Change): HTMLElement {
  if (!item) {
    return el('p', { class: 'faint pad' }, 'Choose something on the map, with the pointer or with Tab and Enter. Arrow keys move what is chosen; its handles turn and widen it.');
  }
  const { fan } = item;
  return el('section', { class: 'selection', 'aria-label': 'Chosen' },
    el('h2', {}, `${kinds[item.kind]}: ${item.name}`),
    item.kind === 'system' ? null : line('Name', item.name, change.name),
    item.canMove && item.kind !== 'system' ? number('Latitude', item.latitude, -90, 90, 0.01, 5, (latitude) => change.place({ latitude, longitude: item.longitude })) : null,
    item.canMove && item.kind !== 'system' ? number('Longitude', item.longitude, -180, 180, 0.01, 5, (longitude) => change.place({ latitude: item.latitude, longitude })) : null,
    fan && fan.width < 359 && (item.canMove || item.kind === 'axis') ? number(item.kind === 'axis' ? 'Bearing, degrees' : 'Looks towards, degrees', fan.bearing, 0, 360, 1, 1, (bearing) => change.turn({ bearing })) : null,
    fan?.isWide ? number('Width, degrees', fan.width, 0, 360, 2, 1, (width) => change.turn({ width })) : null,
    fan && !fan.isWide ? el('p', { class: 'faint' }, fan.width >= 359 ? 'It looks all round.' : item.kind === 'sensor' ? 'How wide it looks is a figure of the catalogue.' : `Its sector is ${Math.round(fan.width)} degrees wide, a figure of the catalogue.`) : null,
    item.kind === 'system' && !item.canMove ? el('p', { class: 'faint' }, 'It stands here by a rule. Show the rule “listed” to put it by hand.') : null,
    el('button', { type: 'button', onclick: change.remove }, `Remove this ${kinds[item.kind].toLowerCase()}`));
}

function line(label: string, value: string, change: (text: string) => void): HTMLElement {
  const input = el('input', { type: 'text', value, autocomplete: 'off', onchange: () => input.value !== '' && change(input.value) });
  return el('label', { class: 'choice' }, el('span', {}, label), input);
}

function number(label: string, value: number, min: number, max: number, step: number, digits: number, change: (value: number) => void): HTMLElement {
  const input = el('input', { type: 'number', min, max, step: 'any', 'data-step': step, value: Number(value.toFixed(digits)), onchange: () => {
    if (input.checkValidity() && input.value !== '') {
      change(Number(input.value));
    } else {
      input.reportValidity();
    }
  } });
  return el('label', { class: 'choice' }, el('span', {}, label), input);
}
