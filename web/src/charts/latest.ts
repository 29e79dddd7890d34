/**
 * Asks one question at a time and after it the newest alone: what was asked in between is passed over, and an answer that
 * takes too long is given up where a newer question waits, so that what is shown never lags far behind the hand.
 */
export class Latest<TQuestion> {
  private waiting: { question: TQuestion } | null = null;
  private inFlight: { gives: AbortController; since: number } | null = null;

  constructor(private readonly ask: (question: TQuestion, signal: AbortSignal) => Promise<void>, private readonly failed: (fault: unknown) => void, private readonly patience = 400) {}

  /** @param isUrgent Whether an answer that takes too long is given up for it; not where the same is asked of more raids. */
  put(question: TQuestion, isUrgent = true): void {
    this.waiting = { question };
    if (!this.inFlight) {
      void this.next();
    } else if (isUrgent) {
      const { gives, since } = this.inFlight;
      setTimeout(() => {
        if (this.waiting && this.inFlight?.gives === gives) {
          gives.abort();
        }
      }, Math.max(0, since + this.patience - performance.now()));
    }
  }

  /** Gives up whatever is asked. */
  stop(): void {
    this.waiting = null;
    this.inFlight?.gives.abort();
  }

  private async next(): Promise<void> {
    while (this.waiting) {
      const { question } = this.waiting;
      this.waiting = null;
      const gives = new AbortController();
      this.inFlight = { gives, since: performance.now() };
      try {
        await this.ask(question, gives.signal);
      } catch (fault) {
        if (!gives.signal.aborted) {
          this.failed(fault);
        }
      }
    }
    this.inFlight = null;
  }
}
