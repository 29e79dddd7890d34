import type { Fix, Mover, Raid } from '../data/raid';
import { trackCode, truthCode } from './symbols';

/** What flies in a raid, and what posts believe to fly. */
export class Flown {
  readonly truths: Mover[];
  readonly rounds: Mover[];
  /** The symbol of each target, by its number. */
  private readonly codes = new Map<number, string>();
  private readonly tracks = new Map<number, Mover[]>();

  constructor(private readonly raid: Raid) {
    this.truths = raid.head.movers.filter((mover) => mover.thing === 'target');
    this.rounds = raid.head.movers.filter((mover) => mover.thing === 'round');
    this.truths.forEach((mover) => this.codes.set(mover.number, truthCode(raid.head.targets[mover.number]!, mover.side)));
    for (const track of raid.head.movers.filter((mover) => mover.thing === 'track')) {
      this.tracks.set(track.holder, [...(this.tracks.get(track.holder) ?? []), track]);
    }
  }

  tracksOf(post: number): Mover[] {
    return this.tracks.get(post) ?? [];
  }

  /** Those in the air at a moment, and where. */
  flying(movers: Mover[], seconds: number): [Mover, Fix][] {
    return movers.flatMap((mover) => {
      const fix = this.raid.fixAt(mover, seconds);
      return fix ? [[mover, fix] as [Mover, Fix]] : [];
    });
  }

  /** The symbol of a target as it is, of a track as its post takes it. */
  codeOf(mover: Mover, fix: Fix): string {
    return mover.thing === 'target' ? this.codes.get(mover.number)! : trackCode(this.raid.identities[fix.state]!, this.raid.categories[fix.state]!);
  }
}

/** The id by which a mover is chosen: a target's, though it may appear more than once. */
export const idOf = (mover: Mover): string => (mover.target !== null && mover.thing === 'target' ? `target-${mover.number}` : mover.id);

/** Whether a mover is what is chosen, or a track or a round of it. */
export const isChosen = (mover: Mover, selected: string | null): boolean =>
  selected !== null && (mover.id === selected || (mover.target !== null && selected === `target-${mover.target}`));

/** What is written beside a mover. */
export const nameOf = (mover: Mover, fix: Fix): string => (mover.thing === 'target' ? `T${mover.number} ${(fix.height / 1000).toFixed(1)} km` : mover.name);
