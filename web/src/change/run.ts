import { chartsOf } from '../charts/address';
import type { Progress } from '../data/answers';
import { stopRun, watchRun } from '../data/ask';
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
  private fault = '';

  /** @param settled Done when the text in force is written. */
  constructor(private readonly study: string, private readonly settled: () => Promise<void>, private readonly signal: AbortSignal) {
    this.draw();
    void this.look();
  }

  private async look(): Promise<void> {
    const progress = await askRun();
    if (progress?.study === this.study && !this.signal.aborted) {
      this.show(progress);
      if (progress.state === 'running') {
        watchRun((next) => this.show(next), this.signal);
      }
    }
  }

  private show(progress: Progress): void {
    const was = this.progress?.state;
    this.progress = progress;
    if (was === 'running' && progress.state !== 'running') {
      say({ done: 'The run is finished', stopped: 'The run is stopped', failed: 'The run failed', running: '' }[progress.state]);
    }
    this.draw();
  }

  private async begin(isWhole: boolean): Promise<void> {
    await this.act(async () => {
      await this.settled();
      this.show(await beginRun(this.study, isWhole));
      watchRun((next) => this.show(next), this.signal);
    });
  }

  private async act(does: () => Promise<void>): Promise<void> {
    this.fault = '';
    try {
      await does();
    } catch (fault) {
      this.fault = fault instanceof Error ? fault.message : 'It cannot be run.';
      this.draw();
    }
  }

  private draw(): void {
    const { progress } = this;
    const isRunning = progress?.state === 'running';
    const button = (name: string, does: () => void, first = false): HTMLElement => el('button', { type: 'button', class: first ? 'first' : '', onclick: does }, name);
    const stopped = progress?.state === 'stopped' ? progress : null;
    this.element.replaceChildren(
      el('p', { class: 'faint' }, 'The study runs as its text stands. What is finished is kept when you stop; the same text goes on from there.'),
      el('div', { class: 'ways' },
        ...(isRunning ? [button('Stop', () => void this.act(async () => this.show(await stopRun())), true)]
          : stopped ? [button('Go on', () => void this.begin(!stopped.isQuick), true), button(stopped.isQuick ? 'Run all raids' : 'Run eight raids', () => void this.begin(stopped.isQuick))]
            : [button('Run eight raids', () => void this.begin(false), true), button('Run all raids', () => void this.begin(true))])),
      ...(progress ? this.told(progress) : []),
      el('p', { class: 'problem', role: 'alert' }, this.fault));
  }

  private told(progress: Progress): HTMLElement[] {
    const states = { running: `${Math.round(progress.share * 100)} % of the raids are done.`, done: 'Finished.', stopped: `Stopped with ${Math.round(progress.share * 100)} % of the raids done; they are kept.`, failed: 'It could not be run:' };
    return [
      ...(progress.state === 'running' ? [el('progress', { max: 1, value: progress.share, 'aria-label': 'Raids that are done' })] : []),
      el('p', { role: 'status' }, states[progress.state]),
      ...[...progress.problems.map((problem) => el('p', { class: 'problem' }, problem)), ...progress.notes.map((note) => el('p', { class: 'faint' }, note))],
      ...(progress.soFar !== null && progress.state === 'running' ? [el('div', { class: 'ways' }, charts(progress.run))] : []),
      ...(progress.folder !== null && progress.state !== 'failed' ? [el('div', { class: 'ways' },
        el('a', { class: 'button', href: `/?${new URLSearchParams({ run: progress.folder }).toString()}` }, 'Watch it'),
        charts(progress.folder),
        el('a', { class: 'button', href: reportOf(progress.folder), target: '_blank', rel: 'noopener' }, 'Report'))] : []),
      ...(progress.soFar ? [table(progress.soFar), el('div', { class: 'ways' }, el('button', { type: 'button', onclick: () => save(`${this.study}-so-far.csv`, new Blob([toCsv(rowsOf(progress.soFar!))], { type: 'text/csv' })) }, 'Table as CSV'))] : []),
    ];
  }
}

/** The table as a file: an option or a pair, with its mean and interval. */
export function rowsOf(soFar: NonNullable<Progress['soFar']>): (string | number | null)[][] {
  const row = (name: string, { mean, low, high, unit }: Measured): (string | number | null)[] => [name, mean, low, high, unit, soFar.raids];
  return [['option', 'mean', 'low', 'high', 'unit', 'raids'], ...soFar.options.map((option) => row(option.name, option.value)), ...soFar.differences.map((pair) => row(`${pair.a} minus ${pair.b}`, pair.value))];
}

function table(soFar: NonNullable<Progress['soFar']>): HTMLElement {
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
