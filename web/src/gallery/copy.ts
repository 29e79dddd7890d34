import type { Study } from '../data/answers';
import { copyStudy, openFile } from '../data/studies';
import { el } from '../page/element';
import type { Go } from '../watch/watch';

const addressOf = (study: string): string => `/?${new URLSearchParams({ change: study }).toString()}`;

/** Asks for a name and does something with it; what is wrong with it is told where it stands. */
function asked(title: string, wanted: string, act: (name: string) => Promise<{ name: string }>, go: Go): HTMLDialogElement {
  const input = el('input', { type: 'text', value: wanted, required: true, maxlength: 40, pattern: '[a-z0-9][a-z0-9\\-]*', autocomplete: 'off' });
  const wrong = el('p', { class: 'problem', role: 'alert' });
  const dialog = el('dialog', { class: 'naming', 'aria-label': title, onclose: () => dialog.remove() },
    el('h2', {}, title),
    el('form', { onsubmit: (event) => {
      event.preventDefault();
      act(input.value).then((made) => {
        dialog.close();
        go(addressOf(made.name));
      }, (fault: unknown) => (wrong.textContent = fault instanceof Error ? fault.message : 'It cannot be made.'));
    } },
    el('label', { class: 'choice' }, el('span', {}, 'Name'), input),
    el('p', { class: 'faint' }, 'Small letters, digits and hyphens. It goes into the folder of the runs, below “studies”.'),
    wrong,
    el('div', { class: 'ways' }, el('button', { class: 'first' }, 'Open'), el('button', { type: 'button', onclick: () => dialog.close() }, 'Leave it'))));
  document.body.append(dialog);
  dialog.showModal();
  input.select();
  return dialog;
}

/** The way into a study that may be changed: the reader's own at once, any other as a copy. */
export function copyButton(study: Study, go: Go): HTMLElement {
  return study.isOwn
    ? el('button', { type: 'button', onclick: () => go(addressOf(study.id)) }, 'Change')
    : el('button', { type: 'button', onclick: () => asked(`Open “${study.title}” to change`, `${study.id}-own`.slice(0, 40), (name) => copyStudy(study.id, name), go) }, 'Open to change');
}

/** A study from the reader's own disk. */
export function openButton(go: Go): HTMLElement {
  const file = el('input', { type: 'file', accept: '.yaml,.yml', class: 'unseen', tabindex: -1, 'aria-hidden': 'true', onchange: () => {
    const chosen = file.files?.[0];
    if (chosen) {
      asked(`Open ${chosen.name}`, chosen.name.replace(/\.ya?ml$/i, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, 40), (name) => openFile(name, chosen), go);
      file.value = '';
    }
  } });
  return el('span', {}, el('button', { type: 'button', onclick: () => file.click() }, 'Open a file …'), file);
}
