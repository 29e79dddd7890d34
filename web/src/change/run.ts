import { chartsOf } from '../charts/address';
import type { Progress } from '../data/answers';
import { Refused, stopRun, watchRun } from '../data/ask';
import { askRun, beginRun, type Measured, reportOf } from '../data/runs';
import { el, say, svg } from '../page/element';
import { save, toCsv } from '../watch/save';

const number = (value: number | null): string => (value === null ? '–' : value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1 }));

const charts = (run: string): HTMLElement => el('a', { class: 'button', href: chartsOf(run) }, 'Charts');

/** An interval as a bar on a scale from 0 to the greatest, with its mean. */
function bar(value: Measured, most: number): SVGElement {
  const share = (part: number | null): number => (part === null || most <= 0 ? 0 : Math.max(0, Math.min(1, part / most)));
  const [low, high, mean] = [share(value.low ?? value.mean), share(value.high ?? value.mean), share(value.mean)].map((part) => 2 + 76 * part) as [number, number, number];
  return svg('svg', { viewBox: '0 0 80 14', class: 'interval', 'aria-hidden': 'true' }, svg('path', { d: `M${low} 7H${Math.max(high, low + 1)}` }), svg('circle', { cx: mean, cy: 7, r: 3.2 }));
}

/** Runs the study, stops and goes on, and shows what its raids say as they come. */
export class RunPanel {
  readonly element = el('div', { class: 'run' });
  private progress: Progress | null = null;
  private isStopping = false;
  private readonly ways = el('div', { class: 'ways' });
  private readonly bar = el('progress', { max: 1, 'aria-label': 'Raids that are done' });
  private readonly status = el('p', { role: 'status' });
  private readonly notes = el('div');
  private readonly links = el('div', { class: 'ways' });
  private readonly table = el('div');
  private readonly csv = el('div', { class: 'ways' }, el('button', { type: 'button', onclick: () => this.save() }, 'Table as CSV'));
  private readonly fault = el('p', { class: 'problem', role: 'alert' });

  /** @param settled Done when the text in force is written; why it is not, where it is not. */
  constructor(private readonly study: string, private readonly settled: () => Promise<string | null>, private readonly signal: AbortSignal) {
    this.element.append(el('p', { class: 'faint' }, 'The study runs as its text stands. What is finished is kept when you stop; the same text goes on from there.'), this.ways, this.bar, this.status, this.notes, this.links, this.table, this.csv, this.fault);
    this.draw();
    void this.act(() => this.look());
  }

  private async look(): Promise<void> {
    const progress = await askRun();
    if (progress?.study === this.study && !this.signal.aborted) {
      this.show(progress);
      if (progress.state === 'running') {
        this.watch();
      }
    }
  }

  private watch(): void {
    watchRun((next) => {
      this.fault.textContent = '';
      this.show(next);
    }, this.signal, () => (this.fault.textContent = 'No news of the run: the server does not answer. Is parapet serve still running?'));
  }

  private show(progress: Progress): void {
    const was = this.progress?.state;
    this.progress = progress;
    this.isStopping &&= progress.state === 'running';
    if (was === 'running' && progress.state !== 'running') {
      say({ done: 'The run is finished', stopped: 'The run is stopped', failed: 'The run failed', running: '' }[progress.state]);
    }
    this.draw();
  }

  private begin(isWhole: boolean): Promise<void> {
    return this.act(async () => {
      const unkept = await this.settled();
      if (unkept !== null) {
        throw new Refused([`It is not run: ${unkept}.`]);
      }
      this.show(await beginRun(this.study, isWhole));
      this.watch();
    });
  }

  /** Raids that are under way end first. */
  private stop(): Promise<void> {
    return this.act(async () => {
      const progress = await stopRun();
      this.isStopping = progress.state === 'running';
      this.show(progress);
    });
  }

  private async act(does: () => Promise<void>): Promise<void> {
    this.fault.textContent = '';
    try {
      await does();
    } catch (fault) {
      this.fault.textContent = fault instanceof Error ? fault.message : 'It cannot be run.';
    }
  }

