import { Raid, type Head } from '../src/data/raid';

/** A raid made up, in the layout of the server: one target, one track of it, one round. */
export function madeRaid(change: (head: Head) => void = () => undefined): Raid {
  const state: [seconds: number, longitude: number, latitude: number, height: number][] = [
    [0, 30, 40, 1000], [10, 31, 40, 2000], [20, 32, 41, 2000],
    [5, 179.5, 0, 0], [15, -179.5, 0, 0],
  ];
  const columns: { name: string; kind: 'f32' | 'u16' | 'u8'; numbers: number[] }[] = [
    ...['seconds', 'longitudeDegrees', 'latitudeDegrees', 'heightMetres'].map((name, i) => ({ name: `state.${name}`, kind: 'f32' as const, numbers: state.map((row) => row[i]!) })),
    { name: 'state.speedMetresPerSecond', kind: 'f32', numbers: state.map(() => 200) },
    { name: 'state.courseDegrees', kind: 'f32', numbers: state.map(() => 90) },
    ...['identity', 'category', 'status'].map((name) => ({ name: `state.${name}`, kind: 'u8' as const, numbers: state.map(() => 255) })),
    { name: 'message.sentSeconds', kind: 'f32', numbers: [1, 4] },
    { name: 'message.arrivesSeconds', kind: 'f32', numbers: [3, NaN] },
    { name: 'message.link', kind: 'u16', numbers: [0, 1] },
    { name: 'link.seconds', kind: 'f32', numbers: [0, 0, 10, 12] },
    { name: 'link.link', kind: 'u16', numbers: [0, 1, 1, 1] },
    { name: 'link.up', kind: 'u8', numbers: [1, 1, 0, 1] },
  ];
  const head = {
    study: 'made', option: 'one', replication: 0, seed: 1, isKept: false, hasMessages: true, endSeconds: 30,
    posts: [{ node: 1000, name: 'Centre', system: '', role: 'centre', latitudeDegrees: null, longitudeDegrees: null }, { node: 1001, name: 'Post', system: 's', role: 'firingPost', latitudeDegrees: 40, longitudeDegrees: 30 }],
    assets: [{ asset: 0, name: 'City', latitudeDegrees: 40, longitudeDegrees: 30, radiusMetres: 3000, value: 1 }],
    units: [{ unit: 0, name: 'Unit', post: 1001, system: 's', radar: 0, latitudeDegrees: 40, longitudeDegrees: 30, boresightDegrees: 0, sectorDegrees: 360, rounds: [] }],
    radars: [{ radar: 0, name: 'Radar', type: 'r', post: 1001, isAirborne: false, latitudeDegrees: 40, longitudeDegrees: 30, heightMetres: 0, boresightDegrees: 0, sectorDegrees: 360, rangeMetres: 1 }],
    links: [{ from: 0, to: 1001, carries: 'tracks' }, { from: 1001, to: 1000, carries: 'tracks' }],
    targets: [
      { target: 0, name: 'T', class: 'drone', isThreat: true, fate: 'hitAsset', endSeconds: 20, dueSeconds: 20, asset: 0, aim: 0, launches: 0, cause: 'not seen', steps: [] },
      { target: 1, name: 'U', class: 'fighter', isThreat: true, fate: 'killed', endSeconds: 15, dueSeconds: 30, asset: -1, aim: 0, launches: 1, cause: null, steps: [] },
    ],
    movers: [
      { id: 'target-0', thing: 'target', name: 'T', type: 't', number: 0, holder: 0, target: 0, unit: null, side: 'attacker', first: 0, count: 3, endSeconds: 20 },
      { id: 'target-1', thing: 'target', name: 'U', type: 'u', number: 1, holder: 0, target: 1, unit: null, side: 'attacker', first: 3, count: 2, endSeconds: 15 },
    ],
    events: [{ seconds: 20, kind: 'leaked', subject: 'target-0', other: 'asset-0', target: 0, text: 'HitAsset', latitudeDegrees: null, longitudeDegrees: null }],
  } as unknown as Head;
  change(head);
  return new Raid(file(head, columns));
}

/** The bytes of a head and columns. */
export function file(head: object, columns: { name: string; kind: 'f32' | 'u16' | 'u8'; numbers: number[] }[], magic = 'PARAPETR', version = 1): ArrayBuffer {
  const sizes = { f32: 4, u16: 2, u8: 1 };
  let offset = 0;
  const places = columns.map(({ name, kind, numbers }) => {
    const place = { name, kind, offset, count: numbers.length };
    offset = Math.ceil((offset + numbers.length * sizes[kind]) / 8) * 8;
    return place;
  });
  const text = new TextEncoder().encode(JSON.stringify({ ...head, columns: places }));
  const begin = Math.ceil((16 + text.length) / 8) * 8;
  const bytes = new ArrayBuffer(begin + offset);
  const view = new DataView(bytes);
  new Uint8Array(bytes).set(new TextEncoder().encode(magic));
  view.setInt32(8, version, true);
  view.setInt32(12, text.length, true);
  new Uint8Array(bytes).set(text, 16);
  places.forEach((place, i) => {
    columns[i]!.numbers.forEach((number, row) => {
      const at = begin + place.offset + row * sizes[place.kind];
      if (place.kind === 'f32') {
        view.setFloat32(at, number, true);
      } else if (place.kind === 'u16') {
        view.setUint16(at, number, true);
      } else {
        view.setUint8(at, number);
      }
    });
  });
  return bytes;
}
