import { classNames } from '../data/words';
import type { TargetClass } from '../data/raid';
import { choice, el } from '../page/element';
import { causesOf, classesOf, everything, isEverything } from './filter';
import type { WatchState } from './state';

/** Which targets are asked for. */
export function filterBar(state: WatchState): HTMLElement {
  const { raid } = state;
  const bar = el('div', { class: 'filters', role: 'group', 'aria-label': 'Filter' });
  const draw = (): void => bar.replaceChildren(
    choice('Class', [['', 'all'], ...classesOf(raid).map((name): [string, string] => [name, classNames[name]])], state.filter.class, (value) => change({ class: value as TargetClass | '' })),
    choice('Fate', [['', 'all'], ['leaked', 'got through'], ['killed', 'killed']], state.filter.fate, (value) => change({ fate: value as 'leaked' | 'killed' | '' })),
    choice('Cause', [['', 'all'], ...causesOf(raid).map((cause): [string, string] => [cause, cause])], state.filter.cause, (cause) => change({ cause })),
    el('button', { type: 'button', class: 'plain', disabled: isEverything(state.filter), onclick: () => change(everything) }, 'Clear'),
  );
  const change = (part: Partial<WatchState['filter']>): void => {
    state.filter = { ...state.filter, ...part };
    draw();
    state.changed();
  };
  draw();
  return bar;
}

/** What the map shows beside what flies. */
export function layerControls(state: WatchState, load: { reach: () => Promise<void>; messages: () => void; picture: (ending: 'png' | 'pdf') => void; table: () => void; tableOfAll: (tell: (text: string) => void) => Promise<void> }): HTMLElement {
  const said = el('p', { class: 'faint', role: 'status' });
  const reaching = async (): Promise<void> => {
    said.textContent = 'Working out what the ground hides …';
    try {
      await load.reach();
      said.textContent = '';
    } catch (fault) {
      said.textContent = fault instanceof Error ? fault.message : 'It cannot be worked out.';
    }
    state.changed();
  };
  const gathered = el('p', { class: 'faint', role: 'status' });
  const gathering = el('button', { type: 'button', onclick: () => void gather() }, 'Targets of all options as CSV');
  const gather = async (): Promise<void> => {
    gathering.disabled = true;
    try {
      await load.tableOfAll((text) => (gathered.textContent = text));
      gathered.textContent = '';
    } catch (fault) {
      gathered.textContent = fault instanceof Error ? fault.message : 'An option cannot be opened.';
    }
    gathering.disabled = false;
  };
  const box = (name: string, isOn: boolean, set: (isOn: boolean) => void): HTMLElement => {
    const input = el('input', { type: 'checkbox', checked: isOn, onchange: () => {
      set(input.checked);
      state.changed();
    } });
    return el('label', { class: 'box' }, input, el('span', {}, name));
  };
  return el(
    'div',
    { class: 'layers' },
    el('h3', {}, 'Radars and rounds'),
    choice('Radar coverage of a fighter at', [['', 'not shown'], ['1000', '1 km'], ['3000', '3 km'], ['10000', '10 km']], `${state.height ?? ''}`, (height) => {
      state.height = height === '' ? null : Number(height);
      void reaching();
    }, 'wide'),
    choice('Reach of rounds', [['', 'not shown'], ['aircraft', 'against aircraft'], ['ballistic', 'against ballistic missiles']], state.envelope ?? '', (against) => {
      state.envelope = against === '' ? null : (against as 'aircraft' | 'ballistic');
      void reaching();
    }, 'wide'),
    said,
    el('p', { class: 'faint' }, 'A fighter of 2 m², heights above the ellipsoid, over the real ground; both by the nominal figures of the catalogue, which a raid draws anew. Where a map shows what one post sees, only its own are drawn.'),
    el('h3', {}, 'What flies'),
    choice('Way behind', [['0', 'none'], ['60', '1 minute'], ['120', '2 minutes'], ['600', '10 minutes'], ['100000', 'all']], `${state.trail}`, (trail) => {
      state.trail = Number(trail);
      state.changed();
    }, 'wide'),
    box('Names and heights', state.labels, (isOn) => (state.labels = isOn)),
    el('h3', {}, 'Links'),
    box('Links between radars and posts', state.links, (isOn) => (state.links = isOn)),
    state.raid.head.hasMessages
      ? el('p', { class: 'faint' }, 'A link lights up while tracks are on their way over it.')
      : el('div', {}, el('p', { class: 'faint' }, 'The journal that was kept of this raid tells nothing of messages. Run again, the raid is the same to the bit and links light up as they carry tracks.'), el('button', { type: 'button', onclick: load.messages }, 'Run it again with messages')),
    el('h3', {}, 'Save'),
    el('div', { class: 'ways' }, el('button', { type: 'button', onclick: () => load.picture('png') }, 'Map as PNG'), el('button', { type: 'button', onclick: () => load.picture('pdf') }, 'Map as PDF'), el('button', { type: 'button', onclick: load.table }, 'Targets as CSV'), gathering), gathered,
  );
}
