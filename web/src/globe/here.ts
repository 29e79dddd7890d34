import { Flown, idOf } from '../map/flown';
import { LinkLayer } from '../map/links';
import { categoryNames, classNames, identityNames } from '../data/words';
import type { Fix, Mover } from '../data/raid';
import { el } from '../page/element';
import { meant } from '../watch/filter';
import { nameIn } from '../watch/names';
import type { OpenPane, WatchState } from '../watch/state';

/** One thing that the map shows at the moment. */
interface Here {
  id: string;
  text: string;
}

const height = (fix: Fix): string => `${(fix.height / 1000).toFixed(1)} km high`;

/** All that the first map shows at this moment, in words, by kind: what a canvas shows, a keyboard and a screen reader find here. */
export class HereList {
  readonly element = el('div', { class: 'here' });
  private readonly flown: Flown;
  private readonly links: LinkLayer;
  private shown = '';

  constructor(private readonly state: WatchState) {
    this.flown = new Flown(state.raid);
    this.links = new LinkLayer(state.raid);
    state.onChange(() => this.update());
    // It comes to have a size when it is turned to.
    new ResizeObserver(() => this.update()).observe(this.element);
  }

  /** Only while time stands still: a list that changes under the reader helps nobody. */
  private update(): void {
    const { state } = this;
    if (state.clock.isPlaying || this.element.clientWidth === 0) {
      return;
    }
    const key = JSON.stringify([state.clock.seconds, state.filter, state.links, state.panes[0]!.view.picture]);
    if (key !== this.shown) {
      this.shown = key;
      this.list();
    }
    for (const button of this.element.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', `${button.dataset['id'] === state.selected}`);
    }
  }

  private list(): void {
    const { state } = this;
    const kinds = hereOf(state, state.panes[0]!, this.flown, this.links);
    this.element.replaceChildren(...kinds.flatMap(([kind, things]) => [
      el('h3', {}, `${kind}, ${things.length}`),
      el('ul', { class: 'events' }, ...things.map(({ id, text }) => el('li', {}, el('button', { type: 'button', 'data-id': id, onclick: () => state.select(id === state.selected ? null : id) }, el('span', {}, text))))),
    ]));
  }
}

/** What a pane shows at the moment of the state, by kind; kinds of which there is nothing are left out. */
export function hereOf(state: WatchState, pane: OpenPane, flown: Flown, links: LinkLayer): [kind: string, things: Here[]][] {
  const { raid, view } = pane;
  const { head } = raid;
  const seconds = state.clock.seconds;
  const name = nameIn(raid);
  const isMeant = meant(raid, state.filter);
  const asked = (movers: [Mover, Fix][]): [Mover, Fix][] => movers.filter(([mover]) => isMeant(mover.target));
  const truths = view.picture === 'truth' || view.picture === 'both' ? asked(flown.flying(flown.truths, seconds)) : [];
  const posts = view.picture === 'both' ? head.posts.map((post) => post.node) : typeof view.picture === 'number' ? [view.picture] : [];
  const tracks = posts.flatMap((post) => asked(flown.flying(flown.tracksOf(post), seconds)));
  const guided = new Set(head.units.map((unit) => unit.radar));
  const lit = links.lit(seconds);
  const cut = links.cut(seconds);
  const linkOf = (index: number, how: string): Here => ({ id: `post-${head.links[index]!.to}`, text: `${nodeName(name, head, head.links[index]!.from)} to ${nodeName(name, head, head.links[index]!.to)}: ${how}` });
  const kinds: [string, Here[]][] = [
    ['What truly flies', truths.map(([mover, fix]) => ({ id: idOf(mover), text: `T${mover.number}, ${classNames[head.targets[mover.number]!.class].toLowerCase()}, ${height(fix)}` }))],
    ['Tracks', tracks.map(([mover, fix]) => ({ id: mover.id, text: `${mover.name}, ${identityNames[raid.identities[fix.state]!] ?? 'unknown'}, ${categoryNames[raid.categories[fix.state]!] ?? 'unknown'}, ${height(fix)}` }))],
    ['Rounds', flown.flying(flown.rounds, seconds).map(([mover, fix]) => ({ id: mover.id, text: `${mover.name}, ${height(fix)}` }))],
    ['Fire units', head.units.map((unit) => ({ id: `unit-${unit.unit}`, text: name(`unit-${unit.unit}`) }))],
    ['Radars by themselves', head.radars.filter((radar) => !guided.has(radar.radar)).map((radar) => ({ id: `radar-${radar.radar}`, text: `${radar.name}${radar.isAirborne ? ', in the air' : ''}` }))],
    ['Centres', head.posts.filter((post) => post.role === 'centre').map((post) => ({ id: `post-${post.node}`, text: post.name }))],
    ['Defended', head.assets.map((asset) => ({ id: `asset-${asset.asset}`, text: asset.name }))],
    ['Links that carry tracks', state.links ? [...lit.keys()].map((index) => linkOf(index, 'a track is on its way')) : []],
    ['Links that are cut', state.links ? [...cut].map((index) => linkOf(index, 'cut')) : []],
  ];
  return kinds.filter(([, things]) => things.length > 0);
}

function nodeName(name: (id: string) => string, head: OpenPane['raid']['head'], node: number): string {
  return head.posts.some((post) => post.node === node) ? name(`post-${node}`) : name(`radar-${node}`);
}
