import { framed } from '../map/framing';
import { askMap, askRaid, askReach, type RaidName } from '../data/ask';
import type { Study } from '../data/answers';
import { gotThrough, Raid } from '../data/raid';
import { chartsOf } from '../charts/address';
import { type PaneView, type WatchView, writeAddress } from '../page/address';
import { loadGlobe } from '../globe/built';
import { HereList } from '../globe/here';
import { globeToggle } from '../globe/toggle';
import { usualTurn } from '../globe/turn';
import { el, say } from '../page/element';
import { tabbed } from '../page/tabs';
import { onTheme } from '../page/theme';
import { filterBar, layerControls } from './controls';
import { EventList } from './events';
import { keys } from './keys';
import { laneLegend, Lanes } from './lanes';
import { MapPane, type Pane, type PaneKind } from './pane';
import { save, savePicture, tableOfOptions, targetTable, toCsv } from './save';
import { type OpenPane, WatchState } from './state';
import { Timeline } from './timeline';
import { WhyPanel } from './why';

/** Degrees from what is defended within which flights are in the opening frame. */
const nearby = 4;

export type Go = (address: string) => void;

/** A raid in one or two maps, with its time, its targets and their chains. Ends what it began when the signal says so. */
export class Watch {
  readonly element = el('main', { class: 'watch', id: 'main' });
  private panes: Pane[] = [];
  private readonly maps = el('div');
  private timeline: Timeline | null = null;
  private state: WatchState | null = null;
  private saved = 0;
  private isWide = false;

  constructor(private readonly view: WatchView, private readonly study: Study | null, private readonly raids: number, private readonly go: Go, private readonly signal: AbortSignal) {}

  async open(): Promise<void> {
    const waiting = el('p', { class: 'waiting', role: 'status' }, 'Opening the raid. One without a kept journal is run again from its seed, which takes some seconds …');
    this.element.replaceChildren(waiting);
    const [world, region, ...panes] = await Promise.all([askMap('world'), askMap('region'), ...this.view.panes.map((pane) => this.openPane(pane))]);
    if (this.signal.aborted) {
      return;
    }
    const options = this.study?.options ?? [...new Set(panes.map((pane) => pane.raid.head.option))];
    const state = new WatchState(this.view, options, { world, region }, panes);
    await this.layMaps(state).catch(() => {
      state.turn = null;
      return this.layMaps(state);
    });
    this.begin(state);
  }

  private begin(state: WatchState): void {
    if (this.signal.aborted) {
      this.panes.forEach((pane) => pane.close());
      return;
    }
    this.state = state;
    this.lay(state);
    say(`${state.raid.head.option}, raid ${this.view.replication}: opened`);
    this.frame(performance.now());
  }

  private async openPane(view: PaneView): Promise<OpenPane> {
    const { from, id, replication, messages } = this.view;
    const name: RaidName = { from, id, option: view.option, replication, messages };
    const raid = new Raid(await askRaid(name, this.signal));
    // From now on the option has its name, though the address may have left it open.
    view.option = raid.head.option;
    return { view, name: { ...name, option: raid.head.option }, raid, reach: null };
  }

  private lay(state: WatchState): void {
    this.timeline = new Timeline(state);
    this.element.replaceChildren(this.side(state), this.maps, this.timeline.element);
    this.fit(state);
    state.onChange(() => this.save(state));
    onTheme(() => (state.isStale = true));
    keys(state, this.timeline, { split: () => this.split(state), fit: () => this.fit(state, true), globe: () => this.element.querySelector<HTMLButtonElement>('.to-globe')?.click() }, this.signal);
  }

  /** Globes where they are asked for and there; else flat maps, and the state says so then. */
  private async layMaps(state: WatchState): Promise<void> {
    let kind: PaneKind = MapPane;
    if (state.turn && loadGlobe) {
      kind = await loadGlobe();
    } else {
      state.turn = null;
    }
    if (this.signal.aborted) {
      return;
    }
    const before = this.panes;
    this.panes = state.panes.map((open, index) => new kind(state, open, index, (pane, option) => this.reopen(state, pane, option)));
    before.forEach((pane) => pane.close());
    this.maps.className = `maps panes-${this.panes.length}`;
    this.maps.replaceChildren(...this.panes.map((pane) => pane.element));
  }

  /** From the flat map to the globe or back: all else stays as it is. */
  private async turnOver(state: WatchState): Promise<void> {
    const before = state.turn;
    state.turn = before ? null : usualTurn;
    try {
      await this.layMaps(state);
    } catch (fault) {
      state.turn = before;
      throw fault;
    }
    if (!this.signal.aborted) {
      say(state.turn ? 'Globe' : 'Flat map');
      state.changed();
    }
  }

