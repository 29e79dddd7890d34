import { askCoverage, type CoverageAsked, type ShownCoverage, type ShownRing } from '../data/studies';
import type { Camera } from '../map/camera';
import { svg } from '../page/element';

/** How long a drag rests before the fine picture is asked for, in milliseconds. */
const rest = 90;

/** What the layer is asked to show, but for how fine. */
export type Wanted = Omit<CoverageAsked, 'isFine'>;

/**
 * What radars see. While something is dragged the coarse picture follows it: one question is under way at a time, and of
 * those that come meanwhile the last alone is asked next. At rest the fine picture takes its place.
 */
export class CoverageLayer {
  private shown: ShownCoverage | null = null;
  private wanted: Wanted | null = null;
  private abort = new AbortController();
  private isAsking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly study: string, private readonly changed: (coverage: ShownCoverage | null) => void, private readonly ask: typeof askCoverage = askCoverage) {}

  /** Shows another picture; null for none. */
  show(wanted: Wanted | null, isDragged: boolean): void {
    this.wanted = wanted;
    clearTimeout(this.timer);
    if (!wanted) {
      this.abort.abort();
      this.shown = null;
      this.changed(null);
    } else if (isDragged) {
      void this.follow();
      this.timer = setTimeout(() => void this.settle(), rest);
    } else {
      void this.settle();
    }
  }

  draw(layer: SVGGElement, camera: Camera): void {
    const { shown } = this;
    if (shown) {
      layer.append(...shown.rings.map((ring) => path(ring, camera, 'seen')), ...(shown.candidate?.rings ?? []).map((ring) => path(ring, camera, 'gain')));
    }
  }

  private async follow(): Promise<void> {
    if (this.isAsking) {
      return;
    }
    this.isAsking = true;
    let asked: Wanted | null = null;
    while (this.wanted && this.wanted !== asked) {
      asked = this.wanted;
      await this.fetch(asked, false);
    }
    this.isAsking = false;
  }

  private async settle(): Promise<void> {
    if (this.wanted) {
      await this.fetch(this.wanted, true);
    }
  }

  private async fetch(wanted: Wanted, isFine: boolean): Promise<void> {
    this.abort.abort();
    this.abort = new AbortController();
    const { signal } = this.abort;
    try {
      const answer = await this.ask(this.study, { ...wanted, isFine }, signal);
      if (!signal.aborted && this.wanted) {
        this.shown = answer;
        this.changed(answer);
      }
    } catch {
      // A question that was given up, or a place where no radar can stand: the last picture stays.
    }
  }
}

function path(ring: ShownRing, camera: Camera, name: string): SVGElement {
  const points = Array.from({ length: ring.edgeDegrees.length / 2 }, (_, i) => `${camera.x(ring.edgeDegrees[2 * i]!).toFixed(1)} ${camera.y(ring.edgeDegrees[2 * i + 1]!).toFixed(1)}`);
  return svg('path', { class: name, d: points.length > 2 ? `M${points.join('L')}Z` : '' });
}
