import { askMap, Refused } from '../data/ask';
import { askCatalogue, askSchema, askSiting, askText, type Catalogue, type Rule, type Schema, type ShownCoverage, type Siting, type System } from '../data/studies';
import { choice, el, say } from '../page/element';
import { bytesOf, painted, pdfFile, svgFile } from '../page/figure';
import { tabbed } from '../page/tabs';
import { onTheme } from '../page/theme';
import { save } from '../watch/save';
import { Board, type Spot } from './board';
import { CoverageLayer, type Wanted } from './coverage';
import { Draft } from './draft';
import { form, type FormContext } from './forms';
import { type Item, itemsOf } from './items';
import { added, firstRule, moved, removed, turned } from './placing';
import { Palette } from './palette';
import { RunPanel } from './run';
import { selectionPanel } from './selection';
import { bearing, degreesText, fieldOf, listOf, namesOf, placeText, renamed, renamedSite, textOf } from './values';
import { YamlPanel } from './yaml';

/** Pixels within which a system that is put down goes to a site. */
const nearSite = 22;

const ruleNames: Record<Rule, string> = { best: 'Best', listed: 'Listed', spread: 'Spread', together: 'Together' };

/** A study that is being changed: on the map, in forms and as text, all of one state. */
export class ChangeView {
  readonly element = el('main', { class: 'change', id: 'main' });
  private board!: Board;
  private palette!: Palette;
  private draft!: Draft;
  private catalogue!: Catalogue;
  private schema!: Schema;
  private readonly title = el('h1');
  private readonly forms = el('div');
  private readonly selection = el('div');
  private readonly tools = el('div', { class: 'tools' });
  private readonly open = new Set<string>(['raid', 'options']);
  private force = 0;
  private rule: Rule = 'listed';
  private siting: Siting | null = null;
  private listed: Siting | null = null;
  private selected: string | null = null;
  private placing: System | null = null;
  private readonly overrides = new Map<string, Partial<Item>>();
  private height: number | null = 3000;
  private readonly coverage: CoverageLayer;
  private readonly gain = el('p', { class: 'gain-told', role: 'status' });
  private sitingAbort = new AbortController();
  private shown = '';

  constructor(private readonly study: string, private readonly signal: AbortSignal) {
    this.coverage = new CoverageLayer(study, (coverage) => {
      this.tellGain(coverage);
      this.board.draw();
    });
  }

  async show(): Promise<void> {
    this.element.replaceChildren(el('p', { class: 'waiting', role: 'status' }, 'Opening the study …'));
    const [world, region, stored, catalogue, schema] = await Promise.all([askMap('world'), askMap('region'), askText(this.study), askCatalogue(), askSchema()]);
    const draft = await Draft.open(this.study, stored.text, stored.digest);
    if (!(draft instanceof Draft)) {
      throw new Refused(draft.map((problem) => `Line ${problem.line}: ${problem.path}: ${problem.found}; ${problem.allowed}`));
    }
    if (this.signal.aborted) {
      return;
    }
    [this.draft, this.catalogue, this.schema] = [draft, catalogue, schema];
    this.rule = (textOf(listOf(fieldOf(draft.document['places'], 'rules'))[0]) || 'listed') as Rule;
    this.force = Math.max(0, listOf(draft.document['forces']).findIndex((force) => listOf(fieldOf(force, 'systems')).length > 0));
    this.board = new Board(world, region, {
      select: (id) => this.select(id), move: (item, place, isDone) => this.move(item, place, isDone), turn: (item, change, isDone) => this.turn(item, change, isDone), leave: (item) => this.leave(item),
      aim: (place, isDone) => this.aim(place, isDone), cancel: () => this.take(null),
    });
    this.board.under = (layer, camera) => this.coverage.draw(layer, camera);
    this.palette = new Palette(catalogue.systems, (system) => this.take(this.placing?.id === system.id ? null : system), (system, event) => this.dropped(system, event));
    this.lay();
    draft.onChange(() => this.update());
    onTheme(() => this.board.draw());
    document.addEventListener('keydown', (event) => this.press(event), { signal: this.signal });
    addEventListener('focus', () => void draft.look(), { signal: this.signal });
    addEventListener('beforeunload', (event) => {
      if (!draft.isKept) {
        event.preventDefault();
      }
    }, { signal: this.signal });
    this.update();
    this.board.fit();
  }

  /** Asks where the page holds what the file will not. */
  mayLeave(): boolean {
    return !(this.draft as Draft | undefined)?.isStuck || confirm('What you typed or changed last is not written and would be lost. Leave?');
  }

