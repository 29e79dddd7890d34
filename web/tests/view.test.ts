import { describe, expect, it } from 'vitest';
import { along, Camera, latitudeOf, northing } from '../src/map/camera';
import { framed } from '../src/map/framing';
import { cellsOf } from '../src/map/labels';
import { LinkLayer } from '../src/map/links';
import { fullest } from '../src/gallery/gallery';
import type { Run } from '../src/data/answers';
import { readAddress, type WatchView, writeAddress } from '../src/page/address';
import { Clock } from '../src/watch/clock';
import { causesOf, everything, meant } from '../src/watch/filter';
import { madeRaid } from './made';

describe('an address', () => {
  const view: WatchView = {
    from: 'run', id: 'anatolia', replication: 7, messages: true, seconds: 515.2, camera: { latitude: 38.25, longitude: 35.5, scale: 60.25 }, selected: 'target-3', turn: { heading: 350.5, down: 40 },
    panes: [{ option: 'S-400 & more ~ isolated', picture: 1001 }, { option: null, picture: 'both' }],
  };

  it('opens the view that it was written of', () => {
    expect(readAddress(writeAddress(view).slice(1))).toEqual(view);
  });

  it('without a run or a study is the first page', () => {
    expect(readAddress('?raid=3')).toBeNull();
  });

  it('that holds nonsense is left at what is usual', () => {
    expect(readAddress('?study=x&raid=-4&t=now&at=1,2&pane=a~b&pane=c&pane=d')).toMatchObject({ replication: 0, seconds: null, camera: null, panes: [{ option: 'a', picture: 'truth' }, { option: 'c', picture: 'truth' }] });
  });

  it('keeps the map within what it can show', () => {
    const shown = (at: string) => readAddress(`?study=x&at=${at}`)!.camera;
    expect(shown('38,32,1e-9')).toEqual({ latitude: 38, longitude: 32, scale: 2 });
    expect(shown('38,32,1e308')).toEqual({ latitude: 38, longitude: 32, scale: 4000 });
    expect([shown('91,32,10'), shown('38,400,10'), shown('38,32,-1'), shown('38,32,0')]).toEqual([null, null, null, null]);
  });
});

describe('the camera', () => {
  it('finds the place under a pixel again', () => {
    const camera = new Camera(35, 38, 60, 800, 600);
    const place = camera.placeAt(123, 456);
    expect(camera.x(place.longitude)).toBeCloseTo(123, 6);
    expect(camera.y(place.latitude)).toBeCloseTo(456, 6);
  });

  it('keeps what lies under the pointer where it zooms', () => {
    const camera = new Camera(35, 38, 60, 800, 600);
    const before = camera.placeAt(100, 100);
    camera.zoom(3, 100, 100);
    expect(camera.x(before.longitude)).toBeCloseTo(100, 6);
    expect(camera.y(before.latitude)).toBeCloseTo(100, 6);
  });

  it('shows all places that it is to show', () => {
    const camera = new Camera(0, 0, 1, 800, 600);
    const places = [{ longitude: 30, latitude: 35 }, { longitude: 44, latitude: 42 }];
    camera.fit(places, 50);
    for (const place of places) {
      expect(camera.x(place.longitude)).toBeGreaterThanOrEqual(49.9);
      expect(camera.x(place.longitude)).toBeLessThanOrEqual(750.1);
      expect(camera.y(place.latitude)).toBeGreaterThanOrEqual(49.9);
      expect(camera.y(place.latitude)).toBeLessThanOrEqual(550.1);
    }
  });

  it('is Mercator: a latitude and its northing are one', () => {
    expect(latitudeOf(northing(51.4))).toBeCloseTo(51.4, 10);
    expect(northing(45)).toBeCloseTo((Math.asinh(1) * 180) / Math.PI, 10);
  });

  it('draws a rule of a round length', () => {
    const rule = new Camera(35, 0, 111.32, 800, 600).rule(110);
    expect(rule.metres).toBe(100_000);
    expect(rule.pixels).toBeCloseTo(100, 1);
  });
});