  /** News come many times a second: a button or a link is the same as long as it does the same, so that it can be pressed and keeps the focus. */
  private draw(): void {
    const { progress } = this;
    const soFar = progress?.soFar ?? null;
    offered(this.ways, `${progress?.state} ${progress?.isQuick} ${this.isStopping}`, () => this.buttons());
    offered(this.links, `${progress?.run} ${progress?.folder} ${progress?.state} ${soFar !== null}`, () => (progress ? linksOf(progress) : []));
    [this.bar.hidden, this.csv.hidden] = [progress?.state !== 'running', soFar === null];
    this.bar.value = progress?.share ?? 0;
    const told = progress ? toldOf(progress) : '';
    if (this.status.textContent !== told) {
      this.status.textContent = told;
    }
    this.notes.replaceChildren(...(progress ? [...progress.problems.map((problem) => el('p', { class: 'problem' }, problem)), ...progress.notes.map((note) => el('p', { class: 'faint' }, note))] : []));
    this.table.replaceChildren(...(soFar ? [tableOf(soFar)] : []));
  }

  private buttons(): HTMLElement[] {
    const { progress } = this;
    const button = (name: string, does: () => Promise<void>, first = false): HTMLElement => el('button', { type: 'button', class: first ? 'first' : '', onclick: () => void does() }, name);
    const eight = (first: boolean): HTMLElement => button('Run eight raids', () => this.begin(false), first);
    const all = (): HTMLElement => button('Run all raids', () => this.begin(true));
    return progress?.state === 'running' ? [button(this.isStopping ? 'Stopping …' : 'Stop', () => this.stop(), true)]
      : progress?.state === 'stopped' ? [button('Go on', () => this.begin(!progress.isQuick), true), progress.isQuick ? all() : eight(false)]
        : [eight(true), all()];
  }

  private save(): void {
    const soFar = this.progress?.soFar;
    if (soFar) {
      save(`${this.study}-so-far.csv`, new Blob([toCsv(rowsOf(soFar))], { type: 'text/csv' }));
    }
  }
}

/** Puts other things to press in a place where what they do has changed; the focus stays there. */
function offered(place: HTMLElement, does: string, make: () => HTMLElement[]): void {
  if (place.dataset['does'] === does) {
    return;
  }
  const hadFocus = place.contains(document.activeElement);
  place.dataset['does'] = does;
  place.replaceChildren(...make());
  if (hadFocus) {
    place.querySelector<HTMLElement>('button, a')?.focus();
  }
}

function toldOf({ state, share }: Progress): string {
  const percent = `${Math.round(share * 100)} %`;
  return { running: `${percent} of the raids are done.`, done: 'Finished.', stopped: `Stopped with ${percent} of the raids done; they are kept.`, failed: 'It could not be run:' }[state];
}

function linksOf({ state, run, folder, soFar }: Progress): HTMLElement[] {
  return folder !== null && state !== 'failed' ? [
    el('a', { class: 'button', href: `/?${new URLSearchParams({ run: folder }).toString()}` }, 'Watch it'),
    charts(folder),
    el('a', { class: 'button', href: reportOf(folder), target: '_blank', rel: 'noopener' }, 'Report'),
  ] : soFar !== null && state === 'running' ? [charts(run)] : [];
}

/** The table as a file: an option or a pair, with its mean and interval. */
export function rowsOf(soFar: NonNullable<Progress['soFar']>): (string | number | null)[][] {
  const row = (name: string, { mean, low, high, unit }: Measured): (string | number | null)[] => [name, mean, low, high, unit, soFar.raids];
  return [['option', 'mean', 'low', 'high', 'unit', 'raids'], ...soFar.options.map((option) => row(option.name, option.value)), ...soFar.differences.map((pair) => row(`${pair.a} minus ${pair.b}`, pair.value))];
}

function tableOf(soFar: NonNullable<Progress['soFar']>): HTMLElement {
  const most = Math.max(...soFar.options.map((option) => option.value.high ?? option.value.mean ?? 0));
  const unit = soFar.options[0]?.value.unit ?? '';
  const row = (name: string, value: Measured, isBar: boolean): HTMLElement =>
    el('tr', {}, el('th', { scope: 'row' }, name), el('td', {}, number(value.mean)), el('td', {}, value.low === null ? '–' : `${number(value.low)} to ${number(value.high)}`), el('td', {}, isBar ? bar(value, most) : null));
  return el('table', {},
    el('caption', {}, `${soFar.measure} (${unit}) after ${soFar.raids} raids; 95 % of chance`),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Option'), el('th', { scope: 'col' }, 'Mean'), el('th', { scope: 'col' }, 'Interval'), el('td', {}))),
    el('tbody', {}, ...soFar.options.map((option) => row(option.name, option.value, true))),
    soFar.differences.length > 0 ? el('tbody', {}, ...soFar.differences.map((pair) => row(`${pair.a} minus ${pair.b}`, pair.value, false))) : null);
}
