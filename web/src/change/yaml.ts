import type { Problem } from '../data/studies';
import { fileOf } from '../data/studies';
import { el } from '../page/element';
import type { Draft } from './draft';

/** The study's text, with the number of each line, and what is wrong with it. */
export class YamlPanel {
  readonly element: HTMLElement;
  private readonly box = el('textarea', { class: 'yaml-text', 'aria-label': 'The study as YAML', spellcheck: 'false', wrap: 'off', autocomplete: 'off' });
  private readonly lines = el('pre', { class: 'yaml-lines', 'aria-hidden': 'true' });
  private readonly state = el('p', { class: 'yaml-state', role: 'status' });
  private readonly ways = el('div', { class: 'ways' });
  private readonly list = el('ul', { class: 'yaml-problems' });

  constructor(private readonly draft: Draft) {
    this.element = el('section', { class: 'yaml', 'aria-label': 'YAML' }, el('header', {}, el('h2', {}, 'YAML'), el('a', { class: 'button', href: fileOf(draft.study), download: '' }, 'Download'), this.state, this.ways), el('div', { class: 'yaml-box' }, this.lines, this.box), this.list);
    this.box.addEventListener('input', () => draft.type(this.box.value));
    this.box.addEventListener('scroll', () => (this.lines.scrollTop = this.box.scrollTop));
    draft.onChange(() => this.update());
    this.update();
  }

  /** Goes to a line, from 1. */
  goTo(line: number): void {
    const before = this.box.value.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    const end = this.box.value.indexOf('\n', before);
    this.box.focus();
    this.box.setSelectionRange(before, end < 0 ? this.box.value.length : end);
    this.box.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(this.box).lineHeight));
  }

  private update(): void {
    const { draft } = this;
    if (this.box.value !== draft.typed) {
      const [at, top] = [this.box.selectionStart, this.box.scrollTop];
      this.box.value = draft.typed;
      this.box.setSelectionRange(at, at);
      this.box.scrollTop = top;
    }
    const count = draft.typed.split('\n').length;
    const wrong = new Set(draft.problems.map((problem) => problem.line));
    this.lines.replaceChildren(...Array.from({ length: count }, (_, i) => el('span', wrong.has(i + 1) ? { class: 'problem' } : {}, `${i + 1}\n`)));
    const problems = [...draft.problems, ...draft.refused];
    const told = toldOf(draft);
    if (this.state.textContent !== told) {
      this.state.textContent = told;
    }
    this.state.classList.toggle('problem', problems.length > 0 || draft.unsaved !== null || draft.unjudged !== null || draft.elsewhere !== null);
    this.offer();
    this.list.replaceChildren(...problems.map((problem) => el('li', {}, this.row(problem))));
  }

  /** What can be done where the text in force is not in the file. */
  private offer(): void {
    const { draft } = this;
    const offered = draft.elsewhere ? 'elsewhere' : draft.unsaved !== null || draft.unjudged !== null ? 'again' : '';
    if (this.ways.dataset['offered'] !== offered) {
      const button = (name: string, does: () => Promise<void>): HTMLElement => el('button', { type: 'button', onclick: () => void does() }, name);
      this.ways.dataset['offered'] = offered;
      this.ways.replaceChildren(...(offered === 'elsewhere' ? [button('Take the file’s text', () => draft.takeElsewhere()), button('Write this text over it', () => draft.writeOver())]
        : offered === 'again' ? [button('Try again', () => draft.again())] : []));
    }
  }

  private row(problem: Problem): HTMLElement {
    const text = `${problem.path === '' ? '' : `${problem.path}: `}${problem.found}${problem.allowed === '' ? '' : `; ${problem.allowed}`}`;
    return el('button', { type: 'button', disabled: problem.line === 0, onclick: () => this.goTo(problem.line) }, el('b', {}, problem.line > 0 ? `Line ${problem.line} ` : ''), text);
  }
}

function toldOf(draft: Draft): string {
  const { problems, refused } = draft;
  return draft.elsewhere ? 'The file was changed from elsewhere since it was read here. Which text stands?'
    : draft.unjudged !== null ? `Not judged: ${draft.unjudged}`
      : problems.length > 0 ? `Not in force: ${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong. The map and the forms show the last text that a run would take.`
        : refused.length > 0 ? 'That change was not made: a run would not take the study then.'
          : draft.unsaved !== null ? `In force, but not written: ${draft.unsaved}`
            : draft.typed !== draft.text ? 'Being read …' : draft.isKept ? 'In force and written.' : 'In force, being written …';
}