  private lay(): void {
    const place = el('div', {}, this.selection, el('h2', { class: 'pad' }, 'Put on the map'), el('p', { class: 'faint pad' }, 'Drag a system onto the map, or choose it, move the cursor with the arrow keys and press Enter.'), this.palette.element);
    this.element.replaceChildren(
      el('aside', { 'aria-label': 'Change' }, el('header', {}, this.title), tabbed([['Place', place], ['Forms', this.forms], ['Run', new RunPanel(this.study, () => this.draft.settled(), this.signal).element]], 'How to change')),
      el('section', { class: 'map', 'aria-label': 'Map' }, this.tools, this.board.element),
      new YamlPanel(this.draft).element);
  }

  private press(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && ['z', 'y'].includes(event.key.toLowerCase())) {
      if (event.key.toLowerCase() === 'y' || event.shiftKey) {
        this.draft.redo();
      } else {
        this.draft.undo();
      }
      event.preventDefault();
    }
  }

  /** Draws what has changed: the text in force, or what is wrong. */
  private update(): void {
    const shown = JSON.stringify([this.draft.text, this.draft.refused, this.draft.canUndo, this.draft.canRedo]);
    if (shown === this.shown) {
      return;
    }
    const isSameText = this.shown !== '' && (JSON.parse(this.shown) as [string])[0] === this.draft.text;
    this.shown = shown;
    this.force = Math.min(this.force, listOf(this.draft.document['forces']).length - 1);
    this.title.textContent = textOf(this.draft.document['title']);
    this.drawTools();
    this.drawForms();
    if (!isSameText) {
      void this.askSitings();
    }
    this.drawMap();
  }

  private drawTools(): void {
    const { draft } = this;
    const rules = listOf(fieldOf(draft.document['places'], 'rules')).map(textOf);
    this.tools.replaceChildren(
      el('div', { class: 'group' },
        el('button', { type: 'button', disabled: !draft.canUndo, title: 'Ctrl+Z', onclick: () => draft.undo() }, 'Undo'),
        el('button', { type: 'button', disabled: !draft.canRedo, title: 'Ctrl+Y', onclick: () => draft.redo() }, 'Redo')),
      this.forceChoice(),
      el('div', { class: 'group', role: 'group', 'aria-label': 'Sited by the rule' }, ...(Object.keys(ruleNames) as Rule[]).map((rule) => el('button', { type: 'button', 'aria-pressed': `${rule === this.rule}`, onclick: () => this.byRule(rule) }, ruleNames[rule]))),
      rules[0] === this.rule ? el('span', { class: 'faint' }, 'the rule of the headline') : el('button', { type: 'button', class: 'plain', onclick: () => void draft.edit(firstRule(draft.document, this.rule)) }, 'Make it the rule of the headline'),
      choice('Radars see a fighter at', [['', 'not shown'], ['1000', '1 km'], ['3000', '3 km'], ['10000', '10 km']], `${this.height ?? ''}`, (height) => {
        this.height = height === '' ? null : Number(height);
        this.cover(null, false);
      }),
      el('div', { class: 'group', role: 'group', 'aria-label': 'Save the map' }, ...(['svg', 'png', 'pdf'] as const).map((ending) => el('button', { type: 'button', 'aria-label': `Map as ${ending.toUpperCase()}`, onclick: () => void this.savePicture(ending) }, ending.toUpperCase()))));
  }

  private async savePicture(ending: 'svg' | 'png' | 'pdf'): Promise<void> {
    const { canvas, drawing } = this.board.picture;
    const [wide, high, svg] = [drawing.clientWidth, drawing.clientHeight, svgFile(drawing, canvas)];
    const content = ending === 'svg' ? new Blob([svg], { type: 'image/svg+xml' })
      : ending === 'png' ? await bytesOf(await painted(svg, wide, high), 'image/png') : await pdfFile(await painted(svg, wide, high), wide, high);
    save(`${this.study}-map.${ending}`, content);
  }

  /** What the radars that stand see, and what a system at a cursor would add. */
  private cover(candidate: Wanted['candidate'], isDragged: boolean): void {
    const force = namesOf(this.draft.document['forces'])[this.force]!;
    this.coverage.show(this.height === null ? null : { text: this.draft.text, force, rule: this.rule, heightMetres: this.height, candidate }, isDragged);
  }

  private tellGain(coverage: ShownCoverage | null): void {
    const gain = coverage?.candidate;
    const area = (squareKilometres: number): string => `${Math.round(squareKilometres / 100) * 100}`.replace(/\B(?=(\d{3})+$)/g, ' ');
    this.gain.textContent = gain && this.height !== null
      ? `Here it sees a fighter at ${this.height >= 1000 ? `${this.height / 1000} km` : `${this.height} m`} over ${area(gain.seesSquareKilometres)} km², ${area(gain.addsSquareKilometres)} km² of them where no other radar does${gain.adds.length > 0 ? `; newly over ${gain.adds.join(', ')}` : '; over no defended place that others do not cover'}.`
      : '';
  }

  private aim(place: Spot, isDone: boolean): void {
    if (isDone) {
      this.place(place);
    } else if (this.placing) {
      this.cover({ system: this.placing.id, latitudeDegrees: place.latitude, longitudeDegrees: place.longitude, boresightDegrees: 0, inPlaceOf: null }, true);
    }
  }

  private forceChoice(): HTMLElement {
    const names = namesOf(this.draft.document['forces']);
    const select = el('select', { onchange: () => {
      this.force = Number(select.value);
      void this.askSitings();
    } }, ...names.map((name, index) => el('option', { value: index, selected: index === this.force }, name)));
    return el('label', { class: 'choice' }, el('span', {}, 'Force'), select);
  }

  private byRule(rule: Rule): void {
    this.rule = rule;
    this.drawTools();
    void this.askSitings();
  }

  private drawForms(): void {
    const context: FormContext = {
      schema: this.schema, catalogue: this.catalogue, open: this.open,
      document: () => this.draft.document, problems: () => this.draft.refused,
      edit: (edits) => void this.draft.edit(edits),
      rename: (list, index, name) => (list === 'places.sites' ? renamedSite(this.draft.document, index, name) : renamed(this.draft.document, list, index, name)),
    };
    const focused = this.forms.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['path'] : undefined;
    this.forms.replaceChildren(form(context));
    if (focused !== undefined) {
      this.forms.querySelector<HTMLElement>(`[data-path="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  /** Where the rule that is shown puts the force, and where it is listed. */
  private async askSitings(): Promise<void> {
    this.sitingAbort.abort();
    this.sitingAbort = new AbortController();
    const { signal } = this.sitingAbort;
    const force = namesOf(this.draft.document['forces'])[this.force]!;
    try {
      const [listed, shown] = await Promise.all([
        askSiting(this.study, this.draft.text, force, 'listed', signal),
        this.rule === 'listed' ? null : askSiting(this.study, this.draft.text, force, this.rule, signal),
      ]);
      [this.listed, this.siting] = [listed, shown ?? listed];
      this.overrides.clear();
      this.drawMap();
      this.cover(null, false);
    } catch (fault) {
      if (!signal.aborted) {
        say(fault instanceof Error ? fault.message : 'It cannot be sited.');
      }
    }
  }

  private items(): Item[] {
    return itemsOf(this.draft.document, this.siting, this.catalogue).map((item) => {
      const override = this.overrides.get(item.id);
      return override ? { ...item, ...override } : item;
    });
  }

  private drawMap(): void {
    const items = this.items();
    this.board.show(items, this.selected);
    const chosen = items.find((item) => item.id === this.selected) ?? null;
    const focused = this.selection.contains(document.activeElement) ? [...this.selection.querySelectorAll('input')].indexOf(document.activeElement as HTMLInputElement) : -1;
    this.selection.replaceChildren(selectionPanel(chosen, {
      name: (name) => chosen && void this.draft.edit(this.rename(chosen, name)),
      place: (place) => chosen && this.move(chosen, place, true),
      turn: (change) => chosen && this.turn(chosen, change, true),
      edit: (edits) => void this.draft.edit(edits),
      remove: () => chosen && this.remove(chosen),
    }));
    if (focused >= 0) {
      this.selection.querySelectorAll('input')[focused]?.focus();
    }
  }

  private rename(item: Item, name: string): ReturnType<typeof renamed> {
    const { document } = this.draft;
    return item.kind === 'site' ? renamedSite(document, item.index, name)
      : item.kind === 'sensor' ? [{ change: 'set', path: `${item.path}.name`, value: name }]
        : renamed(document, item.kind === 'asset' ? 'assets' : item.kind === 'axis' ? 'axes' : 'zones', item.index, name);
  }

  private remove(item: Item): void {
    this.selected = null;
    void this.draft.edit(item.kind === 'system' ? removed(this.force, item.index) : [{ change: 'remove', path: item.path }]);
  }

  private select(id: string | null): void {
    if (id !== this.selected) {
      this.selected = id;
      this.drawMap();
    }
  }

  private move(item: Item, place: Spot, isDone: boolean): void {
    this.overrides.set(item.id, { ...this.overrides.get(item.id), ...place });
    this.drawMap();
    this.settle(item, isDone, () => {
      const { document } = this.draft;
      return item.kind === 'system'
        ? moved(document, this.force, item.index, place, this.siteNear(place), this.listed)
        : [{ change: 'set', path: item.kind === 'zone' ? `${item.path}.centre` : `${item.path}.at`, value: placeText(place) }];
    });
  }

  private turn(item: Item, change: { bearing?: number; width?: number }, isDone: boolean): void {
    const fan = { ...item.fan!, ...change };
    this.overrides.set(item.id, { ...this.overrides.get(item.id), fan });
    this.drawMap();
    this.settle(item, isDone, () => {
      switch (item.kind) {
        case 'system':
          return turned(this.draft.document, this.force, item.index, fan.bearing);
        case 'axis':
          return [{ change: 'set', path: `${item.path}.bearing`, value: degreesText(bearing(fan.bearing)) }, { change: 'set', path: `${item.path}.spread`, value: degreesText(fan.width / 2) }];
        case 'zone':
          return [{ change: 'set', path: `${item.path}.sector`, value: [degreesText(bearing(fan.bearing - fan.width / 2)), degreesText(bearing(fan.bearing + fan.width / 2))] }];
        default:
          return [{ change: 'put', path: item.path, name: 'boresight', value: degreesText(bearing(fan.bearing)) }];
      }
    });
  }

  /** Writes what an item was moved or turned to once it rests. */
  private settle(item: Item, isDone: boolean, edits: () => Parameters<Draft['edit']>[0]): void {
    this.coverMoved(item);
    if (isDone) {
      this.draft.rest(item.id, edits, (isMade) => {
        if (!isMade) {
          this.leave(item);
        } else if (item.kind !== 'system') {
          this.overrides.delete(item.id);
        }
      });
    }
  }

  /** An item stands again where the text has it. */
  private leave(item: Item): void {
    this.overrides.delete(item.id);
    this.drawMap();
    this.cover(null, false);
  }

  /** What a system sees from where it is dragged or turned, on its own or with the site under it. */
  private coverMoved(item: Item): void {
    const under = item.kind === 'site' ? this.siting?.units.find((unit) => unit.at.name === item.name) : undefined;
    const unit = item.kind === 'system' ? this.siting?.units.find((candidate) => candidate.index === item.index) : under;
    const now = this.items().find((candidate) => candidate.id === item.id);
    if (unit && now) {
      this.cover({ system: unit.system, latitudeDegrees: now.latitude, longitudeDegrees: now.longitude, boresightDegrees: now.kind === 'system' ? (now.fan?.bearing ?? 0) : unit.boresightDegrees, inPlaceOf: unit.index }, true);
    }
  }

  private siteNear(place: Spot): number | null {
    const { camera } = this.board;
    const far = (item: Item): number => Math.hypot(camera.x(item.longitude) - camera.x(place.longitude), camera.y(item.latitude) - camera.y(place.latitude));
    const nearest = this.items().filter((item) => item.kind === 'site').sort((a, b) => far(a) - far(b))[0];
    return nearest && far(nearest) <= nearSite ? nearest.index : null;
  }

  /** A system of the catalogue waits to be put down; null for none. */
  private take(system: System | null): void {
    this.placing = system;
    this.palette.mark(system?.id ?? null);
    this.board.aim(system?.name ?? null);
    if (!system) {
      this.cover(null, false);
    }
    say(system ? `${system.name}: move the cursor with the arrow keys, Enter puts it down, Escape leaves it` : '');
  }

  private place(spot: Spot): void {
    const system = this.placing;
    this.take(null);
    if (system) {
      void this.put(system, spot);
    }
  }

  private dropped(system: System, event: PointerEvent): void {
    const spot = this.board.placeUnder(event);
    if (spot) {
      this.take(null);
      void this.put(system, spot);
    }
  }

  private async put(system: System, spot: Spot): Promise<void> {
    this.rule = 'listed';
    const count = listOf(fieldOf(listOf(this.draft.document['forces'])[this.force], 'systems')).length;
    if (await this.draft.edit(added(this.draft.document, this.force, system, spot, this.siteNear(spot), this.listed))) {
      this.selected = `system:${count}`;
      say(`${system.name} stands in ${namesOf(this.draft.document['forces'])[this.force]!}`);
    }
    this.drawTools();
  }
}