  private side(state: WatchState): HTMLElement {
    const { head } = state.raid;
    const threats = head.targets.filter((target) => target.isThreat);
    const leaked = threats.filter((target) => gotThrough(target.fate)).length;
    const lanes = new Lanes(state);
    const tabs: [string, HTMLElement][] = [
      ['Targets', el('div', {}, laneLegend(), lanes.element)],
      ['Events', new EventList(state).element],
      ['Here', new HereList(state).element],
      ['Layers', layerControls(state, { reach: () => this.reach(state), messages: () => this.go(writeAddress({ ...state.address(), messages: true })), picture: (ending) => void savePicture(this.fileName(state), this.panes.map((pane) => pane.layers), ending), table: () => save(`${this.fileName(state)}.csv`, new Blob([toCsv(targetTable(state.raid))], { type: 'text/csv' })), tableOfAll: (tell) => this.saveAll(state, tell) })],
    ];
    return el(
      'aside',
      { 'aria-label': 'The raid' },
      el('header', { class: 'raid' },
        el('h1', {}, this.study?.title ?? head.study),
        this.raidChoice(state),
        el('p', {}, `${leaked} of ${threats.length} threats get through “${head.option}”.`),
        el('div', { class: 'ways' },
          el('button', { type: 'button', onclick: () => this.split(state) }, state.panes.length > 1 ? 'One map' : 'Set beside another option'),
          globeToggle(state, () => this.turnOver(state)),
          this.view.from === 'run' ? el('button', { type: 'button', onclick: () => this.go(chartsOf(this.view.id)) }, 'Charts of the run') : null)),
      new WhyPanel(state).element,
      filterBar(state),
      tabbed(tabs.map(([name, content]) => [name, el('div', {}, el('h2', { class: 'unseen' }, name), content)])),
    );
  }

  /** Every option meets the same raid; one whose journal is not kept is run again. */
  private async saveAll(state: WatchState, tell: (text: string) => void): Promise<void> {
    const raids: Raid[] = [];
    const { from, id, replication } = this.view;
    for (const option of state.options) {
      tell(`Option ${raids.length + 1} of ${state.options.length}: ${option} …`);
      const open = state.panes.find((pane) => pane.raid.head.option === option)?.raid;
      raids.push(open ?? new Raid(await askRaid({ from, id, option, replication, messages: false }, this.signal)));
    }
    const { study } = state.raid.head;
    save(`${study}-all-options-raid-${replication}.csv`.replaceAll(/[^\w.-]+/g, '-').toLowerCase(), new Blob([toCsv(tableOfOptions(raids))], { type: 'text/csv' }));
  }

  private fileName(state: WatchState): string {
    const { study, option, replication } = state.raid.head;
    return `${study}-${option}-raid-${replication}`.replaceAll(/[^\w-]+/g, '-').toLowerCase();
  }

  /** Any raid of the study, by its number: every option meets the same one. */
  private raidChoice(state: WatchState): HTMLElement {
    const most = Math.max(0, this.raids - 1);
    const wrong = el('span', { class: 'problem', role: 'status' });
    const input = el('input', { type: 'number', min: 0, max: most, step: 1, value: this.view.replication, onchange: () => {
      if (input.checkValidity() && input.value !== '') {
        this.go(writeAddress({ ...state.address(), replication: Number(input.value), seconds: null, selected: null }));
      } else {
        wrong.textContent = `There is no raid ${input.value || 'without a number'}: whole numbers from 0 to ${most}.`;
        input.value = `${this.view.replication}`;
      }
    } });
    return el('div', {}, el('label', { class: 'choice' }, el('span', {}, 'Raid'), input), wrong);
  }

  /** Another option in a pane: the page is opened anew at the same moment. */
  private reopen(state: WatchState, pane: number, option: string): void {
    const address = state.address();
    this.go(writeAddress({ ...address, panes: address.panes.map((view, index) => (index === pane ? { option, picture: typeof view.picture === 'number' ? 'truth' : view.picture } : view)) }));
  }

  private split(state: WatchState): void {
    const address = state.address();
    const [first] = address.panes as [PaneView];
    const other = this.study?.headline.find((option) => option !== first.option) ?? state.options.find((option) => option !== first.option) ?? first.option;
    this.go(writeAddress({ ...address, panes: address.panes.length > 1 ? [first] : [first, { option: other, picture: first.picture === 'both' ? 'both' : 'truth' }] }));
  }

  /** The opening frame holds what is defended and what flies near it; the key 0 goes from there to every flight and back. */
  private fit(state: WatchState, anew = false): void {
    const frame = this.element.querySelector('.frame')!;
    state.camera.width = frame.clientWidth;
    state.camera.height = frame.clientHeight;
    if (this.view.camera && !anew) {
      Object.assign(state.camera, this.view.camera);
    } else {
      this.isWide = anew && !this.isWide;
      state.camera.fit(framed(state.raid, this.isWide ? Infinity : nearby), Math.min(120, frame.clientWidth / 7));
    }
    state.changed();
  }

  private async reach(state: WatchState): Promise<void> {
    await Promise.all(state.panes.filter((pane) => pane.reach === null).map(async (pane) => (pane.reach = await askReach(pane.name))));
  }

  private frame(now: number): void {
    if (this.signal.aborted || !this.state) {
      this.panes.forEach((pane) => pane.close());
      return;
    }
    const { state } = this;
    const wasPlaying = state.clock.isPlaying;
    state.clock.tick(now);
    if (wasPlaying && !state.clock.isPlaying) {
      state.changed();
    }
    if (state.isStale || wasPlaying) {
      const isGroundStale = state.isStale;
      state.isStale = false;
      this.panes.forEach((pane) => pane.draw(isGroundStale));
    }
    this.timeline?.update();
    if (wasPlaying && now - this.saved > 2000) {
      this.save(state);
    }
    requestAnimationFrame((next) => this.frame(next));
  }

  /** The address follows what is shown, so that a copy of it opens the same moment. */
  private save(state: WatchState): void {
    this.saved = performance.now();
    history.replaceState(null, '', writeAddress(state.address()));
  }
}
