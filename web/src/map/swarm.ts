import type { Stamp } from './symbols';

/**
 * Many symbols at once, laid into pixels by hand: a canvas that is painted without a GPU takes 4 µs for each picture drawn
 * into it, this some tenths of one. Symbols lie over one another in the order in which they are added.
 */
export class Swarm {
  private image = new ImageData(1, 1);
  private pixels = new Uint32Array(1);
  private isEmpty = true;
  private wasEmpty = true;
  private readonly sprites = new Map<Stamp, { width: number; height: number; pixels: Uint32Array }>();

  /** Begins a frame, in pixels of the screen. */
  begin(width: number, height: number): void {
    if (this.image.width !== width || this.image.height !== height) {
      this.image = new ImageData(Math.max(1, width), Math.max(1, height));
      this.pixels = new Uint32Array(this.image.data.buffer);
      this.wasEmpty = false;
    } else if (!this.isEmpty) {
      this.pixels.fill(0);
    }
    this.isEmpty = true;
  }

  /** Lays a symbol with its left upper corner on a pixel. */
  add(stamp: Stamp, left: number, top: number): void {
    const sprite = this.spriteOf(stamp);
    this.isEmpty = false;
    const { width, height } = this.image;
    const [firstX, endX] = [Math.max(0, -left), Math.min(sprite.width, width - left)];
    const [firstY, endY] = [Math.max(0, -top), Math.min(sprite.height, height - top)];
    for (let y = firstY; y < endY; y++) {
      let from = y * sprite.width + firstX;
      let to = (top + y) * width + left + firstX;
      for (let x = firstX; x < endX; x++, from++, to++) {
        const colour = sprite.pixels[from]!;
        // Rims are half transparent: over another symbol they count as nothing, over the ground as they are.
        if (colour >>> 24 === 255 || (colour !== 0 && this.pixels[to] === 0)) {
          this.pixels[to] = colour;
        }
      }
    }
  }

  /** Shows the frame on a canvas of its own. */
  end(context: CanvasRenderingContext2D): void {
    if (!this.isEmpty || !this.wasEmpty) {
      context.putImageData(this.image, 0, 0);
    }
    this.wasEmpty = this.isEmpty;
  }

  private spriteOf(stamp: Stamp): { width: number; height: number; pixels: Uint32Array } {
    let sprite = this.sprites.get(stamp);
    if (!sprite) {
      const { width, height } = stamp.canvas;
      sprite = { width, height, pixels: new Uint32Array(stamp.canvas.getContext('2d')!.getImageData(0, 0, width, height).data.buffer) };
      this.sprites.set(stamp, sprite);
    }
    return sprite;
  }
}
