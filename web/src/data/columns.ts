/** Numbers of one column. */
export type Column = Float32Array | Uint16Array | Uint8Array;

interface ColumnPlace {
  name: string;
  kind: 'f32' | 'u16' | 'u8';
  offset: number;
  count: number;
}

const magic = 'PARAPETR';
const version = 1;
const step = 8;

/**
 * Reads a file of a head in JSON and columns of numbers, as docs/models/globe.md lays it out.
 * The columns are views: nothing is copied.
 */
export function readColumns(bytes: ArrayBuffer): { head: object; column: (name: string) => Column } {
  const view = new DataView(bytes);
  const begins = bytes.byteLength >= magic.length + 8 ? new TextDecoder().decode(bytes.slice(0, magic.length)) : '';
  if (begins !== magic) {
    throw new Error('these are no columns of a raid');
  }
  const found = view.getInt32(magic.length, true);
  if (found !== version) {
    throw new Error(`columns of version ${found}; this page reads version ${version}: load it again`);
  }
  const length = view.getInt32(magic.length + 4, true);
  const first = magic.length + 8;
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, first, length))) as { columns: ColumnPlace[] };
  const begin = Math.ceil((first + length) / step) * step;
  const places = new Map(head.columns.map((place) => [place.name, place]));
  return {
    head,
    column: (name) => {
      const place = places.get(name);
      if (!place) {
        throw new Error(`the raid has no column ${name}`);
      }
      switch (place.kind) {
        case 'f32':
          return new Float32Array(bytes, begin + place.offset, place.count);
        case 'u16':
          return new Uint16Array(bytes, begin + place.offset, place.count);
        case 'u8':
          return new Uint8Array(bytes, begin + place.offset, place.count);
      }
    },
  };
}
