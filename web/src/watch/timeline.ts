import type { RaidEvent } from '../data/raid';
import { clock, sentence } from '../data/words';
import { el } from '../page/element';
import { token } from '../page/theme';
import { speeds } from './clock';
import { meant } from './filter';
import { nameIn } from './names';
import type { WatchState } from './state';

const rows = { leaked: 0, killed: 1, launched: 2 } as const;
type Told = keyof typeof rows;

/** The controls of time, and over the slider what happens when: leaks, kills and launches, each a shape of its own. */
export class Timeline {
  readonly element: HTMLElement;
  private readonly play = el('button', { class: 'play', type: 'button', onclick: () => this.toggle() });
  private readonly time = el('output', { class: 'time' });
  private readonly slider: HTMLInputElement;
  private readonly speed: HTMLSelectElement;
  private readonly marks = el('canvas', { class: 'marks', 'aria-hidden': 'true' });
  private readonly hint = el('div', { class: 'hint', 'aria-hidden': 'true' });
  private readonly events: RaidEvent[];

  constructor(private readonly state: WatchState) {
    const { clock: now, raid } = state;
    this.events = raid.head.events.filter((event) => event.kind in rows);
    this.slider = el('input', {
      type: 'range', min: 0, max: Math.ceil(now.end), step: 1, value: Math.round(now.seconds), 'aria-label': 'Time of the raid',
      oninput: () => state.go(Number(this.slider.value)),
    });
    this.speed = el('select', { 'aria-label': 'Speed', onchange: () => {
      now.speed = Number(this.speed.value);
      state.changed();
    } }, ...speeds.map((speed) => el('option', { value: speed }, `${speed} ×`)));
    const legend = el('div', { class: 'rows', 'aria-hidden': 'true' }, el('span', { class: 'row-leaked' }, '◆ leaks'), el('span', { class: 'row-killed' }, '✕ kills'), el('span', { class: 'row-launched' }, '❘ launches'));
    this.element = el('footer', { class: 'timeline' }, this.play, el('div', { class: 'when' }, this.time, this.speed), legend, el('div', { class: 'track' }, this.marks, this.slider, this.hint));
    this.marks.addEventListener('click', (event) => this.click(event));
    this.marks.addEventListener('pointermove', (event) => this.hover(event));
    this.marks.addEventListener('pointerleave', () => {
      this.hint.textContent = '';
    });
    new ResizeObserver(() => this.draw()).observe(this.marks);
    state.onChange(() => this.draw());
  }

  /** Shows the moment; called at every frame. */
  update(): void {
    const now = this.state.clock;
    const text = `${clock(now.seconds)} / ${clock(now.end)}`;
    if (this.time.textContent !== text) {
      this.time.textContent = text;
      this.slider.value = `${Math.round(now.seconds)}`;
      this.slider.setAttribute('aria-valuetext', clock(now.seconds));
    }
    const label = now.isPlaying ? 'Pause' : 'Play';
    if (this.play.getAttribute('aria-label') !== label) {
      this.play.setAttribute('aria-label', label);
      this.play.textContent = now.isPlaying ? '❚❚' : '▶';
    }
    if (this.speed.value !== `${now.speed}`) {
      this.speed.value = `${now.speed}`;
    }
  }

  toggle(): void {
    this.state.clock.toggle();
    this.state.changed();
  }

  /** Goes to the next leak, kill or launch, or to the one before. */
  step(direction: 1 | -1): void {
    const now = this.state.clock.seconds;
    const ordered = this.events.filter((event) => (direction > 0 ? event.seconds > now + 0.05 : event.seconds < now - 0.05)).sort((a, b) => a.seconds - b.seconds);
    const event = direction > 0 ? ordered[0] : ordered.at(-1);
    if (event) {
      this.show(event);
    }
  }

  private show(event: RaidEvent): void {
    this.state.clock.isPlaying = false;
    this.state.selected = event.target !== null ? `target-${event.target}` : event.subject;
    this.state.go(event.seconds);
  }

  private x(seconds: number): number {
    // As a slider places its thumb: half a thumb within its ends.
    const thumb = 16;
    return thumb / 2 + (seconds / Math.max(1, Math.ceil(this.state.clock.end))) * (this.marks.clientWidth - thumb);
  }

  private draw(): void {
    const { clientWidth: width, clientHeight: height } = this.marks;
    this.marks.width = Math.round(width * devicePixelRatio);
    this.marks.height = Math.round(height * devicePixelRatio);
    const context = this.marks.getContext('2d')!;
    context.scale(devicePixelRatio, devicePixelRatio);
    const isMeant = meant(this.state.raid, this.state.filter);
    const colours: Record<Told, string> = { leaked: token('--leak'), killed: token('--kill'), launched: token('--round') };
    for (const event of this.events) {
      const kind = event.kind as Told;
      const [x, y] = [this.x(event.seconds), 9 + rows[kind] * 14];
      context.globalAlpha = isMeant(event.target) ? 1 : 0.15;
      context.fillStyle = context.strokeStyle = colours[kind];
      context.lineWidth = 1.8;
      context.beginPath();
      if (kind === 'leaked') {
        context.moveTo(x, y - 5);
        context.lineTo(x + 5, y);
        context.lineTo(x, y + 5);
        context.lineTo(x - 5, y);
        context.fill();
      } else if (kind === 'killed') {
        context.moveTo(x - 3.5, y - 3.5);
        context.lineTo(x + 3.5, y + 3.5);
        context.moveTo(x + 3.5, y - 3.5);
        context.lineTo(x - 3.5, y + 3.5);
        context.stroke();
      } else {
        context.moveTo(x, y - 4.5);
        context.lineTo(x, y + 4.5);
        context.stroke();
      }
    }
  }

  private eventAt(event: MouseEvent): RaidEvent | null {
    const box = this.marks.getBoundingClientRect();
    const row = Math.max(0, Math.min(2, Math.round((event.clientY - box.top - 9) / 14)));
    let best: RaidEvent | null = null;
    let least = 9;
    for (const candidate of this.events.filter((told) => rows[told.kind as Told] === row)) {
      const far = Math.abs(this.x(candidate.seconds) - (event.clientX - box.left));
      if (far < least) {
        [best, least] = [candidate, far];
      }
    }
    return best;
  }

  private click(event: MouseEvent): void {
    const found = this.eventAt(event);
    if (found) {
      this.show(found);
    } else {
      const box = this.marks.getBoundingClientRect();
      this.state.go(((event.clientX - box.left - 8) / (box.width - 16)) * this.state.clock.end);
    }
  }

  private hover(event: MouseEvent): void {
    const found = this.eventAt(event);
    this.hint.textContent = found ? `${clock(found.seconds)}  ${sentence(found, nameIn(this.state.raid))}` : '';
    if (found) {
      this.hint.style.left = `${Math.min(this.x(found.seconds), this.marks.clientWidth - 280)}px`;
      this.hint.style.top = '-30px';
    }
  }
}
