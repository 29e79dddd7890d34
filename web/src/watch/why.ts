import { askWhy } from '../data/ask';
import { clock } from '../data/words';
import { el, say } from '../page/element';
import { nameIn } from './names';
import type { WatchState } from './state';

type Asked = { target: number } | { unit: number };

/** The chain behind what is selected, sentence by sentence; a click on one goes to its moment. */
export class WhyPanel {
  readonly element = el('section', { class: 'why', 'aria-label': 'Why', hidden: true });
  private shown: string | null = null;

  constructor(private readonly state: WatchState) {
    state.onChange(() => void this.update());
    void this.update();
  }

  private async update(): Promise<void> {
    const { selected, panes } = this.state;
    const key = selected === null ? null : JSON.stringify([selected, panes.map((pane) => pane.name)]);
    if (key === this.shown) {
      return;
    }
    this.shown = key;
    this.element.hidden = selected === null;
    if (selected === null) {
      this.element.replaceChildren();
      return;
    }
    const name = nameIn(this.state.raid)(selected);
    const asked = this.about(selected);
    this.element.replaceChildren(this.head(name), el('p', { class: 'faint' }, asked ? 'Reading the record …' : 'Of this the record tells no chain: choose a target, one of its tracks or a fire unit.'));
    if (!asked) {
      return;
    }
    const told = await Promise.all(panes.map(async (pane) => askWhy(pane.name, asked).catch((fault: unknown) => ({ subject: name, summary: fault instanceof Error ? fault.message : 'It cannot be told.', lines: [] }))));
    if (this.shown !== key) {
      return;
    }
    this.element.replaceChildren(
      this.head(told[0]!.subject),
      ...told.flatMap((account, i) => [
        panes.length > 1 ? el('h3', {}, panes[i]!.raid.head.option) : null,
        el('p', { class: 'summary' }, `${account.summary.charAt(0).toUpperCase()}${account.summary.slice(1)}.`),
        el('ol', {}, ...account.lines.map((line) => el('li', {}, el('button', { type: 'button', onclick: () => this.state.go(line.seconds) }, el('time', {}, clock(line.seconds)), el('span', {}, line.text))))),
      ]).filter((child) => child !== null),
    );
    say(`${told[0]!.subject}: ${told[0]!.summary}`);
  }

  private head(subject: string): HTMLElement {
    return el('header', {}, el('h2', {}, subject), el('button', { type: 'button', class: 'plain', 'aria-label': 'Close', onclick: () => this.state.select(null) }, '✕'));
  }

  private about(selected: string): Asked | null {
    const { head } = this.state.raid;
    const [thing, number] = selected.split('-');
    switch (thing) {
      case 'target':
        return { target: Number(number) };
      case 'unit':
        return { unit: Number(number) };
      case 'track': {
        const target = head.movers.find((mover) => mover.id === selected)?.target;
        return target === null || target === undefined ? null : { target };
      }
      case 'radar': {
        const unit = head.units.find((candidate) => candidate.radar === Number(number));
        return unit ? { unit: unit.unit } : null;
      }
      case 'round': {
        const unit = head.movers.find((mover) => mover.id === selected)?.unit;
        return unit === null || unit === undefined ? null : { unit };
      }
      default:
        return null;
    }
  }
}
