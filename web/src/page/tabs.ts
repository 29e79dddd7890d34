import { el } from './element';

/** Panels of which one is shown, by arrow keys too. */
export function tabbed(tabs: [name: string, content: HTMLElement][], label = 'What is listed'): HTMLElement {
  const idOf = (name: string): string => name.replaceAll(/\W+/g, '-').toLowerCase();
  const buttons = tabs.map(([name], index) => el('button', { type: 'button', role: 'tab', id: `tab-${idOf(name)}`, 'aria-controls': `panel-${idOf(name)}`, onclick: () => show(index) }, name));
  const panels = tabs.map(([name, content]) => el('div', { role: 'tabpanel', id: `panel-${idOf(name)}`, 'aria-labelledby': `tab-${idOf(name)}`, tabindex: 0 }, content));
  const show = (shown: number): void => {
    buttons.forEach((button, index) => {
      button.setAttribute('aria-selected', `${index === shown}`);
      button.tabIndex = index === shown ? 0 : -1;
      panels[index]!.hidden = index !== shown;
    });
  };
  const list = el('div', { role: 'tablist', 'aria-label': label }, ...buttons);
  list.addEventListener('keydown', (event) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (way !== 0) {
      const next = (buttons.findIndex((button) => button.tabIndex === 0) + way + buttons.length) % buttons.length;
      show(next);
      buttons[next]!.focus();
      event.stopPropagation();
    }
  });
  show(0);
  return el('div', { class: 'tabs' }, list, ...panels);
}
