import { BoundingSphere, BufferPolyline, BufferPolylineCollection, BufferPolylineMaterial, Cartesian3, type Color, type Scene } from '@cesium/engine';

const usual = 1024;
/** Around whatever is drawn, so that the engine need not reckon it anew at every frame: twice the earth. */
const everything = new BoundingSphere(Cartesian3.ZERO, 13_000_000);

/** Places one after the other, reckoned from the earth's middle: three numbers each. */
export type Way = ArrayLike<number>;

/**
 * Lines over the globe that are laid anew whenever they change: as pieces of two ends each, since the engine's own lines
 * keep the number of their corners once they have it.
 */
export class GlobeLines {
  private collection: BufferPolylineCollection;
  private capacity = usual;
  private used = 0;
  private shown = 0;
  private readonly piece = new BufferPolyline();
  private readonly ends = new Float64Array(6);
  private wanted: [Way, BufferPolylineMaterial][] = [];

  constructor(private readonly scene: Scene) {
    this.collection = this.made();
  }

  begin(): void {
    this.wanted = [];
    this.used = 0;
  }

  add(way: Way, color: Color, width: number): void {
    this.wanted.push([way, new BufferPolylineMaterial({ color, width })]);
    this.used += Math.max(0, way.length / 3 - 1);
  }

  end(): void {
    if (this.used > this.capacity) {
      this.capacity = 2 ** Math.ceil(Math.log2(this.used));
      this.scene.primitives.remove(this.collection);
      this.collection = this.made();
      this.shown = 0;
    }
    let index = 0;
    for (const [way, material] of this.wanted) {
      for (let corner = 3; corner < way.length; corner += 3) {
        for (let i = 0; i < 6; i++) {
          this.ends[i] = way[corner - 3 + i]!;
        }
        this.lay(index++, material);
      }
    }
    for (let i = index; i < this.shown; i++) {
      this.collection.get(i, this.piece);
      this.piece.show = false;
    }
    this.shown = index;
  }

  private lay(index: number, material: BufferPolylineMaterial): void {
    if (index < this.collection.primitiveCount) {
      this.collection.get(index, this.piece);
      this.piece.setPositions(this.ends);
      this.piece.setMaterial(material);
      this.piece.show = true;
    } else {
      this.collection.add({ positions: this.ends, material }, this.piece);
    }
  }

  private made(): BufferPolylineCollection {
    return this.scene.primitives.add(new BufferPolylineCollection({ primitiveCountMax: this.capacity, vertexCountMax: 2 * this.capacity, boundingVolume: everything })) as BufferPolylineCollection;
  }
}
