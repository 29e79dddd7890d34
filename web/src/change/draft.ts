import { askText, type Edit, type Judged, judge, type Problem, saveText, type Value } from '../data/studies';
import { History } from './history';

/** How long typing rests before the text is judged, and a thing that is moved before its place is written, in milliseconds. */
const rests = { typing: 350, moving: 250 };

/** What the server is asked; another in tests. */
export interface Desk {
  judge: typeof judge;
  save: typeof saveText;
  read: typeof askText;
}

/** A change that is made once what is moved rests. */
interface Resting {
  timer: ReturnType<typeof setTimeout>;
  make: () => void;
  drop: () => void;
}

const reason = (fault: unknown, otherwise: string): string => (fault instanceof Error ? fault.message : otherwise);

/**
 * A study that is being changed. The last text that a run would take is in force: the map and the forms show it and it is
 * what is written. A text that is being typed may be wrong for a while; what is wrong with it is told beside it.
 */
export class Draft {
  /** What is wrong with the text that is typed; empty where it is in force. */
  problems: Problem[] = [];
  /** What was wrong with the last change by form or map, which was not made. */
  refused: Problem[] = [];
  /** Why what was changed or typed last could not be judged; null where it could. */
  unjudged: string | null = null;
  /** Why the text in force could not be written; null where it is. */
  unsaved: string | null = null;
  /** The file's text, where it was changed from elsewhere since it was read or written here; it is then not written over. */
  elsewhere: { text: string; digest: string } | null = null;
  private readonly history: History;
  private readonly listeners = new Set<() => void>();
  private readonly resting = new Map<string, Resting>();
  private queue: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private typing: { timer: ReturnType<typeof setTimeout>; abort: AbortController; read: () => void } | null = null;

  private constructor(readonly study: string, private digest: string, judged: Judged, private readonly desk: Desk) {
    this.history = new History({ text: judged.text, document: judged.document! });
    this.typed = judged.text;
  }

  /** The text as it stands in the page, right or not. */
  typed: string;

