import type { Value } from '../data/studies';

/** A text that a run would take, with its values. */
export interface State {
  text: string;
  document: Value;
}

/** States one after the other, and which of them is in force. */
export class History {
  private readonly states: State[];
  private index = 0;

  /** @param most How many are kept; the first goes first. */
  constructor(first: State, private readonly most = 200) {
    this.states = [first];
  }

  get now(): State {
    return this.states[this.index]!;
  }

  get canUndo(): boolean {
    return this.index > 0;
  }

  get canRedo(): boolean {
    return this.index < this.states.length - 1;
  }

  /** What was undone before is gone then; the same text again is no new state. */
  push(state: State): void {
    if (state.text === this.now.text) {
      return;
    }
    this.states.splice(this.index + 1, Infinity, state);
    if (this.states.length > this.most) {
      this.states.shift();
    }
    this.index = this.states.length - 1;
  }

  undo(): void {
    this.index = Math.max(0, this.index - 1);
  }

  redo(): void {
    this.index = Math.min(this.states.length - 1, this.index + 1);
  }
}
