/** Seconds of the raid in a second of the page. */
export const speeds = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100] as const;

/** The moment that is shown, and how it goes on. */
export class Clock {
  speed = 10;
  isPlaying = false;
  private last: number | null = null;

  constructor(public seconds: number, readonly end: number) {}

  /** Goes on to a moment of the page, in milliseconds. */
  tick(now: number): void {
    if (this.isPlaying && this.last !== null) {
      // A page that was hidden does not leap.
      this.go(this.seconds + (Math.min(250, now - this.last) / 1000) * this.speed);
      if (this.seconds >= this.end) {
        this.isPlaying = false;
      }
    }
    this.last = now;
  }

  go(seconds: number): void {
    this.seconds = Math.max(0, Math.min(this.end, seconds));
  }

  toggle(): void {
    if (!this.isPlaying && this.seconds >= this.end) {
      this.seconds = 0;
    }
    this.isPlaying = !this.isPlaying;
  }

  faster(steps: number): void {
    const index = speeds.findIndex((speed) => speed >= this.speed);
    this.speed = speeds[Math.max(0, Math.min(speeds.length - 1, index + steps))]!;
  }
}
