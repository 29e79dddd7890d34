import { el, say } from './element';

/** Whether the server listens to this machine alone; else a token is needed, which no address of the page holds. */
const isHere = (): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);

/** Copies the address of what is shown. A browser lets a page of another machine copy nothing: there the reader does it. */
export function copyAddress(button: HTMLButtonElement): void {
  const about = isHere() ? 'Copied' : 'Copied without the token';
  const told = (): void => {
    say(isHere() ? 'The address is copied' : 'The address is copied, without the token: who opens it needs the address that parapet serve printed first');
    button.textContent = about;
    setTimeout(() => (button.textContent = 'Copy link'), 2500);
  };
  if (window.isSecureContext) {
    void navigator.clipboard.writeText(location.href).then(told, showAddress);
  } else {
    showAddress();
  }
}

function showAddress(): void {
  const input = el('input', { type: 'text', readonly: true, value: location.href, 'aria-label': 'Address' });
  const dialog = el('dialog', { 'aria-label': 'Copy link', onclose: () => dialog.remove() },
    el('h2', {}, 'Copy link'), el('p', { class: 'faint' }, isHere() ? 'This opens the same moment again.' : 'This opens the same moment again for whoever has opened the address that parapet serve printed: the token is in no link.'), input,
    el('form', { method: 'dialog' }, el('button', { class: 'first' }, 'Close')));
  document.body.append(dialog);
  dialog.showModal();
  input.select();
}
