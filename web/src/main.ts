import './styles/base.css';
import './styles/gallery.css';
import './styles/watch.css';
import './styles/globe.css';
import './styles/change.css';
import './styles/charts.css';
import { ChangeView } from './change/change';
import { readCharts } from './charts/address';
import { ChartsView } from './charts/charts';
import { findingsOf } from './charts/findings';
import { sweepView } from './charts/sweep';
import { askGallery, Refused } from './data/ask';
import { gallery } from './gallery/gallery';
import type { Run } from './data/answers';
import { readAddress, type WatchView } from './page/address';
import { keyboardDialog } from './page/keyboard';
import { copyAddress } from './page/share';
import { el, isWriting, say } from './page/element';
import { beginTheme, setTheme, theme } from './page/theme';
import { tour } from './page/tour';
import { Watch } from './watch/watch';

const page = document.getElementById('page')!;
let shown = new AbortController();
let mayLeave = (): boolean => true;

/** Goes to an address of this page, without loading it anew. */
function go(address: string): void {
  if (!mayLeave()) {
    return;
  }
  history.pushState(null, '', address);
  void show();
}

async function show(): Promise<void> {
  shown.abort();
  shown = new AbortController();
  const { signal } = shown;
  const isLeft = (): boolean => signal.aborted;
  mayLeave = (): boolean => true;
  const view = readAddress(location.search);
  const changed = new URLSearchParams(location.search).get('change');
  try {
    if (changed !== null) {
      document.title = `${changed}: change · Parapet`;
      const change = new ChangeView(changed, signal);
      mayLeave = (): boolean => change.mayLeave();
      page.replaceChildren(bar(true), change.element);
      await change.show();
      return;
    }
    const charted = readCharts(location.search);
    if (charted) {
      document.title = `${charted.run}: charts · Parapet`;
      const charts = new ChartsView(charted, (head) => findingsOf(head, charted.run, signal), signal);
      page.replaceChildren(bar(true), charts.element);
      await charts.open();
      return;
    }
    const swept = new URLSearchParams(location.search).get('sweep');
    if (swept !== null) {
      document.title = `${swept}: sweep · Parapet`;
      const element = await sweepView(swept, signal);
      if (!isLeft()) {
        page.replaceChildren(bar(true), element);
      }
      return;
    }
    if (!view) {
      document.title = 'Parapet';
      const element = await gallery(go, signal);
      if (!isLeft()) {
        page.replaceChildren(bar(false), element);
      }
      return;
    }
    const { studies, runs } = await askGallery();
    if (isLeft()) {
      return;
    }
    const run = view.from === 'run' ? found(view, runs) : undefined;
    if (view.from === 'run' && !run) {
      throw new Refused([`No run “${view.id}” is found here. Start the server in the folder in which the run lies below “out”, or with the run's own folder: parapet serve FOLDER.`]);
    }
    view.id = run?.id ?? view.id;
    const name = view.from === 'study' ? view.id : run?.study;
    const study = studies.find((candidate) => candidate.id === name || candidate.study === name) ?? null;
    const watch = new Watch(view, study, run?.replications ?? study?.replications ?? 1, go, signal);
    page.replaceChildren(bar(true), watch.element);
    document.title = `${study?.title ?? view.id}, raid ${view.replication} · Parapet`;
    await watch.open();
    const guide = tour();
    if (guide && !isLeft()) {
      page.append(guide);
    }
  } catch (fault) {
    if (!isLeft()) {
      refused(fault);
    }
  }
}

/** The run that an address means: by its own name, or by that of its study, as a report calls it. The whole one before a quick one. */
function found(view: WatchView, runs: Run[]): Run | undefined {
  return runs.find((run) => run.id === view.id) ?? [...runs].sort((a, b) => b.replications - a.replications).find((run) => run.study === view.id);
}

function refused(fault: unknown): void {
  const problems = fault instanceof Refused ? fault.problems : [fault instanceof Error ? fault.message : 'Something went wrong.'];
  page.replaceChildren(bar(true), el('main', { class: 'refused', id: 'main' }, el('h1', {}, 'This cannot be shown'), ...problems.map((problem) => el('p', {}, problem)), el('button', { type: 'button', class: 'first', onclick: () => go('/') }, 'To all studies')));
  say(problems.join(' '));
}

function bar(isInside: boolean): HTMLElement {
  const fields = new URLSearchParams(location.search);
  const keyboard = keyboardDialog(fields.has('change') ? 'A study that is changed' : fields.has('charts') || fields.has('sweep') ? 'Charts' : 'A raid');
  document.onkeydown = (event): void => {
    if (event.key === '?' && !isWriting(event.target) && !document.querySelector('dialog[open]')) {
      keyboard.showModal();
    }
  };
  const share = el('button', { type: 'button', class: 'plain', onclick: () => copyAddress(share) }, 'Copy link');
  const light = el('button', { type: 'button', class: 'plain', onclick: () => {
    setTheme(theme() === 'dark' ? 'light' : 'dark');
    light.textContent = theme() === 'dark' ? 'Light' : 'Dark';
  } }, theme() === 'dark' ? 'Light' : 'Dark');
  return el(
    'nav',
    { class: 'bar', 'aria-label': 'Parapet' },
    el('a', { class: 'skip', href: '#main' }, 'To the content'),
    el('a', { class: 'brand', href: '/', onclick: (event) => {
      event.preventDefault();
      go('/');
    } }, 'Parapet'),
    isInside ? el('button', { type: 'button', class: 'plain', onclick: () => go('/') }, 'All studies') : null,
    el('span', { class: 'gap' }),
    isInside ? share : null,
    isInside ? el('button', { type: 'button', class: 'plain', onclick: () => keyboard.showModal() }, 'Keyboard') : null,
    light,
    keyboard,
  );
}

beginTheme();
addEventListener('popstate', () => void show());
void show();
