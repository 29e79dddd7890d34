import { Event, GeographicTilingScheme, type ImageryProvider } from '@cesium/engine';
import type { Backdrop } from '../data/answers';
import { token } from '../page/theme';
import { type Outlines, outlinesOf } from '../map/outlines';

/** Of a tile, in pixels; the engine is told half of it, and so lays the tiles twice as densely as it thinks. */
const side = 1024;
const finest = 8;

/**
 * The map that the page brings along, as the tiles that the engine lays over the globe: land, coasts and borders, the finer
 * region over the world, in the colours of the theme at the time. Nothing is asked of anyone for it.
 */
export class GroundTiles {
  readonly tilingScheme = new GeographicTilingScheme();
  readonly rectangle = this.tilingScheme.rectangle;
  readonly tileWidth = side / 2;
  readonly tileHeight = side / 2;
  readonly minimumLevel = 0;
  readonly maximumLevel = finest;
  readonly hasAlphaChannel = false;
  readonly errorEvent = new Event();
  readonly credit = undefined;
  readonly proxy = undefined;
  readonly tileDiscardPolicy = undefined;
  private readonly world: Outlines;
  private readonly region: Outlines;

  constructor(world: Backdrop, private readonly finer: Backdrop) {
    this.world = outlinesOf(world, (latitude) => latitude);
    this.region = outlinesOf(finer, (latitude) => latitude);
  }

  /** As the engine wants it: its declaration of a provider is a class that nothing extends. */
  get provider(): ImageryProvider {
    return this as unknown as ImageryProvider;
  }

  getTileCredits(): undefined {
    return undefined;
  }

  pickFeatures(): undefined {
    return undefined;
  }

  requestImage(x: number, y: number, level: number): Promise<HTMLCanvasElement> {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    const degrees = 180 / 2 ** level;
    const scale = side / degrees;
    const [west, north] = [-180 + x * degrees, 90 - y * degrees];
    context.fillStyle = token('--sea');
    context.fillRect(0, 0, side, side);
    context.setTransform(scale, 0, 0, scale, -west * scale, north * scale);
    this.paint(context, scale, this.world);
    const [left, low, right, high] = this.finer.frame as [number, number, number, number];
    if (left < west + degrees && right > west && high > north - degrees && low < north) {
      context.save();
      context.beginPath();
      context.rect(left, -high, right - left, high - low);
      context.clip();
      context.fillStyle = token('--sea');
      context.fill();
      this.paint(context, scale, this.region);
      context.restore();
    }
    this.graticule(context, scale, level);
    return Promise.resolve(canvas);
  }

  private paint(context: CanvasRenderingContext2D, scale: number, paths: Outlines): void {
    context.lineJoin = 'round';
    context.fillStyle = token('--land');
    context.fill(paths.land, 'evenodd');
    context.lineWidth = 1.2 / scale;
    context.strokeStyle = token('--coast');
    context.stroke(paths.coastlines);
    context.strokeStyle = token('--border');
    context.setLineDash([5 / scale, 4 / scale]);
    context.stroke(paths.borders);
    context.setLineDash([]);
  }

  private graticule(context: CanvasRenderingContext2D, scale: number, level: number): void {
    const step = [30, 30, 10, 5, 5, 1][level] ?? 1;
    context.strokeStyle = token('--graticule');
    context.lineWidth = 1.2 / scale;
    context.beginPath();
    for (let degrees = -180; degrees <= 180; degrees += step) {
      context.moveTo(degrees, -90);
      context.lineTo(degrees, 90);
      if (Math.abs(degrees) < 90) {
        context.moveTo(-180, degrees);
        context.lineTo(180, degrees);
      }
    }
    context.stroke();
  }
}
