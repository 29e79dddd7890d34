import { BillboardCollection, BlendOption, Cartesian2, type Billboard, Cartesian3, Color, type Scene } from '@cesium/engine';
import type { Stamp } from '../map/symbols';

interface Pool {
  stamp: Stamp;
  billboards: Billboard[];
  used: number;
}

const whole = new Color(1, 1, 1, 1);

/**
 * Symbols over the globe, as many as there are movers: the one place that knows how they are drawn. Every frame lays all of
 * them anew; those of one picture come from one pool, so that no picture is ever changed.
 */
export class GlobeSymbols {
  private readonly collection: BillboardCollection;
  private readonly pools = new Map<string, Pool>();
  private readonly shade = new Color(1, 1, 1, 1);

  constructor(scene: Scene) {
    this.collection = scene.primitives.add(new BillboardCollection({ scene, blendOption: BlendOption.TRANSLUCENT })) as BillboardCollection;
  }

  /** Whether every picture has come to where it is drawn from, some frames after it was first asked for. */
  get isReady(): boolean {
    return [...this.pools.values()].every(({ billboards, used }) => used === 0 || billboards[0]!.ready);
  }

  begin(): void {
    this.pools.forEach((pool) => (pool.used = 0));
  }

  /** Lays a symbol, by the name of its picture; from 0, not seen, to 1. */
  add(name: string, stamp: Stamp, place: Cartesian3, opacity: number): void {
    const pool = this.poolOf(name, stamp);
    const billboard = (pool.billboards[pool.used] ??= this.made(name, stamp));
    pool.used++;
    billboard.show = true;
    billboard.position = place;
    this.shade.alpha = opacity;
    billboard.color = opacity === 1 ? whole : this.shade;
  }

  /** Hides what this frame has not laid. */
  end(): void {
    for (const { billboards, used } of this.pools.values()) {
      for (let i = used; i < billboards.length && billboards[i]!.show; i++) {
        billboards[i]!.show = false;
      }
    }
  }

  private poolOf(name: string, stamp: Stamp): Pool {
    const pool = this.pools.get(name);
    if (pool?.stamp === stamp) {
      return pool;
    }
    // Drawn anew, for a screen with other pixels or in other colours: what was of the old one goes.
    pool?.billboards.forEach((billboard) => this.collection.remove(billboard));
    const made: Pool = { stamp, billboards: [], used: 0 };
    this.pools.set(name, made);
    return made;
  }

  private made(name: string, stamp: Stamp): Billboard {
    const billboard = this.collection.add({ position: Cartesian3.ZERO, scale: 1 / stamp.ratio, pixelOffset: new Cartesian2(stamp.width / 2 - stamp.x, stamp.height / 2 - stamp.y) });
    billboard.setImage(`${name} ${stamp.ratio}`, stamp.canvas);
    return billboard;
  }
}
