import { describe, expect, it } from 'vitest';
import { hereOf } from '../src/globe/here';
import { isHidden } from '../src/globe/horizon';
import { closed, frameOf } from '../src/globe/rings';
import { drag, eyeDistance, leastDown, readTurn, turned, writeTurn } from '../src/globe/turn';
import { Camera } from '../src/map/camera';
import { Flown } from '../src/map/flown';
import { LinkLayer } from '../src/map/links';
import { everything } from '../src/watch/filter';
import { WatchState } from '../src/watch/state';
import { madeRaid } from './made';

describe('a turn of the globe', () => {
  it('comes back from the address as it went', () => {
    expect(readTurn(writeTurn({ heading: 271.5, down: 33.3 }))).toEqual({ heading: 271.5, down: 33.3 });
  });

  it('that is nonsense is none, and one beyond what can be seen is brought within', () => {
    expect([null, '', '1', '1,', 'a,b', '1,2,3', 'NaN,40'].map(readTurn)).toEqual([null, null, null, null, null, null, null]);
    expect(readTurn('-30,400')).toEqual({ heading: 330, down: 90 });
    expect(readTurn('720,-5')).toEqual({ heading: 0, down: leastDown });
  });

  it('goes round by north', () => {
    expect(turned({ heading: 350, down: 50 }, 20, 0).heading).toBe(10);
    expect(turned({ heading: 10, down: 50 }, -20, 0).heading).toBe(350);
  });
});

describe('the eye', () => {
  it('is as far as makes a metre as large as on the flat map', () => {
    const camera = new Camera(35, 0, 111.32, 1000, 600);
    // At the equator 111.32 pixels to a degree are one to a kilometre; half of a thousand of them within half a right angle.
    expect(eyeDistance(camera, Math.PI / 2)).toBeCloseTo(500_000, 3);
    camera.scale *= 2;
    expect(eyeDistance(camera, Math.PI / 2)).toBeCloseTo(250_000, 3);
  });
});

describe('the ground', () => {
  const dragged = (heading: number, down: number, dx: number, dy: number): { east: number; north: number } => {
    const camera = new Camera(30, 0, 100, 800, 600);
    drag(camera, { heading, down }, dx, dy);
    return { east: (camera.longitude - 30) * 100, north: camera.latitude * 100 };
  };

  it('is drawn along with the hand: to the right, what lies west comes into the middle', () => {
    const { east, north } = dragged(0, 90, 50, 0);
    expect(east).toBeCloseTo(-50, 6);
    expect(north).toBeCloseTo(0, 6);
  });

  it('is drawn along as the eye is turned: looking east, to the right is south', () => {
    const { east, north } = dragged(90, 90, 50, 0);
    expect(east).toBeCloseTo(0, 6);
    expect(north).toBeCloseTo(50, 1);
  });

  it('goes twice as far upwards where it is seen at thirty degrees', () => {
    expect(dragged(0, 30, 0, 10).north).toBeCloseTo(20, 2);
  });
});

describe('the horizon', () => {
  const eye = { x: 12_000_000, y: 0, z: 0 };

  it('hides what lies behind the earth and nothing before it', () => {
    expect(isHidden(eye, { x: 6_378_137, y: 0, z: 0 })).toBe(false);
    expect(isHidden(eye, { x: -6_378_137, y: 0, z: 0 })).toBe(true);
    expect(isHidden(eye, { x: 0, y: 6_400_000, z: 0 })).toBe(true);
    expect(isHidden(eye, { x: 0, y: 30_000_000, z: 0 })).toBe(false);
  });

  it('lies where the line of sight touches the earth', () => {
    const radius = 6_378_137;
    const touch = Math.acos(radius / eye.x);
    const at = (angle: number): { x: number; y: number; z: number } => ({ x: radius * Math.cos(angle), y: radius * Math.sin(angle), z: 0 });
    expect(isHidden(eye, at(touch - 1e-4))).toBe(false);
    expect(isHidden(eye, at(touch + 1e-4))).toBe(true);
  });

  it('is flatter towards the poles', () => {
    // The line from the eye that touches the ellipse of a meridian, where it crosses the axis; of a sphere 25 km higher.
    const height = 6_356_752.314 / Math.sqrt(1 - (6_378_137 / eye.x) ** 2);
    expect(isHidden(eye, { x: 0, y: 0, z: height + 1_000 })).toBe(false);
    expect(isHidden(eye, { x: 0, y: 0, z: height - 1_000 })).toBe(true);
  });
});

describe('a ring over the globe', () => {
  const ring = [{ longitude: 179, latitude: 0 }, { longitude: -179, latitude: 0 }, { longitude: -179, latitude: 1 }];

  it('is closed, and no piece of it is long', () => {
    const dense = closed(ring);
    expect(dense[dense.length - 1]).toEqual(dense[0]);
    for (let i = 1; i < dense.length; i++) {
      const east = Math.abs(dense[i]!.longitude - dense[i - 1]!.longitude);
      expect(Math.min(east, 360 - east)).toBeLessThanOrEqual(0.5 + 1e-9);
    }
  });

  it('has a narrow frame across the date line', () => {
    expect(frameOf([ring])).toEqual({ west: 179, north: 1, width: 2, height: 1, middle: 179 });
  });
});

describe('what the map shows, in words', () => {
  const raid = madeRaid();
  const at = (seconds: number, picture: 'truth' | number = 'truth'): ReturnType<typeof hereOf> => {
    const view = { from: 'study' as const, id: 'made', replication: 0, messages: false, seconds, panes: [], camera: null, selected: null, turn: null };
    const pane = { view: { option: 'one', picture }, name: { from: 'study' as const, id: 'made', option: 'one', replication: 0, messages: false }, raid, reach: null };
    const none = { frame: [], land: [], coastlines: [], borders: [] };
    const state = new WatchState(view, ['one'], { world: none, region: none }, [pane]);
    state.filter = { ...everything };
    return hereOf(state, pane, new Flown(raid), new LinkLayer(raid));
  };
  const texts = (kinds: ReturnType<typeof hereOf>, wanted: string): string[] | undefined => kinds.find(([kind]) => kind === wanted)?.[1].map((thing) => thing.text);

  it('is what flies at the moment, with its height', () => {
    expect(texts(at(0), 'What truly flies')).toEqual(['T0, drone, 1.0 km high']);
    expect(texts(at(7), 'What truly flies')).toHaveLength(2);
    expect(texts(at(25), 'What truly flies')).toBeUndefined();
  });

  it('is not what a post does not see', () => {
    expect(texts(at(7, 1001), 'What truly flies')).toBeUndefined();
  });

  it('holds units, assets and links, lit and cut', () => {
    const kinds = at(11);
    expect(texts(kinds, 'Fire units')).toEqual(['Unit 0']);
    expect(texts(kinds, 'Defended')).toEqual(['City']);
    expect(texts(kinds, 'Links that are cut')).toEqual(['Post to Centre: cut']);
    expect(texts(at(2), 'Links that carry tracks')).toEqual(['Radar to Post: a track is on its way']);
  });
});
