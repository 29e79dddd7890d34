import { gotThrough, type Raid, type Target, type TargetClass } from '../data/raid';

/** Which targets are asked for. */
export interface Filter {
  class: TargetClass | '';
  fate: 'leaked' | 'killed' | '';
  cause: string;
}

export const everything: Filter = { class: '', fate: '', cause: '' };

export const isEverything = (filter: Filter): boolean => filter.class === '' && filter.fate === '' && filter.cause === '';

export function matches(target: Target, filter: Filter): boolean {
  return (
    (filter.class === '' || target.class === filter.class) &&
    (filter.fate === '' || (filter.fate === 'leaked' ? gotThrough(target.fate) : target.fate === 'killed')) &&
    (filter.cause === '' || target.cause === filter.cause)
  );
}

/** Whether a target by its number is asked for; a track of nothing is, where all are. */
export function meant(raid: Raid, filter: Filter): (target: number | null) => boolean {
  if (isEverything(filter)) {
    return () => true;
  }
  const numbers = new Set(raid.head.targets.filter((target) => matches(target, filter)).map((target) => target.target));
  return (target) => target !== null && numbers.has(target);
}

export const classesOf = (raid: Raid): TargetClass[] => [...new Set(raid.head.targets.map((target) => target.class))];

export const causesOf = (raid: Raid): string[] => [...new Set(raid.head.targets.flatMap((target) => target.cause ?? []))].sort();
