import { askGallery, askMap, startRun, stopRun, watchRun } from '../data/ask';
import type { Backdrop, Gallery, Progress, Run, Study, Swept } from '../data/answers';
import { chartsOf } from '../charts/address';
import { askRun } from '../data/runs';
import { writeAddress } from '../page/address';
import { el, say } from '../page/element';
import { copyButton, openButton } from './copy';
import { tourButton } from '../page/tour';
import type { Go } from '../watch/watch';
import { thumbnail } from './thumbnail';

/** The run that goes on. */
interface Running {
  /** Null where it is of another study, or none. */
  progress: Progress | null;
  signal: AbortSignal;
  redraw: () => Promise<void>;
}

/** The first page: every study with its question, its answer where a run has one, and the way into its raids. */
export async function gallery(go: Go, signal: AbortSignal): Promise<HTMLElement> {
  const [found, region, world, running] = await Promise.all([askGallery(), askMap('region'), askMap('world'), askRun()]);
  const main = el('main', { class: 'gallery', id: 'main' });
  const draw = (shown: Gallery): void =>
    main.replaceChildren(...[
      el('header', {},
        el('h1', {}, 'Who gets through, and why'),
        el('p', {}, 'Each study sets forces, and ways to connect them, against the same raids. Watch a raid as it truly flies or as a post sees it, set one option beside another, and read why each threat got through.'),
        el('div', { class: 'ways' }, tourButton(go, shown.studies[0]?.id ?? null), openButton(go))),
      el('ul', { class: 'cards' }, ...shown.studies.map((study) => card(study, shown.runs.filter((run) => run.study === study.study && study.study !== ''), map(study, region, world), go, { progress: running?.state === 'running' && running.study === study.id ? running : null, signal, redraw: async () => draw(await askGallery()) }))),
      sweepsOf(shown.sweeps, go),
      el('footer', {}, el('p', {}, 'For teaching, research and public debate; not for operational planning or the prediction of combat. Coastlines: Natural Earth. Symbols: milsymbol.')),
    ].filter((part) => part !== null));
  draw(found);
  return main;
}

/** Sweeps that were run, each with the way to its charts. */
function sweepsOf(sweeps: Swept[], go: Go): HTMLElement | null {
  return sweeps.length === 0 ? null : el('section', { class: 'sweeps', 'aria-label': 'Sweeps' }, el('h2', {}, 'Sweeps'), el('ul', {}, ...sweeps.map((sweep) => el('li', {},
    ...(sweep.problems.length > 0 ? sweep.problems.map((problem) => el('p', { class: 'problem' }, problem)) : [
      el('button', { type: 'button', onclick: () => go(`/?${new URLSearchParams({ sweep: sweep.id }).toString()}`) }, `Charts of ${sweep.id}`),
      el('span', { class: 'faint' }, `${sweep.study} over ${sweep.settings.join(', ')}; ${sweep.raids} raids`),
    ])))));
}

function map(study: Study, region: Backdrop, world: Backdrop): Backdrop {
  const [west, south, east, north] = region.frame as [number, number, number, number];
  const isInside = study.assets.every((asset) => asset.longitudeDegrees > west && asset.longitudeDegrees < east && asset.latitudeDegrees > south && asset.latitudeDegrees < north);
  return isInside ? region : world;
}

function card(study: Study, runs: Run[], backdrop: Backdrop, go: Go, running: Running): HTMLElement {
  if (study.problems.length > 0) {
    return el('li', { class: 'card' }, el('h2', {}, study.title), ...study.problems.map((problem) => el('p', { class: 'problem' }, problem)));
  }
  const told = fullest(runs);
  return el(
    'li',
    { class: 'card' },
    thumbnail(study, backdrop),
    el('div', { class: 'card-text' },
      el('h2', {}, study.title),
      el('p', { class: 'question' }, study.question),
      told ? el('p', { class: 'answer' }, el('b', {}, `${told.replications} raids: `), firstSentences(told.answer)) : null,
      told ? null : el('p', { class: 'faint' }, `${study.options.length} options, ${study.replications} raids in a whole run. Not run yet.`),
      el('div', { class: 'ways' },
        ...(told ? waysOf(told, study, go) : [el('button', { type: 'button', class: 'first', onclick: () => go(address('study', study.id, 0, study.headline.slice(0, 1))) }, 'Watch a raid')]),
        copyButton(study, go),
        runButton(study, go, running))),
  );
}

