import { el } from './element';
import type { Go } from '../watch/watch';
import { writeAddress } from './address';

const steps: [title: string, text: string][] = [
  ['One raid, one defence', 'The map shows what truly flies: diamonds attack, round frames defend, squares are civil. Small darts are interceptors. Press Space and the raid begins.'],
  ['What a post sees', '“Shows” above the map turns from truth to the picture of a post. What an isolated battalion does not see, it cannot shoot: look for tracks that are missing, late or taken for something else.'],
  ['A chain for every target', 'In the list each target has a lane: seen, tracked, taken to be hostile, fired at, killed. Where the chain stops, it got through.'],
  ['Why', 'Choose a target in the list or on the map. Its chain is told in sentences, shots not taken included; a click on a sentence goes to its moment.'],
  ['Two defences, one raid', '“Set beside another option” shows the same raid against another defence, in step. The address in your browser opens this very moment again: send it to whom you like.'],
];

const key = 'parapet-tour';

/** Begins the tour in a raid of a study. */
export function tourButton(go: Go, study: string | null): HTMLElement {
  return el('button', { type: 'button', class: 'first', disabled: study === null, onclick: () => {
    sessionStorage.setItem(key, '0');
    go(writeAddress({ from: 'study', id: study!, replication: 0, messages: false, seconds: null, panes: [{ option: null, picture: 'truth' }], camera: null, selected: null, turn: null }));
  } }, 'Show me round, in five steps');
}

/** The step of the tour that is due, where one is going on. */
export function tour(): HTMLElement | null {
  const begun = sessionStorage.getItem(key);
  if (begun === null) {
    return null;
  }
  let step = Math.max(0, Math.min(steps.length - 1, Number(begun) || 0));
  const card = el('section', { class: 'tour', 'aria-label': 'Guided tour', 'aria-live': 'polite' });
  const end = (): void => {
    sessionStorage.removeItem(key);
    card.remove();
  };
  const show = (to: number): void => {
    if (to >= steps.length) {
      end();
      return;
    }
    step = to;
    sessionStorage.setItem(key, `${step}`);
    const [title, text] = steps[step]!;
    card.replaceChildren(
      el('p', { class: 'faint' }, `Step ${step + 1} of ${steps.length}`),
      el('h2', {}, title),
      el('p', {}, text),
      el('div', { class: 'ways' },
        step > 0 ? el('button', { type: 'button', onclick: () => show(step - 1) }, 'Back') : null,
        el('button', { type: 'button', class: 'first', onclick: () => show(step + 1) }, step + 1 < steps.length ? 'Next' : 'Done'),
        el('button', { type: 'button', class: 'plain', onclick: end }, 'End the tour')),
    );
  };
  show(step);
  return card;
}
