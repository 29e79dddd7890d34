import { el, say } from '../page/element';
import type { WatchState } from '../watch/state';
import { loadGlobe } from './built';

/** Turns the map into the globe and back; where the page was made without it, tells how it is made. */
export function globeToggle(state: WatchState, turnOver: () => Promise<void>): HTMLElement {
  const button = el('button', { type: 'button', class: 'to-globe', onclick: () => void press() }, 'Globe');
  const told = el('dialog', { 'aria-labelledby': 'globe-told' });
  const tell = (title: string, ...lines: string[]): void => {
    told.replaceChildren(el('h2', { id: 'globe-told' }, title), ...lines.map((line) => el('p', {}, line)), el('form', { method: 'dialog' }, el('button', { class: 'first' }, 'Close')));
    told.showModal();
  };
  const press = async (): Promise<void> => {
    if (!loadGlobe) {
      tell('The globe is not built', 'This page was made without the globe in three dimensions. Where Node 20.19 or later is installed, ./parapet serve builds it when it starts, once: end the server, install Node, and start it again from a clone of the sources.', 'The flat map shows the same raid, complete.');
      return;
    }
    button.disabled = true;
    try {
      await turnOver();
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : 'the reason is not known';
      say('The globe cannot be shown');
      tell('The globe cannot be shown', `This browser does not draw it: ${reason}`);
    } finally {
      button.disabled = false;
    }
  };
  const name = (): void => {
    button.textContent = state.turn ? 'Flat map' : 'Globe';
  };
  state.onChange(name);
  name();
  return el('span', {}, button, told);
}