  /** Opens a text that is to be judged first; what is wrong where it cannot be changed by form. */
  static async open(study: string, text: string, digest: string, desk: Desk = { judge, save: saveText, read: askText }): Promise<Draft | Problem[]> {
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

  /** Whether the file holds all that the page does. */
  get isKept(): boolean {
    return this.typed === this.text && this.unsaved === null && this.resting.size === 0 && this.waiting === 0;
  }

  /** Whether the page holds something that does not come into the file by itself. */
  get isStuck(): boolean {
    return (this.problems.length > 0 && this.typed !== this.text) || this.unjudged !== null || this.unsaved !== null;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Makes changes of single values; none of them, and false, where a run would not take the text then. */
  edit(edits: Edit[]): Promise<boolean> {
    this.readTyped();
    return this.next(async () => {
      this.stopTyping();
      const judged = await this.judged(this.text, edits);
      this.refused = !judged || judged.isValid ? [] : judged.problems;
      if (judged?.isValid) {
        this.take(judged);
      }
      this.changed();
      return judged?.isValid === true;
    });
  }

  /**
   * Makes changes once the thing rests: keys come one by one. Another of the same thing takes its place.
   * @param made Told whether they were made; no more of a change whose place was taken.
   */
  rest(thing: string, edits: () => Edit[], made: (isMade: boolean) => void): void {
    clearTimeout(this.resting.get(thing)?.timer);
    const make = (): void => {
      this.resting.delete(thing);
      void this.edit(edits()).then(made);
    };
    this.resting.set(thing, { make, drop: () => made(false), timer: setTimeout(make, rests.moving) });
  }

  /** Takes a text as it is being typed. */
  type(text: string): void {
    this.typed = text;
    [this.refused, this.unjudged] = [[], null];
    this.stopTyping();
    const abort = new AbortController();
    const read = (): void => void this.next(() => this.judgeTyped(text, abort.signal));
    this.typing = { abort, read, timer: setTimeout(read, rests.typing) };
    this.changed();
  }

  /** Takes back what was changed last, be it in force, under way or no more than typed. */
  undo(): void {
    if (this.resting.size > 0) {
      const dropped = [...this.resting.values()];
      this.resting.clear();
      dropped.forEach(({ timer, drop }) => {
        clearTimeout(timer);
        drop();
      });
      return;
    }
    this.stopTyping();
    this.step(() => this.typed === this.text && this.history.undo());
  }

  redo(): void {
    this.stopTyping();
    this.step(() => this.history.redo());
  }

  /** Makes, judges and writes at once all that waits. Why the file does not hold what the page shows then; null where it does. */
  async settled(): Promise<string | null> {
    await this.done();
    await this.look();
    return this.typed !== this.text ? (this.unjudged ?? 'the text as it is typed is not in force: mend it, or go back with Undo')
      : this.elsewhere ? "the study's file was changed from elsewhere: choose beside the text which of the two stands"
        : this.unsaved;
  }

  /** Whether the file is still the one that was read or written here. */
  async look(): Promise<void> {
    if (this.waiting > 0) {
      return;
    }
    const known = this.digest;
    try {
      const stands = await this.desk.read(this.study);
      if (this.waiting > 0 || known !== this.digest) {
        return;
      }
      this.elsewhere = stands.digest === known ? null : stands;
    } catch (fault) {
      this.unsaved = reason(fault, 'It cannot be read.');
    }
    this.changed();
  }

  /** The file's text comes here in the place of this one, which Undo brings back. */
  takeElsewhere(): Promise<void> {
    return this.next(async () => {
      const stands = this.elsewhere;
      const judged = stands && await this.judged(stands.text, []);
      if (!stands || !judged) {
        return;
      }
      [this.digest, this.elsewhere, this.unsaved] = [stands.digest, null, null];
      if (judged.isValid) {
        this.take(judged);
      } else {
        [this.typed, this.problems] = [stands.text, judged.problems];
        this.changed();
      }
    });
  }

  /** This text goes over the file's. */
  writeOver(): Promise<void> {
    return this.next(async () => {
      if (this.elsewhere) {
        [this.digest, this.elsewhere] = [this.elsewhere.digest, null];
        await this.save();
      }
    });
  }

  /** Once more what could not be judged or written. */
  async again(): Promise<void> {
    if (this.typed !== this.text) {
      this.type(this.typed);
      this.readTyped();
    }
    this.unjudged = null;
    await this.next(() => this.save());
  }

  private async done(): Promise<void> {
    this.readTyped();
    this.resting.forEach(({ timer, make }) => {
      clearTimeout(timer);
      make();
    });
    while (this.waiting > 0) {
      await this.queue;
    }
  }

  /** Judges now what was typed last, in the place of when it has rested. */
  private readTyped(): void {
    if (this.typing) {
      clearTimeout(this.typing.timer);
      this.typing.read();
    }
  }

  private async judgeTyped(text: string, signal: AbortSignal): Promise<void> {
    const judged = signal.aborted ? null : await this.judged(text, [], signal);
    if (!judged || signal.aborted) {
      return;
    }
    this.typing = null;
    if (judged.isValid) {
      this.take(judged);
    } else {
      this.problems = judged.problems;
    }
    this.changed();
  }

  /** Null with the reason told where the server does not judge it, and without one where nobody waits any more. */
  private async judged(text: string, edits: Edit[], signal?: AbortSignal): Promise<Judged | null> {
    try {
      const judged = await this.desk.judge(this.study, text, edits, signal);
      this.unjudged = null;
      return judged;
    } catch (fault) {
      if (!signal?.aborted) {
        this.unjudged = reason(fault, 'It cannot be judged.');
        this.changed();
      }
      return null;
    }
  }

  private take(judged: Judged): void {
    this.history.push({ text: judged.text, document: judged.document! });
    this.settle();
  }

  private step(go: () => void): void {
    void this.next(() => {
      go();
      this.settle();
      return Promise.resolve();
    });
  }

  /** The text in force stands in the page and is written. */
  private settle(): void {
    this.typed = this.text;
    [this.problems, this.refused, this.unjudged] = [[], [], null];
    this.changed();
    void this.next(() => this.save());
  }

  private async save(): Promise<void> {
    if (this.elsewhere) {
      return;
    }
    try {
      this.digest = (await this.desk.save(this.study, this.text, this.digest)).digest;
      this.unsaved = null;
    } catch (fault) {
      this.unsaved = reason(fault, 'It cannot be written.');
      const stands = await this.desk.read(this.study).catch(() => null);
      this.elsewhere = stands && stands.digest !== this.digest ? stands : null;
    }
    this.changed();
  }

  /** One after the other: each change is made in the text that the one before left. */
  private next<T>(act: () => Promise<T>): Promise<T> {
    this.waiting++;
    const done = this.queue.then(act).finally(() => {
      this.waiting--;
      this.changed();
    });
    this.queue = done;
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
