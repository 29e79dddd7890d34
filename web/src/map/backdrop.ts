import type { Backdrop } from '../data/answers';
import { token } from '../page/theme';
import { type Camera, northing } from './camera';
import { type Outlines, outlinesOf } from './outlines';

/** Land, coasts and borders under everything: the finer region where it covers the view, the world around it. */
export class BackdropLayer {
  private readonly world: Outlines;
  private readonly region: Outlines;

  constructor(world: Backdrop, private readonly finer: Backdrop) {
    this.world = outlinesOf(world, northing);
    this.region = outlinesOf(finer, northing);
  }

  draw(context: CanvasRenderingContext2D, camera: Camera): void {
    const ratio = devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = token('--sea');
    context.fillRect(0, 0, camera.width, camera.height);
    this.place(context, camera);
    this.paint(context, camera, this.world);
    const [west, south, east, north] = this.finer.frame as [number, number, number, number];
    context.save();
    context.beginPath();
    context.rect(west, -northing(north), east - west, northing(north) - northing(south));
    context.clip();
    context.fillStyle = token('--sea');
    context.fill();
    this.paint(context, camera, this.region);
    context.restore();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.graticule(context, camera);
  }

  /** From here on the coordinates are degrees, with north upwards. */
  private place(context: CanvasRenderingContext2D, camera: Camera): void {
    const scale = camera.scale * devicePixelRatio;
    context.setTransform(scale, 0, 0, scale, (camera.width / 2) * devicePixelRatio - camera.longitude * scale, (camera.height / 2) * devicePixelRatio + northing(camera.latitude) * scale);
  }

  private paint(context: CanvasRenderingContext2D, camera: Camera, paths: Outlines): void {
    context.lineJoin = 'round';
    context.fillStyle = token('--land');
    context.fill(paths.land, 'evenodd');
    context.strokeStyle = token('--coast');
    context.lineWidth = 0.9 / camera.scale;
    context.stroke(paths.coastlines);
    context.strokeStyle = token('--border');
    context.lineWidth = 0.9 / camera.scale;
    context.setLineDash([4 / camera.scale, 3 / camera.scale]);
    context.stroke(paths.borders);
    context.setLineDash([]);
  }

  private graticule(context: CanvasRenderingContext2D, camera: Camera): void {
    const step = [0.5, 1, 2, 5, 10, 30].find((degrees) => degrees * camera.scale >= 110) ?? 30;
    const [first, last] = [camera.placeAt(0, camera.height), camera.placeAt(camera.width, 0)];
    context.strokeStyle = token('--graticule');
    context.lineWidth = 1;
    context.beginPath();
    for (let longitude = Math.ceil(first.longitude / step) * step; longitude < last.longitude; longitude += step) {
      const x = Math.round(camera.x(longitude)) + 0.5;
      context.moveTo(x, 0);
      context.lineTo(x, camera.height);
    }
    for (let latitude = Math.ceil(first.latitude / step) * step; latitude < last.latitude; latitude += step) {
      const y = Math.round(camera.y(latitude)) + 0.5;
      context.moveTo(0, y);
      context.lineTo(camera.width, y);
    }
    context.stroke();
  }
}
