import { gotThrough, type Mark, type Target } from '../data/raid';
import { classNames, clock, fateNames, markNames } from '../data/words';
import { el, svg } from '../page/element';
import { matches } from './filter';
import type { WatchState } from './state';

const width = 320;
const height = 18;
const middle = height / 2;

function shape(mark: Mark, x: number): SVGElement {
  switch (mark) {
    case 'visible':
      return svg('circle', { cx: x, cy: middle, r: 3, class: 'mark-visible' });
    case 'tracked':
      return svg('circle', { cx: x, cy: middle, r: 3, class: 'mark-tracked' });
    case 'hostile':
      return svg('path', { d: `M${x} ${middle - 4}l4 4-4 4-4-4z`, class: 'mark-hostile' });
    case 'ordered':
      return svg('path', { d: `M${x} ${middle - 3}v6`, class: 'mark-ordered' });
    case 'launched':
      return svg('path', { d: `M${x - 3} ${middle + 4}l3-8 3 8z`, class: 'mark-launched' });
    case 'missed':
      return svg('circle', { cx: x, cy: middle, r: 3, class: 'mark-missed' });
    case 'killed':
      return svg('path', { d: `M${x - 4} ${middle - 4}l8 8m0-8l-8 8`, class: 'mark-killed' });
    case 'refused':
      return svg('path', { d: `M${x} ${middle + 3}v4`, class: 'mark-refused' });
  }
}

/** The time that a lane stretches over: from just before the first step to just after the last. */
function stretch(target: Target): [begin: number, end: number] {
  const last = Math.max(target.endSeconds, ...target.steps.map((step) => step.seconds));
  const first = target.steps[0]?.seconds ?? Math.max(0, last - 60);
  const margin = Math.max(5, (last - first) * 0.04);
  return [Math.max(0, first - margin), last + margin];
}

/** The chain of a target from sight to end, on a line of time of its own. */
function lane(target: Target): SVGElement {
  const [begin, end] = stretch(target);
  const x = (seconds: number): number => 4 + ((seconds - begin) / (end - begin)) * (width - 8);
  const seen = target.steps.find((step) => step.mark === 'visible')?.seconds;
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, class: 'lane', 'aria-hidden': 'true', preserveAspectRatio: 'xMinYMid' });
  drawing.append(svg('path', { d: `M${x(begin)} ${middle}H${x(end)}`, class: 'lane-line' }));
  if (seen !== undefined) {
    drawing.append(svg('path', { d: `M${x(seen)} ${middle}H${x(Math.max(seen, target.endSeconds))}`, class: 'lane-seen' }));
  }
  for (const step of target.steps) {
    drawing.append(svg('g', {}, svg('title', {}, `${clock(step.seconds)} ${markNames[step.mark]}`), shape(step.mark, x(step.seconds))));
  }
  const at = x(target.endSeconds);
  drawing.append(gotThrough(target.fate) ? svg('path', { d: `M${at} ${middle - 6}l6 6-6 6-6-6z`, class: 'mark-leak' }) : svg('path', { d: `M${at} ${middle - 5}v10`, class: 'lane-end' }));
  return drawing;
}

/** Every target that is asked for, with its lane; one that is chosen is told of. */
export class Lanes {
  readonly element = el('ol', { class: 'lanes' });
  private shown = '';

  constructor(private readonly state: WatchState) {
    state.onChange(() => this.update());
    this.update();
  }

  private update(): void {
    const { raid, filter, selected } = this.state;
    const targets = raid.head.targets.filter((target) => (target.isThreat || filter.class !== '') && matches(target, filter));
    const shown = JSON.stringify([raid.head.option, targets.map((target) => target.target)]);
    if (shown !== this.shown) {
      this.shown = shown;
      this.element.replaceChildren(...(targets.length > 0 ? targets.map((target) => this.row(target)) : [el('li', { class: 'none' }, 'No target fits the filter.')]));
    }
    for (const button of this.element.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', `${button.dataset['id'] === selected}`);
    }
  }

  private row(target: Target): HTMLElement {
    const { state } = this;
    const id = `target-${target.target}`;
    const ending = target.cause ? `◆ ${target.cause}` : fateNames[target.fate];
    return el(
      'li',
      {},
      el(
        'button',
        { type: 'button', 'data-id': id, class: `fate-${target.fate}`, onclick: () => state.select(state.selected === id ? null : id) },
        el('span', { class: 'who' }, el('b', {}, `T${target.target}`), ` ${classNames[target.class]}`),
        el('span', { class: 'ending' }, el('span', { class: 'unseen' }, target.cause ? `${fateNames[target.fate]}: ` : ''), ending),
        lane(target),
      ),
    );
  }
}

/** What the shapes of the lanes mean. */
export function laneLegend(): HTMLElement {
  const marks: Mark[] = ['visible', 'tracked', 'hostile', 'ordered', 'launched', 'missed', 'killed', 'refused'];
  const item = (drawing: SVGElement, name: string): HTMLElement => el('li', {}, svg('svg', { viewBox: `0 0 16 ${height}`, width: 16, height, 'aria-hidden': 'true' }, drawing), name);
  return el('details', { class: 'legend' }, el('summary', {}, 'What the marks mean'), el('ul', {}, ...marks.map((mark) => item(shape(mark, 8), markNames[mark])), item(svg('path', { d: `M8 ${middle - 6}l6 6-6 6-6-6z`, class: 'mark-leak' }), 'got through')));
}
