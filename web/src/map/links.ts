import { lastAtOrBefore, type Raid } from '../data/raid';
import { token } from '../page/theme';
import type { Projection } from './projection';

const glow = 1.2;
/** Longer than any message is on its way. */
const longest = 90;

interface Node {
  longitude: number;
  latitude: number;
}

/** Links between nodes, which light up while tracks are on their way over them. */
export class LinkLayer {
  private readonly places = new Map<number, Node>();

  constructor(private readonly raid: Raid) {
    const { posts, radars, units, links } = raid.head;
    for (const radar of radars) {
      this.places.set(radar.radar, { longitude: radar.longitudeDegrees, latitude: radar.latitudeDegrees });
    }
    for (const post of posts) {
      const own = units.filter((unit) => unit.post === post.node);
      if (own.length > 0) {
        this.places.set(post.node, middle(own.map((unit) => ({ longitude: unit.longitudeDegrees, latitude: unit.latitudeDegrees }))));
      }
    }
    // A centre has no place in the record: it stands in the middle of those whom it is tied to.
    for (const post of posts.filter((candidate) => !this.places.has(candidate.node))) {
      const tied = links.flatMap((link) => (link.from === post.node ? [link.to] : link.to === post.node ? [link.from] : [])).concat(radars.filter((radar) => radar.post === post.node && !radar.isAirborne).map((radar) => radar.radar));
      const known = tied.map((node) => this.places.get(node)).filter((place) => place !== undefined);
      if (known.length > 0) {
        this.places.set(post.node, middle(known));
      }
    }
  }

  placeOf(node: number): Node | undefined {
    return this.places.get(node);
  }

  /** The places of a link's ends; nothing where one is not known, or both are one. */
  private endsOf(link: { from: number; to: number }): (Node | null)[] {
    const [from, to] = [this.places.get(link.from), this.places.get(link.to)];
    return from && to && from !== to ? [from, to] : [null, null];
  }

  draw(context: CanvasRenderingContext2D, view: Projection, seconds: number): void {
    const lit = this.lit(seconds);
    const cut = this.cut(seconds);
    context.save();
    context.lineCap = 'round';
    this.raid.head.links.forEach((link, index) => {
      const [from, to] = this.endsOf(link).map((end) => (end ? view.at(end.longitude, end.latitude, 0) : null));
      if (!from || !to) {
        return;
      }
      const brightness = lit.get(index) ?? 0;
      context.strokeStyle = brightness > 0 ? token('--link-lit') : token(cut.has(index) ? '--leak' : '--link');
      context.globalAlpha = brightness > 0 ? 0.35 + 0.65 * brightness : 0.55;
      context.lineWidth = brightness > 0 ? 2 : 1;
      context.setLineDash(brightness > 0 ? [] : cut.has(index) ? [2, 10] : [2, 4]);
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
    });
    context.restore();
  }

  /** The links that are cut at a moment. */
  cut(seconds: number): Set<number> {
    const cut = new Set<number>();
    const { linkSeconds, linkLinks, linkUps } = this.raid;
    for (let i = 0; i < linkSeconds.length && linkSeconds[i]! <= seconds; i++) {
      if (linkUps[i] === 1) {
        cut.delete(linkLinks[i]!);
      } else {
        cut.add(linkLinks[i]!);
      }
    }
    return cut;
  }

  /** How bright each link is, from 0 to 1: fully while a message is on its way, and less and less after it. */
  lit(seconds: number): Map<number, number> {
    const lit = new Map<number, number>();
    const { sent, arrives, messageLinks } = this.raid;
    for (let i = lastAtOrBefore(sent, 0, sent.length, seconds); i >= 0 && sent[i]! > seconds - longest; i--) {
      const end = Number.isNaN(arrives[i]!) ? sent[i]! : arrives[i]!;
      const brightness = seconds <= end ? 1 : 1 - (seconds - end) / glow;
      const link = messageLinks[i]!;
      if (brightness > (lit.get(link) ?? 0)) {
        lit.set(link, brightness);
      }
    }
    return lit;
  }
}

function middle(places: Node[]): Node {
  const sum = places.reduce((total, place) => ({ longitude: total.longitude + place.longitude, latitude: total.latitude + place.latitude }), { longitude: 0, latitude: 0 });
  return { longitude: sum.longitude / places.length, latitude: sum.latitude / places.length };
}
