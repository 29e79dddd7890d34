import ms from 'milsymbol';
import type { Mover, Target, TargetClass } from '../data/raid';

/** Standard identities in the codes of symbols (APP-6D, MIL-STD-2525D). */
export type Identity = 'pending' | 'unknown' | 'assumedFriend' | 'friend' | 'neutral' | 'suspect' | 'hostile';

const identityDigit: Record<Identity, string> = { pending: '0', unknown: '1', assumedFriend: '2', friend: '3', neutral: '4', suspect: '5', hostile: '6' };
const identities: Identity[] = ['pending', 'unknown', 'assumedFriend', 'friend', 'neutral', 'suspect', 'hostile'];

// Symbol set, then entity and two modifiers: 01 stands for air, 02 for missiles in the air, 10 for units on land.
const ofClass: Record<TargetClass, [set: string, entity: string]> = {
  fighter: ['01', '1101040000'],
  bomber: ['01', '1101030000'],
  stealthFighter: ['01', '1101040000'],
  cruiseMissile: ['02', '1100000700'],
  drone: ['01', '1103000000'],
  shortRangeBallistic: ['02', '1100000600'],
  mediumRangeBallistic: ['02', '1100000600'],
  intermediateRangeBallistic: ['02', '1100000600'],
  aeroballistic: ['02', '1100000600'],
  gliding: ['02', '1100000600'],
  friendlyAircraft: ['01', '1101040000'],
  civilAircraft: ['01', '1201000000'],
};

const ofCategory: [set: string, entity: string][] = [
  ['01', '0000000000'],
  ['01', '1100000000'],
  ['02', '1100000700'],
  ['01', '1103000000'],
  ['02', '1100000600'],
  ['02', '1100000000'],
];

function code(identity: Identity, [set, entity]: [string, string]): string {
  return `100${identityDigit[identity]}${set}0000${entity}`;
}

export const unitCode = (): string => code('friend', ['10', '1301020000']);
export const radarCode = (): string => code('friend', ['10', '1505000000']);
export const airborneCode = (): string => code('friend', ['01', '1101160000']);
export const postCode = (): string => '10031002001100000000';

/** The symbol of what truly flies. */
export function truthCode(target: Pick<Target, 'class'>, side: Mover['side']): string {
  const identity: Identity = side === 'attacker' ? 'hostile' : side === 'civil' ? 'neutral' : 'friend';
  return code(identity, ofClass[target.class]);
}

/** The symbol of a track as its post takes it, by the numbers of the columns. */
export function trackCode(identity: number, category: number): string {
  return code(identities[identity] ?? 'unknown', ofCategory[category] ?? ofCategory[0]!);
}

/** A symbol drawn once: the canvas, and where in it the place lies, in pixels of the page. */
export interface Stamp {
  canvas: HTMLCanvasElement;
  /** Pixels of the screen to one of the page, when it was drawn. */
  ratio: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

const stamps = new Map<number, Map<string, Stamp>>();

/** A symbol at a size; drawn at the first call and kept, as long as the screen has as many pixels to one of the page. */
export function stamp(symbolCode: string, size: number, ratio: number): Stamp {
  let ofSize = stamps.get(size);
  if (!ofSize) {
    stamps.set(size, (ofSize = new Map<string, Stamp>()));
  }
  let made = ofSize.get(symbolCode);
  if (made?.ratio !== ratio) {
    const symbol = new ms.Symbol(symbolCode, { size: size * ratio, outlineWidth: 3 * ratio, outlineColor: 'rgba(10,16,24,0.55)' });
    const canvas = symbol.asCanvas();
    const anchor = symbol.getAnchor();
    made = { canvas, ratio, x: anchor.x / ratio, y: anchor.y / ratio, width: canvas.width / ratio, height: canvas.height / ratio };
    ofSize.set(symbolCode, made);
  }
  return made;
}