/** The run whose answer says most: one that was finished before one that was broken off, then that of more raids. */
export function fullest(runs: readonly Run[]): Run | undefined {
  const [first] = runs.filter((run) => run.answer !== '').sort((a, b) => Number(a.isPart) - Number(b.isPart) || b.replications - a.replications);
  return first;
}

/** The raids of a run of which journals are kept, which open at once. */
function waysOf(run: Run, study: Study, go: Go): HTMLElement[] {
  const names = { first: 'first raid', worst: 'worst raid', median: 'middling raid' };
  const raids = run.journals.filter((journal, index, all) => all.findIndex((other) => other.replication === journal.replication) === index);
  const compared = study.headline.filter((option) => run.journals.some((journal) => journal.option === option));
  const first = raids.find((raid) => raid.choice === 'worst') ?? raids[0];
  return [
    ...(first && compared.length > 1 ? [el('button', { type: 'button', class: 'first', onclick: () => go(address('run', run.id, first.replication, compared)) }, 'Compare the headline')] : []),
    ...raids.map((raid) => el('button', { type: 'button', onclick: () => go(address('run', run.id, raid.replication, [raid.option])) }, `Watch the ${names[raid.choice]}`)),
    el('button', { type: 'button', onclick: () => go(chartsOf(run.id)) }, 'Charts'),
    ...(raids.length === 0 ? [el('button', { type: 'button', class: 'first', onclick: () => go(address('run', run.id, 0, study.headline.slice(0, 1))) }, 'Watch a raid')] : []),
  ];
}

function address(from: 'run' | 'study', id: string, replication: number, options: string[]): string {
  return writeAddress({ from, id, replication, messages: false, seconds: null, panes: options.length > 0 ? options.map((option) => ({ option, picture: 'truth' })) : [{ option: null, picture: 'truth' }], camera: null, selected: null, turn: null });
}

/** The sentences that fit a card; the report holds the rest. */
function firstSentences(answer: string): string {
  const sentences = answer.split(/(?<=\.) (?=[A-Z“])/);
  const kept = sentences.slice(0, 2).join(' ');
  return kept.length < answer.length ? `${kept} …` : kept;
}

/** Starts a quick run and shows how far it is; or one that goes on already, whoever started it. */
function runButton(study: Study, go: Go, { progress, signal, redraw }: Running): HTMLElement {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': `Quick run of ${study.title}`, hidden: true });
  const said = el('span', { class: 'faint', role: 'status' });
  let isRunning = false;
  let run = '';
  const charts = el('button', { type: 'button', class: 'plain', hidden: true, onclick: () => go(chartsOf(run)) }, 'Charts so far');
  const button = el('button', { type: 'button', class: 'plain', onclick: () => void act() }, 'Run eight raids');
  const show = (progress: Progress): void => {
    isRunning = progress.state === 'running';
    bar.hidden = !isRunning;
    run = progress.run;
    charts.hidden = !isRunning || progress.soFar === null;
    bar.value = progress.share;
    button.textContent = isRunning ? 'Stop' : 'Run eight raids';
    said.textContent = progress.state === 'failed' ? progress.problems.join(' ') : progress.state === 'stopped' ? 'Stopped; finished raids are kept.' : '';
    if (progress.state === 'done') {
      say(`${study.title}: the run is finished`);
      void redraw();
    }
  };
  const lost = (): void => {
    said.textContent = 'No news of the run: is parapet serve still running?';
  };
  const act = async (): Promise<void> => {
    try {
      if (isRunning) {
        await stopRun();
      } else {
        show(await startRun(study.id));
        watchRun(show, signal, lost);
      }
    } catch (fault) {
      said.textContent = fault instanceof Error ? fault.message : 'It cannot be run.';
    }
  };
  if (progress) {
    show(progress);
    watchRun(show, signal, lost);
  }
  return el('span', { class: 'running' }, button, bar, charts, said);
}
