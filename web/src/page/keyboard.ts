import { el } from './element';

type Keys = [keys: string, does: string][];

/** What the keyboard does, view by view. */
export const keyNames: Record<'A raid' | 'Charts' | 'A study that is changed', Keys> = {
  'A raid': [
    ['Space', 'play or pause'],
    ['J / L', 'ten seconds back or on; with Shift a minute'],
    ['N / P', 'next or previous leak, kill or launch'],
    ['< / >', 'slower or faster'],
    ['+ / −', 'zoom'],
    ['0', 'all flights in frame, or what is defended'],
    ['arrows', 'move the map, when it has the focus'],
    ['Shift with arrows', 'turn and tilt the globe'],
    ['G', 'globe, or flat map again'],
    ['B', 'set beside another option, or one map again'],
    ['Esc', 'close the chain'],
  ],
  Charts: [
    ['Tab', 'from row to row, and to the ends of a range'],
    ['Enter', 'on a row: a range over the middle of its raids, whose ends then have the focus'],
    ['arrows', 'on an end: one bin on or back'],
    ['Page up / Page down', 'on an end: some bins on or back'],
    ['Home / End', 'on an end: as far as it goes'],
    ['Esc', 'take the range away'],
  ],
  'A study that is changed': [
    ['Enter', 'choose what has the focus; put down a system'],
    ['arrows', 'move what is chosen, the cursor of a system, or the map; with Shift farther'],
    ['arrows, Page up / Page down', 'on a handle: turn or widen by one degree, or by ten'],
    ['+ / − / 0', 'zoom, or show all, when the map has the focus'],
    ['Ctrl+Z / Ctrl+Y', 'back, and on again'],
    ['Esc', 'put no system down; give a drag up'],
  ],
};

/** All keys, those of the view that is shown first. */
export function keyboardDialog(view: keyof typeof keyNames): HTMLDialogElement {
  const views = Object.entries(keyNames).sort(([a], [b]) => Number(b === view) - Number(a === view));
  return el('dialog', { 'aria-label': 'Keyboard', class: 'keyboard' },
    el('h2', {}, 'Keyboard'),
    ...views.flatMap(([name, keys]) => [el('h3', {}, name), el('dl', {}, ...keys.flatMap(([pressed, does]) => [el('dt', {}, pressed), el('dd', {}, does)]))]),
    el('p', { class: 'faint' }, '? shows these keys wherever nothing is written.'),
    el('form', { method: 'dialog' }, el('button', { class: 'first' }, 'Close')));
}
