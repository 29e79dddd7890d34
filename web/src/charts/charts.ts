import { askCharts, askHead, type ChartsAnswer, type ChartsHead } from '../data/charts';
import { watchRun } from '../data/ask';
import { askRun } from '../data/runs';
import { el, say } from '../page/element';
import { type ChartsState, fitted, numberOf, rowsOf, type Standing, writeCharts } from './address';
import { chooser } from './chooser';
import { type Figure, figureOf } from './figure';
import { Latest } from './latest';
import { binsOf, PanelChart } from './panel';
import { edgeOf, rangeOf, shown, snapped, type Span } from './scale';
import { tableOf } from './table';

interface Shown {
  chart: PanelChart;
  figure: Figure;
  /** The number of its first row. */
  first: number;
  count: number;
}

/** Whoever picks raids by what came of them finds options better or worse than they are. */
const chosen = 'Chosen by what came of them: their means tell of these raids, and are no finding on the options.';

/** Charts of a run: distributions of measures, option by option or one less another, each of which may be brushed. */
export class ChartsView {
  readonly element = el('main', { class: 'charts', id: 'main', tabindex: -1 });
  private readonly told = el('p', { class: 'kept', role: 'status' });
  private readonly fault = el('p', { class: 'problem', role: 'alert' });
  private readonly clear = el('button', { type: 'button', onclick: () => this.set({ ...this.state, brushes: [] }) }, 'Take all ranges away');
  private readonly head = el('header', {});
  private readonly controls = el('div', { class: 'controls' });
  private readonly grid = el('div', { class: 'panels' });
  private readonly latest: Latest<ChartsState>;
  private known: ChartsHead | null = null;
  private shown: Shown[] = [];
  private answer: ChartsAnswer | null = null;

  constructor(private state: ChartsState, private readonly beside: (head: ChartsHead) => HTMLElement | null, private readonly signal: AbortSignal) {
    this.latest = new Latest((asked, gives) => this.ask(asked, gives), (fault) => this.failed(fault));
    signal.addEventListener('abort', () => this.latest.stop());
  }

  async open(): Promise<void> {
    this.element.replaceChildren(el('p', { class: 'waiting', role: 'status' }, 'The raids are laid out …'));
    const head = await askHead(this.state.run, this.signal);
    this.state = fitted(this.state, head);
    this.element.replaceChildren(el('div', { class: 'standing' }, this.told, this.clear, this.fault), el('div', { class: 'below', tabindex: 0, role: 'region', 'aria-label': 'Charts' }, this.head, this.controls, this.grid, ...[this.beside(head)].filter((part) => part !== null)));
    this.tell(head);
    this.lay();
    if (head.isLive) {
      await this.follow();
    }
  }

  /** Asks anew with every look at the raids, until the run has ended. */
  private async follow(): Promise<void> {
    if ((await askRun())?.run !== this.state.run) {
      return;
    }
    let raids = 0;
    watchRun((progress) => {
      if (progress.run !== this.state.run || this.signal.aborted) {
        return;
      }
      const more = progress.soFar?.raids ?? 0;
      if (progress.state !== 'running' && progress.folder === this.state.run) {
        say('The run is finished');
        void this.again();
      } else if (more > raids) {
        raids = more;
        this.latest.put(this.state, false);
      }
    }, this.signal);
  }

  private async again(): Promise<void> {
    const head = await askHead(this.state.run, this.signal);
    this.tell(head);
    this.latest.put(this.state);
  }

  private tell(head: ChartsHead): void {
    this.known = head;
    this.head.replaceChildren(el('h1', {}, `Charts of ${head.study}`), el('p', { class: 'faint' }, 'Draw a range on a row, or press Enter on it: all other rows then show the raids within it, as full bars before the outline of all. Under a row stands the mean of those raids with its 95 % interval.'));
    this.controls.replaceChildren(chooser(this.state, head, (state) => this.set(state)));
  }

  /** Other rows, or other ranges on the same. */
  private set(state: ChartsState): void {
    const before = JSON.stringify(rowsOf(this.state.panels, this.state.options));
    this.state = this.known ? fitted(state, this.known) : state;
    history.replaceState(null, '', writeCharts(this.state));
    if (JSON.stringify(rowsOf(this.state.panels, this.state.options)) === before) {
      this.show();
      this.latest.put(this.state);
    } else {
      this.lay();
    }
  }

