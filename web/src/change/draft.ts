import { type Edit, type Judged, judge, type Problem, saveText, type Value } from '../data/studies';
import { History } from './history';

/** How long typing rests before the text is judged, in milliseconds. */
const rest = 350;

/** What the server is asked; another in tests. */
export interface Desk {
  judge: typeof judge;
  save: typeof saveText;
}

/**
 * A study that is being changed. The last text that a run would take is in force: the map and the forms show it and it is
 * what is written. A text that is being typed may be wrong for a while; what is wrong with it is told beside it.
 */
export class Draft {
  /** What is wrong with the text that is typed; empty where it is in force. */
  problems: Problem[] = [];
  /** What was wrong with the last change by form or map, which was not made. */
  refused: Problem[] = [];
  /** Why the text in force could not be written; null where it is. */
  unsaved: string | null = null;
  private readonly history: History;
  private readonly listeners = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private typing: { timer: ReturnType<typeof setTimeout>; abort: AbortController } | null = null;

  private constructor(readonly study: string, private digest: string, judged: Judged, private readonly desk: Desk) {
    this.history = new History({ text: judged.text, document: judged.document! });
    this.typed = judged.text;
  }

  /** The text as it stands in the page, right or not. */
  typed: string;

  /** Opens a text that is to be judged first; null with what is wrong where it cannot be changed by form. */
  static async open(study: string, text: string, digest: string, desk: Desk = { judge, save: saveText }): Promise<Draft | Problem[]> {
    const judged = await desk.judge(study, text, []);
    return judged.isValid ? new Draft(study, digest, judged, desk) : judged.problems;
  }

  get text(): string {
    return this.history.now.text;
  }

  get document(): Record<string, Value> {
    return this.history.now.document as Record<string, Value>;
  }

  get canUndo(): boolean {
    return this.history.canUndo || this.typed !== this.text;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Makes changes of single values; none of them where a run would not take the text then. */
  edit(edits: Edit[]): Promise<boolean> {
    return this.next(async () => {
      this.stopTyping();
      const judged = await this.desk.judge(this.study, this.text, edits);
      this.refused = judged.isValid ? [] : judged.problems;
      if (judged.isValid) {
        this.take(judged);
      }
      this.changed();
      return judged.isValid;
    });
  }

  /** Takes a text as it is being typed. */
  type(text: string): void {
    this.typed = text;
    this.refused = [];
    this.stopTyping();
    const abort = new AbortController();
    this.typing = { abort, timer: setTimeout(() => void this.next(() => this.judgeTyped(text, abort.signal)), rest) };
    this.changed();
  }

  undo(): void {
    this.stopTyping();
    if (this.typed === this.text) {
      this.history.undo();
    }
    this.settle();
  }

  redo(): void {
    this.stopTyping();
    this.history.redo();
    this.settle();
  }

  /** Done when all that was asked for is done. */
  async settled(): Promise<void> {
    await this.queue;
  }

  private async judgeTyped(text: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) {
      return;
    }
    try {
      const judged = await this.desk.judge(this.study, text, [], signal);
      if (judged.isValid) {
        this.take(judged);
      } else {
        this.problems = judged.problems;
      }
      this.changed();
    } catch (fault) {
      if (!(fault instanceof DOMException && fault.name === 'AbortError')) {
        throw fault;
      }
    }
  }

  private take(judged: Judged): void {
    this.history.push({ text: judged.text, document: judged.document! });
    this.settle();
  }

  /** The text in force stands in the page and is written. */
  private settle(): void {
    this.typed = this.text;
    this.problems = [];
    this.refused = [];
    this.changed();
    void this.next(() => this.save());
  }

  private async save(): Promise<void> {
    const text = this.text;
    try {
      this.digest = (await this.desk.save(this.study, text, this.digest)).digest;
      this.unsaved = null;
    } catch (fault) {
      this.unsaved = fault instanceof Error ? fault.message : 'It cannot be written.';
    }
    this.changed();
  }

  /** One after the other: each change is made in the text that the one before left. */
  private next<T>(act: () => Promise<T>): Promise<T> {
    const done = this.queue.then(act);
    this.queue = done.catch((fault: unknown) => {
      this.refused = [{ line: 0, path: '', found: fault instanceof Error ? fault.message : 'something went wrong', allowed: '' }];
      this.changed();
    });
    return done;
  }

  private stopTyping(): void {
    if (this.typing) {
      clearTimeout(this.typing.timer);
      this.typing.abort.abort();
      this.typing = null;
    }
  }

  private changed(): void {
    this.listeners.forEach((listener) => listener());
  }
}
