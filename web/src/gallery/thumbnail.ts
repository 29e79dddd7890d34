import type { Backdrop, Study } from '../data/answers';
import { northing } from '../map/camera';
import { svg } from '../page/element';

const [wide, high] = [320, 150];

/** A small map of a study: what is defended, where systems may stand, and whence threats come. */
export function thumbnail(study: Study, map: Backdrop): SVGElement {
  const places = [...study.assets, ...study.sites];
  const drawing = svg('svg', { viewBox: `0 0 ${wide} ${high}`, class: 'thumbnail', 'aria-hidden': 'true', preserveAspectRatio: 'xMidYMid slice' });
  drawing.append(svg('rect', { width: wide, height: high, class: 'thumb-sea' }));
  if (places.length === 0) {
    return drawing;
  }
  const [xs, ys] = [places.map((place) => place.longitudeDegrees), places.map((place) => northing(place.latitudeDegrees))];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((wide - 130) / Math.max(4, east - west), (high - 84) / Math.max(4, north - south));
  const x = (longitude: number): number => wide / 2 + (longitude - (west + east) / 2) * scale;
  const y = (latitude: number): number => high / 2 - (northing(latitude) - (south + north) / 2) * scale;
  const near = map.land.filter((ring) => ring.some((_, i) => i % 2 === 0 && Math.abs(x(ring[i]!) - wide / 2) < wide && Math.abs(y(ring[i + 1]!) - high / 2) < 2 * high));
  const rings = near.map((ring) => `M${Array.from({ length: ring.length / 2 }, (_, i) => `${x(ring[2 * i]!).toFixed(1)} ${y(ring[2 * i + 1]!).toFixed(1)}`).join('L')}Z`);
  drawing.append(svg('path', { d: rings.join(''), class: 'thumb-land' }));
  for (const bearing of study.axesDegrees) {
    const [sin, cos] = [Math.sin((bearing * Math.PI) / 180), Math.cos((bearing * Math.PI) / 180)];
    const [middleX, middleY] = [wide / 2, high / 2];
    const [outer, inner] = [68, 50];
    drawing.append(svg('path', { d: `M${middleX + sin * outer} ${middleY - cos * outer}L${middleX + sin * inner} ${middleY - cos * inner}`, class: 'thumb-axis' }));
    drawing.append(svg('path', { d: 'M-4 -4L0 4L4 -4Z', class: 'thumb-arrow', transform: `translate(${middleX + sin * inner} ${middleY - cos * inner}) rotate(${bearing})` }));
  }
  for (const asset of study.assets) {
    drawing.append(svg('circle', { cx: x(asset.longitudeDegrees), cy: y(asset.latitudeDegrees), r: 4, class: 'thumb-asset' }));
  }
  for (const site of study.sites) {
    drawing.append(svg('path', { d: `M${x(site.longitudeDegrees) + 7} ${y(site.latitudeDegrees) - 4}l4 7h-8z`, class: 'thumb-site' }));
  }
  return drawing;
}