  private lay(): void {
    const head = this.known!;
    this.controls.replaceChildren(chooser(this.state, head, (state) => this.set(state)));
    this.answer = null;
    this.told.textContent = 'The raids are laid out …';
    let first = 0;
    this.shown = this.state.panels.map((panel, number) => {
      const measure = head.measures.find((known) => known.id === panel.measure)!;
      const rows = rowsOf([panel], this.state.options);
      const title = panel.less === null ? measure.name : `${measure.name}, minus that of ${panel.less}, raid by raid`;
      const at = first;
      const chart = new PanelChart(title, panel.less === null ? measure.name : 'Difference in a raid', rows.map((row) => row.option), { brushed: (row, span, isAtRest) => this.brushed(number, at + row, rows[row]!.option, span, isAtRest) }, this.signal);
      first += rows.length;
      return { chart, first: at, count: rows.length, figure: figureOf(title, `${this.state.run}-${panel.measure}${panel.less === null ? '' : '-difference'}`, chart.element, chart.drawing) };
    });
    this.grid.replaceChildren(...this.shown.map((part) => part.figure.element));
    this.latest.put(this.state);
  }

  private async ask(asked: ChartsState, signal: AbortSignal): Promise<void> {
    const rows = rowsOf(asked.panels, asked.options);
    const answer = await askCharts(asked.run, rows, asked.brushes.map((brush) => ({ row: numberOf(asked, brush), from: brush.from, to: brush.to })), signal);
    if (rows.length === rowsOf(this.state.panels, this.state.options).length && !this.signal.aborted) {
      this.answer = answer;
      this.fault.textContent = '';
      this.show();
    }
  }

  private failed(fault: unknown): void {
    this.fault.textContent = fault instanceof Error ? fault.message : 'The charts cannot be brought up to date.';
  }

  private show(): void {
    const { answer } = this;
    if (!answer) {
      return;
    }
    for (const { chart, figure, first, count } of this.shown) {
      const rows = answer.rows.slice(first, first + count);
      chart.show(rows, rows.map((row, index) => this.spanOf(first + index, row)));
      figure.rows(() => tableOf(rowsOf(this.state.panels, this.state.options).slice(first, first + count), rows));
    }
    const brushed = this.state.brushes.length;
    this.told.textContent = `${brushed > 0 ? `${shown(answer.kept)} of ` : ''}${shown(answer.raids)} raids${this.known?.isLive ? ' so far' : this.known?.isPart ? `, a part of the run${brushed > 0 ? ',' : ''}` : ''}${brushed > 0 ? ` in ${brushed === 1 ? 'the range' : `all ${brushed} ranges`}. ${chosen}` : ''}`;
    this.clear.hidden = brushed === 0;
    this.element.dataset['raids'] = `${answer.raids}`;
    this.element.dataset['kept'] = `${answer.kept}`;
  }

  private spanOf(number: number, row: ChartsAnswer['rows'][number]): Span | null {
    const brush = this.state.brushes.find((standing) => numberOf(this.state, standing) === number);
    return brush ? snapped(binsOf(row), brush.from, brush.to) : null;
  }

  private brushed(panel: number, row: number, option: string, span: Span | null, isAtRest: boolean): void {
    const bins = this.answer?.rows[row];
    if (!bins) {
      return;
    }
    const others = this.state.brushes.filter((brush) => brush.panel !== panel || brush.option !== option);
    const range = span && rangeOf(binsOf(bins), span);
    const standing: Standing[] = range ? [...others, { panel, option, ...range }] : others;
    const isNew = JSON.stringify(standing) !== JSON.stringify(this.state.brushes);
    this.state = { ...this.state, brushes: standing };
    if (isNew) {
      this.latest.put(this.state);
    }
    if (isAtRest) {
      history.replaceState(null, '', writeCharts(this.state));
      say(range ? `${option}: from ${shown(range.from)} to ${shown(edgeOf(binsOf(bins), span[1]))}` : `${option}: no range`);
    }
  }
}
