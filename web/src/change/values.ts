import type { Edit, Value } from '../data/studies';

export const isList = (value: Value | undefined): value is Value[] => Array.isArray(value);

export const isMapping = (value: Value | undefined): value is Record<string, Value> => typeof value === 'object' && !Array.isArray(value);

export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

export const listOf = (value: Value | undefined): Value[] => (isList(value) ? value : []);

/** A field of a mapping; undefined where there is none, and of everything else. */
export const fieldOf = (value: Value | undefined, name: string): Value | undefined => (isMapping(value) ? value[name] : undefined);

/** The names of a list's mappings. */
export const namesOf = (list: Value | undefined): string[] => listOf(list).map((item) => textOf(fieldOf(item, 'name'))).filter((name) => name !== '');

/** Degrees of latitude and longitude as a study writes a place; null where they are written in another way. */
export function placeOf(value: Value | undefined): { latitude: number; longitude: number } | null {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(textOf(value));
  return match ? { latitude: Number(match[1]), longitude: Number(match[2]) } : null;
}

/** To a metre or so on the ground. */
export const placeText = (place: { latitude: number; longitude: number }): string => `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`;

/** The number of a text such as "140 deg"; null for any other unit. */
export function degreesOf(value: Value | undefined): number | null {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*deg\s*$/.exec(textOf(value));
  return match ? Number(match[1]) : null;
}

export const degreesText = (degrees: number): string => `${Number(degrees.toFixed(1))} deg`;

/** The same direction from 0 to 360. */
export const bearing = (degrees: number): number => ((degrees % 360) + 360) % 360;

/** The lists whose items are named elsewhere in a study, with where. */
const namedIn: Record<string, { list: string; field: string }[]> = {
  assets: [{ list: 'raid', field: 'aims' }, { list: 'friends', field: 'between' }],
  axes: [{ list: 'raid', field: 'axis' }],
  forces: [{ list: 'options', field: 'force' }],
  connections: [{ list: 'options', field: 'connection' }],
  options: [{ list: 'comparisons', field: 'of' }, { list: 'comparisons', field: 'with' }],
  zones: [{ list: 'options', field: 'zones' }],
  corridors: [{ list: 'options', field: 'corridors' }],
};

/** A new name for an item of a list, and wherever else the study calls it by the old one. */
export function renamed(document: Record<string, Value>, list: string, index: number, name: string): Edit[] {
  const was = textOf(fieldOf(listOf(document[list])[index], 'name'));
  const edits: Edit[] = [{ change: 'set', path: `${list}[${index}].name`, value: name }];
  const rename = (value: Value | undefined, path: string): void => {
    if (value === was) {
      edits.push({ change: 'set', path, value: name });
    } else {
      listOf(value).forEach((item, i) => rename(item, `${path}[${i}]`));
    }
  };
  for (const place of namedIn[list] ?? []) {
    listOf(document[place.list]).forEach((item, i) => rename(fieldOf(item, place.field), `${place.list}[${i}].${place.field}`));
  }
  return edits;
}

/** The same of a site, which systems of forces are listed at. */
export function renamedSite(document: Record<string, Value>, index: number, name: string): Edit[] {
  const was = textOf(fieldOf(listOf(fieldOf(document['places'], 'sites'))[index], 'name'));
  return [
    { change: 'set', path: `places.sites[${index}].name`, value: name },
    ...listOf(document['forces']).flatMap((force, i) => listOf(fieldOf(force, 'systems')).flatMap((system, j): Edit[] =>
      fieldOf(system, 'at') === was ? [{ change: 'set', path: `forces[${i}].systems[${j}].at`, value: name }] : [])),
  ];
}

/** A name that none of the others has. */
export function freeName(wanted: string, taken: string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number++) {
    name = `${wanted} ${number}`;
  }
  return name;
}