describe('a place along a course', () => {
  it('lies a degree north after a degree of the sphere', () => {
    const place = along(30, 10, 0, (6_371_000 * Math.PI) / 180);
    expect(place.latitude).toBeCloseTo(11, 9);
    expect(place.longitude).toBeCloseTo(30, 9);
  });

  it('lies on the equator after a quarter turn east from it', () => {
    const place = along(0, 0, 90, (6_371_000 * Math.PI) / 2);
    expect(place.longitude).toBeCloseTo(90, 9);
    expect(place.latitude).toBeCloseTo(0, 9);
  });
});

describe('the clock', () => {
  it('goes at its speed, and stops at the end', () => {
    const clock = new Clock(0, 3);
    clock.tick(1000);
    clock.toggle();
    clock.tick(1100);
    expect(clock.seconds).toBeCloseTo(1, 9);
    clock.tick(1400);
    expect(clock.seconds).toBe(3);
    expect(clock.isPlaying).toBe(false);
    clock.toggle();
    expect(clock.seconds).toBe(0);
  });

  it('does not leap over what a hidden page missed', () => {
    const clock = new Clock(0, 1000);
    clock.speed = 1;
    clock.toggle();
    clock.tick(0);
    clock.tick(60_000);
    expect(clock.seconds).toBeCloseTo(0.25, 9);
  });
});

describe('a filter', () => {
  const raid = madeRaid();

  it('lets all through where nothing is asked', () => {
    expect(meant(raid, everything)(null)).toBe(true);
  });

  it('keeps what fits, and what is of no target out', () => {
    const leaked = meant(raid, { ...everything, fate: 'leaked' });
    expect([leaked(0), leaked(1), leaked(null)]).toEqual([true, false, false]);
    expect(meant(raid, { ...everything, cause: 'not seen', class: 'fighter' })(0)).toBe(false);
  });

  it('knows the causes that there are', () => {
    expect(causesOf(raid)).toEqual(['not seen']);
  });
});

describe('links', () => {
  const layer = new LinkLayer(madeRaid());

  it('are lit while a message is on its way, and fade behind it', () => {
    expect(layer.lit(0.5).size).toBe(0);
    expect(layer.lit(2).get(0)).toBe(1);
    expect(layer.lit(3.6).get(0)).toBeCloseTo(0.5, 5);
    expect(layer.lit(9).size).toBe(0);
  });

  it('are cut from one moment to another', () => {
    expect([...layer.cut(9)]).toEqual([]);
    expect([...layer.cut(11)]).toEqual([1]);
    expect([...layer.cut(12)]).toEqual([]);
  });

  it('that lose a message flash where it was sent', () => {
    expect(layer.lit(4).get(1)).toBe(1);
    expect(layer.lit(4.6).get(1)).toBeCloseTo(0.5, 5);
  });

  it('give a centre without a place the middle of those it is tied to', () => {
    expect(layer.placeOf(1000)).toEqual({ longitude: 30, latitude: 40 });
  });
});

describe('framing', () => {
  it('holds what stands and the attackers near it, or all of them', () => {
    const raid = madeRaid();
    const [near, all] = [framed(raid, 1), framed(raid, Infinity)];
    expect(near.length).toBeLessThan(all.length);
    expect(near).toContainEqual({ longitude: 30, latitude: 40 });
    expect(all.some((place) => place.longitude === 32)).toBe(true);
    expect(near.some((place) => place.longitude === 32)).toBe(false);
  });
});

describe('labels', () => {
  it('gives room to one line of text at a time', () => {
    const first = new Set(cellsOf(100, 50, 60));
    expect(cellsOf(150, 50, 60).some((cell) => first.has(cell))).toBe(true);
    expect(cellsOf(100, 64, 60).some((cell) => first.has(cell))).toBe(false);
    expect(cellsOf(180, 50, 60).some((cell) => first.has(cell))).toBe(false);
  });
});

describe('a card of the gallery', () => {
  const run = (id: string, replications: number, isPart = false, answer = 'It does.'): Run => ({ id, study: 's', replications, isPart, answer, options: [], journals: [], problems: [] });

  it('tells the answer of the finished run of most raids', () => {
    expect(fullest([run('broken-off', 900, true), run('quick', 8), run('whole', 96), run('unread', 1000, false, '')])?.id).toBe('whole');
    expect(fullest([run('less', 3, true), run('more', 9, true)])?.id).toBe('more');
    expect(fullest([run('unread', 8, false, '')])).toBeUndefined();
  });
});
