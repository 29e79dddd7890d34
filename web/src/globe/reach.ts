import { Cartesian3, Color, EllipsoidSurfaceAppearance, GeometryInstance, Material, Primitive, Rectangle, RectangleGeometry, type Scene } from '@cesium/engine';
import type { Reach } from '../data/answers';
import type { Raid } from '../data/raid';
import { coverageRings, envelopeRings, type Ring, type ReachShown } from '../map/reach';
import { token } from '../page/theme';
import { GlobeLines } from './lines';
import { around, closed, frameOf } from './rings';

const longestSide = 2048;
const opacity = 0.16;
/** Of a dash and of the gap behind it, in degrees. */
const dashLength = 0.15;
/** Just above the ground, so as not to be half in it. */
const groundHeight = 250;

/**
 * How far radars see at a height, as one surface at that height: laid together as a picture, so that where many overlap it
 * is no darker. How far rounds reach, dashed on the ground.
 */
export class GlobeReach {
  private readonly lines: GlobeLines;
  private surface: Primitive | null = null;
  private shown = '';

  constructor(private readonly scene: Scene, private readonly raid: Raid, private readonly reach: Reach) {
    this.lines = new GlobeLines(scene);
  }

  lay(shown: ReachShown): void {
    const key = JSON.stringify([shown, token('--coverage'), token('--envelope')]);
    if (key === this.shown) {
      return;
    }
    this.shown = key;
    const { height, envelope, post } = shown;
    const coverages = height === null ? [] : coverageRings(this.raid, this.reach, height, post);
    const envelopes = envelope === null ? [] : envelopeRings(this.raid, this.reach, envelope, post);
    if (this.surface) {
      this.scene.primitives.remove(this.surface);
      this.surface = null;
    }
    if (height !== null && coverages.length > 0) {
      this.surface = this.scene.primitives.add(surfaceOf(coverages, height), 0) as Primitive;
    }
    this.lines.begin();
    const [edge, dash] = [Color.fromCssColorString(token('--coverage')).withAlpha(0.8), Color.fromCssColorString(token('--envelope'))];
    for (const ring of coverages) {
      this.lines.add(wayOf(closed(ring), height!), edge, 1.5);
    }
    for (const ring of envelopes) {
      const way = wayOf(closed(ring, dashLength), groundHeight);
      for (let corner = 0; corner + 6 <= way.length; corner += 6) {
        this.lines.add(way.slice(corner, corner + 6), dash, 2);
      }
    }
    this.lines.end();
  }
}

function wayOf(ring: Ring, height: number): number[] {
  return Cartesian3.fromDegreesArrayHeights(ring.flatMap((place) => [place.longitude, place.latitude, height])).flatMap(({ x, y, z }) => [x, y, z]);
}

function surfaceOf(rings: Ring[], height: number): Primitive {
  const frame = frameOf(rings);
  const scale = longestSide / Math.max(frame.width, frame.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(frame.width * scale));
  canvas.height = Math.max(1, Math.round(frame.height * scale));
  const context = canvas.getContext('2d')!;
  context.fillStyle = token('--coverage');
  for (const ring of rings) {
    context.beginPath();
    for (const place of ring) {
      context.lineTo(around(place.longitude, frame.middle) * scale - (frame.west * scale), (frame.north - place.latitude) * scale);
    }
    context.fill();
  }
  const wrapped = (longitude: number): number => around(longitude, 0);
  return new Primitive({
    geometryInstances: new GeometryInstance({
      geometry: new RectangleGeometry({
        rectangle: Rectangle.fromDegrees(wrapped(frame.west), frame.north - frame.height, wrapped(frame.west + frame.width), frame.north),
        height,
        vertexFormat: EllipsoidSurfaceAppearance.VERTEX_FORMAT,
      }),
    }),
    appearance: new EllipsoidSurfaceAppearance({
      flat: true,
      aboveGround: true,
      material: new Material({ fabric: { type: 'Image', uniforms: { image: canvas, color: new Color(1, 1, 1, opacity) } } }),
    }),
    asynchronous: false,
    allowPicking: false,
  });
}
