type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

function add(element: Element, attributes: Attributes, children: Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, `${value}`);
    }
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
}

/** An element of the page with its attributes, listeners ("onclick") and children; text is never read as markup. */
export function el<TName extends keyof HTMLElementTagNameMap>(name: TName, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[TName] {
  const element = document.createElement(name);
  add(element, attributes, children);
  return element;
}

/** The same for a drawing. */
export function svg<TName extends keyof SVGElementTagNameMap>(name: TName, attributes: Attributes = {}, ...children: Child[]): SVGElementTagNameMap[TName] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  add(element, attributes, children);
  return element;
}

/** Whether a key that is pressed there writes a letter. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button', 'submit', 'file'].includes(target.type));

/** Tells a screen reader something that has just changed. */
export function say(text: string): void {
  const said = document.getElementById('said');
  if (said) {
    said.textContent = text;
  }
}

/** A choice among named values, with its label. */
export function choice(label: string, values: [value: string, name: string][], chosen: string, choose: (value: string) => void, classes = ''): HTMLLabelElement {
  const select = el('select', { onchange: () => choose(select.value) }, ...values.map(([value, name]) => el('option', { value, selected: value === chosen }, name)));
  return el('label', { class: `choice ${classes}` }, el('span', {}, label), select);
}
