import type { Raid } from '../data/raid';
import { classNames } from '../data/words';

/** How things of a raid are called, by their ids. */
export function nameIn(raid: Raid): (id: string) => string {
  const { head } = raid;
  const movers = new Map(head.movers.map((mover) => [mover.id, mover]));
  return (id) => {
    const [thing, ...numbers] = id.split('-');
    const number = Number(numbers[0]);
    switch (thing) {
      case 'target': {
        const target = head.targets[number];
        return target ? `T${number}, ${classNames[target.class].toLowerCase()}` : id;
      }
      case 'unit': {
        const unit = head.units[number];
        return unit ? `${unit.name} ${number}` : id;
      }
      case 'radar':
        return head.radars[number]?.name ?? id;
      case 'asset':
        return head.assets[number]?.name ?? id;
      case 'post':
        return head.posts.find((post) => post.node === number)?.name ?? id;
      case 'track':
        return `Track ${movers.get(id)?.name ?? id}`;
      default:
        return movers.get(id)?.name ?? id;
    }
  };
}
