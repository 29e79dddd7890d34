import { askFindings, type Findings, type Sensitivity } from '../data/findings';
import type { ChartsHead } from '../data/charts';
import { el } from '../page/element';
import { figureOf } from './figure';
import { lineChart } from './lines';
import { type SpanRow, spanChart } from './spans';
import type { Cells } from './table';

const mostRows = 12;

/** What a run found over all its raids, below the charts that are brushed; what it lacks stands in words, with the command that makes it. */
export function findingsOf(head: ChartsHead, run: string, signal: AbortSignal): HTMLElement {
  const element = el('section', { class: 'findings', 'aria-label': 'Over all raids' });
  if (head.isLive) {
    element.append(el('h2', {}, 'Over all raids'), el('p', { class: 'faint' }, 'Which disputed figures decide, and what the study varies, stand here when the run has ended.'));
    return element;
  }
  void askFindings(run, signal).then((findings) => {
    const figures = [...tornado(findings, run), ...drivers(findings, run), ...factors(findings, run)];
    element.replaceChildren(el('h2', {}, 'Over all raids'), el('p', { class: 'faint' }, 'No range narrows these. The tornado and the Sobol indices come of an analysis that sets the disputed figures itself, on raids of its own: none of them is a raid of this run. Correlations and levels are taken over draws and levels of the whole run; of raids picked by what came of them they would tell of the picking.'), el('div', { class: 'panels' }, ...figures),
      ...lacks(findings, head.study).map((words) => el('p', { class: 'lacking' }, words)));
  }, (fault: unknown) => {
    if (!signal.aborted) {
      element.replaceChildren(el('p', { class: 'problem', role: 'alert' }, fault instanceof Error ? fault.message : 'It cannot be read.'));
    }
  });
  return element;
}

/** What is not there, and the command that makes it. */
export function lacks(findings: Findings, study: string): string[] {
  return [
    ...(findings.sensitivity ? [] : [`No tornado and no Sobol indices. ${findings.said.replaceAll('`', '')} The command: ./parapet run studies/${study} --sensitivity; copy its sensitivity.json into the study's folder and run the study again.`]),
    ...(findings.drivers.length > 0 ? [] : ['No correlations with disputed figures: the draws are too few to tell, or nothing is compared. More draws come with: ./parapet run studies/' + study + '.']),
    ...(findings.factors.length > 0 ? [] : [`The study varies nothing. A setting is varied with: ./parapet sweep ${study} --vary "SETTING = VALUE, VALUE"; its charts then stand on the first page.`]),
  ];
}

function tornado({ sensitivity, said }: Findings, run: string): HTMLElement[] {
  if (!sensitivity) {
    return [];
  }
  const { a, b, unit, ends, raids, families, explorations } = sensitivity;
  const moves = `How far disputed figures move ${a} minus ${b}`;
  return [
    drawn(moves, `${run}-tornado`, spanChart(moves, `moves the difference by (${unit})`, tornadoRows(sensitivity)), [
      ['figure', 'family', 'end', 'moves_by', 'low', 'high', 'unit'],
      ...ends.flatMap((figure) => [['lowEnd', figure.low] as const, ['highEnd', figure.high] as const].map(([end, value]) => [figure.name, figure.family, figure[end], value.mean, value.low, value.high, value.unit])),
    ], `Hollow: at the low end of its range; full: at the high end; hairs: 95 % of chance over ${raids} raids, all else at its value.`),
    drawn('Sobol indices of the families of figures', `${run}-sobol`, spanChart('Sobol indices of the families of figures', families[0]?.total.unit.replace(/^of/, 'share of') ?? 'share', sobolRows(sensitivity)), [
      ['family', 'index', 'share', 'low', 'high', 'of'],
      ...families.flatMap((family) => [['first', family.first] as const, ['total', family.total] as const].map(([index, share]) => [family.family, index, share.share, share.low, share.high, share.unit])),
    ], `Full: all that it has a hand in (total); hollow: by itself (first order); hairs: 95 % over ${explorations} explorations. ${said}`),
  ];
}

/** Both ends of the figures that move the difference most. */
export const tornadoRows = ({ ends }: Sensitivity): SpanRow[] =>
  ends.slice(0, mostRows).map((figure) => ({ name: figure.name, bars: [figure.low, figure.high].map((end, i) => ({ value: end.mean ?? 0, low: end.low, high: end.high, isHollow: i === 0 })) }));

export const sobolRows = ({ families }: Sensitivity): SpanRow[] =>
  families.slice(0, mostRows).map(({ family, first, total }) => ({ name: family, bars: [total, first].map((share, i) => ({ value: share.share ?? 0, low: share.low, high: share.high, isHollow: i === 1 })) }));

function drivers({ drivers: all, clearCorrelation }: Findings, run: string): HTMLElement[] {
  if (all.length === 0) {
    return [];
  }
  const title = 'How the headline difference goes with each disputed figure';
  const rows = all.slice(0, mostRows).map((driver): SpanRow => ({ name: `${driver.name} (grade ${driver.grade})`, bars: [{ value: driver.rankCorrelation ?? 0, low: null, high: null, isHollow: !driver.isClear }] }));
  return [drawn(title, `${run}-drivers`, spanChart(title, 'rank correlation from draw to draw', rows), [['figure', 'grade', 'rank_correlation', 'clear'], ...all.map((driver) => [driver.name, driver.grade, driver.rankCorrelation, driver.isClear ? 'yes' : 'no'])], `Hollow: no more than chance may make (within ${(clearCorrelation ?? 1).toFixed(2)} of nothing).`)];
}

function factors({ factors: all }: Findings, run: string): HTMLElement[] {
  return all.map(({ factor, measure, levels, options }) => {
    const title = `${measure} over ${factor}`;
    const unit = options[0]?.values[0]?.unit ?? '';
    return drawn(title, `${run}-${factor}`, lineChart(title, factor, `${measure} (${unit})`, levels.map((name, at) => ({ name, at })), options.slice(0, 8).map((option) => ({ name: option.name, values: option.values }))), [
      ['option', 'level', 'mean', 'low', 'high', 'unit'],
      ...options.flatMap((option) => option.values.map((value, i) => [option.name, levels[i]!, value.mean, value.low, value.high, value.unit])),
    ], options.length > 8 ? `Hairs: 95 % of chance. The first 8 of ${options.length} options; the table has all.` : 'Hairs: 95 % of chance.');
  });
}

/** A chart that stays as it is, with its table. */
export function drawn(title: string, name: string, drawing: SVGSVGElement, cells: Cells, said: string): HTMLElement {
  const figure = figureOf(title, name, el('div', { class: 'chart' }, drawing), drawing, said);
  figure.rows(() => cells);
  return figure.element;
}
