import type { EventKind, Fate, Mark, RaidEvent, TargetClass } from './raid';

export const classNames: Record<TargetClass, string> = {
  fighter: 'Fighter',
  bomber: 'Bomber',
  stealthFighter: 'Stealth fighter',
  cruiseMissile: 'Cruise missile',
  drone: 'Drone',
  shortRangeBallistic: 'Short-range ballistic',
  mediumRangeBallistic: 'Medium-range ballistic',
  intermediateRangeBallistic: 'Intermediate-range ballistic',
  aeroballistic: 'Aeroballistic',
  gliding: 'Gliding',
  friendlyAircraft: 'Friendly aircraft',
  civilAircraft: 'Civil aircraft',
};

export const fateNames: Record<Fate, string> = {
  open: 'still flying',
  killed: 'killed',
  hitAsset: 'got through',
  fellHarmless: 'fell harmless',
  departed: 'departed',
  hitDefence: 'hit the defence',
};

export const markNames: Record<Mark, string> = {
  visible: 'first visible to a radar',
  tracked: 'first confirmed in a picture',
  hostile: 'taken to be hostile',
  ordered: 'fire ordered',
  launched: 'round launched',
  missed: 'round ended without a kill',
  killed: 'killed by a round',
  refused: 'shot not taken',
};

export const kindNames: Record<EventKind, string> = {
  ordered: 'Order',
  launched: 'Launch',
  roundEnded: 'Intercept',
  killed: 'Kill',
  leaked: 'Leak',
  ended: 'End',
  radiation: 'Radar',
  judged: 'Judgement',
};

/** Identities of a track by their numbers in the columns. */
export const identityNames = ['pending', 'unknown', 'assumed friend', 'friend', 'neutral', 'suspect', 'hostile'] as const;

/** What a track is taken to be, by the numbers in the columns. */
export const categoryNames = ['unknown', 'aircraft', 'cruise missile', 'drone', 'ballistic missile', 'anti-radiation missile'] as const;

/** Hours, minutes and seconds. */
export function clock(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds));
  const two = (number: number): string => `${number}`.padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

const fates: Record<string, string> = {
  Killed: 'killed its target',
  ArrivedNoKill: 'arrived and did not kill',
  TookDecoy: 'took a decoy',
  Missed: 'missed',
  TargetGone: 'found its target gone',
  Flying: 'was still flying',
};

const statuses: Record<string, string> = { Emitting: 'radiates', Silent: 'is silent', OutOfOrder: 'is out of order', Lost: 'is lost' };

/** An event in a sentence; names are of the raid that it happens in. */
export function sentence(event: RaidEvent, name: (id: string) => string): string {
  const about = event.target === null ? '' : ` (T${event.target})`;
  const subject = name(event.subject);
  switch (event.kind) {
    case 'ordered':
      return `${subject} is ordered to fire ${event.text}${about}`;
    case 'launched':
      return `${event.text} leaves${about}`;
    case 'roundEnded':
      return `${subject} ${fates[event.text] ?? event.text}${about}`;
    case 'killed':
      return `${subject} is killed${event.other ? ` by ${name(event.other)}` : ''}`;
    case 'leaked':
      return `${subject} gets through${event.other ? ` to ${name(event.other)}` : ''}`;
    case 'ended':
      return `${subject}: ${event.text === 'Departed' ? 'departs' : event.text === 'FellHarmless' ? 'falls harmless' : event.text === 'LostToJamming' ? 'is lost to jamming' : 'still flies at the end'}`;
    case 'radiation':
      return `${subject} ${statuses[event.text] ?? event.text}`;
    case 'judged':
      return `${subject} judges ${event.text}${about}`;
  }
}
