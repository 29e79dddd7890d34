import { clock, kindNames, sentence } from '../data/words';
import type { EventKind } from '../data/raid';
import { choice, el } from '../page/element';
import { meant } from './filter';
import { nameIn } from './names';
import type { WatchState } from './state';

/** What happens, in the order of time, as a list that a keyboard and a screen reader can walk. */
export class EventList {
  readonly element: HTMLElement;
  private readonly list = el('ol', { class: 'events' });
  private kind: EventKind | '' = '';
  private shown = '';

  constructor(private readonly state: WatchState) {
    const kinds = [...new Set(state.raid.head.events.map((event) => event.kind))];
    this.element = el('div', {}, choice('Kind', [['', 'all'], ...kinds.map((kind): [string, string] => [kind, kindNames[kind]])], '', (kind) => {
      this.kind = kind as EventKind | '';
      this.update();
    }), this.list);
    state.onChange(() => this.update());
    this.update();
  }

  private update(): void {
    const { state } = this;
    const key = JSON.stringify([state.raid.head.option, state.filter, this.kind]);
    if (key === this.shown) {
      return;
    }
    this.shown = key;
    const isMeant = meant(state.raid, state.filter);
    const name = nameIn(state.raid);
    const events = state.raid.head.events.filter((event) => isMeant(event.target) && (this.kind === '' || event.kind === this.kind));
    this.list.replaceChildren(...events.map((event) => el('li', {}, el('button', { type: 'button', class: `kind-${event.kind}`, onclick: () => {
      state.selected = event.target !== null ? `target-${event.target}` : event.subject;
      state.go(event.seconds);
    } }, el('time', {}, clock(event.seconds)), el('span', {}, sentence(event, name))))));
  }
}
