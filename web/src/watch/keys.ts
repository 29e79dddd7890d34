import { isWriting } from '../page/element';
import type { WatchState } from './state';
import type { Timeline } from './timeline';

interface Does {
  split: () => void;
  fit: () => void;
  globe: () => void;
}

export function keys(state: WatchState, timeline: Timeline, does: Does, signal: AbortSignal): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('dialog') || isWriting(target)) {
      return;
    }
    const isButton = target instanceof HTMLButtonElement || target.tagName === 'SUMMARY' || target instanceof HTMLInputElement;
    const act = action(event, state, timeline, does, isButton);
    if (act) {
      act();
      event.preventDefault();
    }
  }, { signal });
}

function action(event: KeyboardEvent, state: WatchState, timeline: Timeline, does: Does, isButton: boolean): (() => void) | null {
  const leap = event.shiftKey ? 60 : 10;
  const zoom = (factor: number): void => {
    state.camera.zoom(factor);
    state.changed();
  };
  // With caps lock too a letter means what it means.
  switch (event.key.length === 1 ? event.key.toLowerCase() : event.key) {
    case ' ':
      return isButton ? null : () => timeline.toggle();
    case 'j':
      return () => state.go(state.clock.seconds - leap);
    case 'l':
      return () => state.go(state.clock.seconds + leap);
    case 'n':
      return () => timeline.step(1);
    case 'p':
      return () => timeline.step(-1);
    case '<':
      return () => faster(state, -1);
    case '>':
      return () => faster(state, 1);
    case '+':
    case '=':
      return () => zoom(1.4);
    case '-':
      return () => zoom(1 / 1.4);
    case '0':
      return does.fit;
    case 'b':
      return does.split;
    case 'g':
      return does.globe;
    case 'Escape':
      return state.selected === null ? null : () => state.select(null);
    default:
      return null;
  }
}

function faster(state: WatchState, steps: number): void {
  state.clock.faster(steps);
  state.changed();
}
