import type { Edit, Siting, Value } from '../data/studies';
import { bearing, degreesText, fieldOf, freeName, isMapping, listOf, namesOf, placeText, textOf } from './values';

type Document = Record<string, Value>;
interface Spot {
  longitude: number;
  latitude: number;
}

export const sitesOf = (document: Document): Value[] => listOf(fieldOf(document['places'], 'sites'));

const rulesOf = (document: Document): string[] => listOf(fieldOf(document['places'], 'rules')).map(textOf);

/** The rule that alone heeds where a study puts a system stands among the study's own. */
const heeded = (document: Document): Edit[] =>
  rulesOf(document).includes('listed') ? [] : [{ change: 'set', path: 'places.rules', value: ['listed', ...rulesOf(document)].slice(0, 4) }];

/** A rule before all others: that of the headline. */
export function firstRule(document: Document, rule: string): Edit[] {
  return [{ change: 'set', path: 'places.rules', value: [rule, ...rulesOf(document).filter((other) => other !== rule)] }];
}

const systemsOf = (document: Document, force: number): Value[] => listOf(fieldOf(listOf(document['forces'])[force], 'systems'));

const pathOf = (force: number, system: number): string => `forces[${force}].systems[${system}]`;

/** A field of a system of a force, which may be no more than its id so far. */
function given(document: Document, force: number, system: number, fields: Record<string, string>): Edit[] {
  const item = systemsOf(document, force)[system];
  return isMapping(item)
    ? Object.entries(fields).map(([name, value]): Edit => ({ change: 'put', path: pathOf(force, system), name, value }))
    : [{ change: 'set', path: pathOf(force, system), value: { system: textOf(item), ...fields } }];
}

/** Where every system of a force stands by the rule listed is said, so that the place of one moves no other. */
function settled(document: Document, force: number, listed: Siting | null, but: number | null): Edit[] {
  return systemsOf(document, force).flatMap((item, index) => {
    const site = listed?.units.find((unit) => unit.index === index)?.at.name;
    return index === but || fieldOf(item, 'at') !== undefined || site === undefined ? [] : given(document, force, index, { at: site });
  });
}

/** A site at a place: one that is there, or a new one. */
function siteAt(document: Document, spot: Spot, near: number | null, named: string): { name: string; edits: Edit[] } {
  if (near !== null) {
    return { name: textOf(fieldOf(sitesOf(document)[near], 'name')), edits: [] };
  }
  const name = freeName(named, namesOf(sitesOf(document)));
  return { name, edits: [{ change: 'add', path: 'places.sites', value: { name, at: placeText(spot) } }] };
}

/** One system more in a force, at a site or at a new one. */
export function added(document: Document, force: number, system: { id: string; name: string }, spot: Spot, near: number | null, listed: Siting | null): Edit[] {
  const site = siteAt(document, spot, near, `${system.name} site`);
  return [...heeded(document), ...site.edits, ...settled(document, force, listed, null), { change: 'add', path: `forces[${force}].systems`, value: { system: system.id, at: site.name } }];
}

/** A system of a force at another site, or at a new one. */
export function moved(document: Document, force: number, system: number, spot: Spot, near: number | null, listed: Siting | null): Edit[] {
  const item = systemsOf(document, force)[system];
  const site = siteAt(document, spot, near, `${textOf(isMapping(item) ? item['system'] : item)} site`);
  return [...heeded(document), ...site.edits, ...settled(document, force, listed, system), ...given(document, force, system, { at: site.name })];
}

/** Where a system of a force looks. */
export function turned(document: Document, force: number, system: number, degrees: number): Edit[] {
  return [...heeded(document), ...given(document, force, system, { boresight: degreesText(bearing(degrees)) })];
}

export const removed = (force: number, system: number): Edit[] => [{ change: 'remove', path: pathOf(force, system) }];
