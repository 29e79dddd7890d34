import type { Catalogue, Siting, Value } from '../data/studies';
import { degreesOf, fieldOf, listOf, placeOf, textOf } from './values';

/** What is turned and widened by hand: the middle, and the full width where the study says it. */
export interface Fan {
  bearing: number;
  width: number;
  /** How far it reaches; null for as far as the map shows. */
  metres: number | null;
  /** Whether the width is the study's own, and not a figure of the catalogue. */
  isWide: boolean;
}

/** A thing on the map that can be chosen and moved. */
export interface Item {
  id: string;
  kind: 'asset' | 'site' | 'sensor' | 'system' | 'axis' | 'zone';
  index: number;
  name: string;
  /** What it is, for a screen reader. */
  told: string;
  longitude: number;
  latitude: number;
  /** In the study's text. */
  path: string;
  fan: Fan | null;
  /** Around it on the ground, in metres; 0 for none. */
  radius: number;
  canMove: boolean;
}

const lengths: Record<string, number> = { m: 1, km: 1000, ft: 0.3048, NM: 1852 };

function metresOf(value: Value | undefined): number {
  const match = /^\s*([\d.]+)\s*(m|km|ft|NM)\s*$/.exec(textOf(value));
  return match ? Number(match[1]) * lengths[match[2]!]! : 0;
}

function placed(kind: 'asset' | 'site' | 'sensor', list: Value | undefined, at: string, told: string, catalogue: Catalogue): Item[] {
  return listOf(list).flatMap((value, index): Item[] => {
    const place = placeOf(fieldOf(value, 'at'));
    const boresight = kind === 'sensor' ? degreesOf(fieldOf(value, 'boresight')) : null;
    const width = catalogue.radars.find((radar) => radar.id === textOf(fieldOf(value, 'radar')))?.sectorDegrees ?? 360;
    const fan = boresight === null ? null : { bearing: boresight, width, metres: null, isWide: false };
    return place ? [{ id: `${kind}:${index}`, kind, index, name: textOf(fieldOf(value, 'name')), told, ...place, path: `${at}[${index}]`, fan, radius: kind === 'asset' ? metresOf(fieldOf(value, 'radius')) : 0, canMove: true }] : [];
  });
}

function systems(siting: Siting | null): Item[] {
  const homes = (siting?.units ?? []).filter((unit, i, all) => all.findIndex((other) => other.index === unit.index) === i);
  return homes.map((unit) => ({
    id: `system:${unit.index}`, kind: 'system', index: unit.index, name: unit.system, told: `system at ${unit.at.name}`, longitude: unit.at.longitudeDegrees, latitude: unit.at.latitudeDegrees, path: '',
    fan: unit.sectorDegrees < 359 ? { bearing: unit.boresightDegrees, width: unit.sectorDegrees, metres: Math.max(unit.aircraftMetres, unit.ballisticMetres), isWide: false } : { bearing: 0, width: 360, metres: Math.max(unit.aircraftMetres, unit.ballisticMetres), isWide: false },
    radius: 0, canMove: siting?.rule === 'listed',
  }));
}

function axes(document: Record<string, Value>, assets: Item[]): Item[] {
  const middle = { longitude: mean(assets.map((asset) => asset.longitude)), latitude: mean(assets.map((asset) => asset.latitude)) };
  return listOf(document['axes']).flatMap((value, index): Item[] => {
    const [towards, spread] = [degreesOf(fieldOf(value, 'bearing')), degreesOf(fieldOf(value, 'spread'))];
    return towards === null || spread === null || assets.length === 0 ? [] : [{ id: `axis:${index}`, kind: 'axis', index, name: textOf(fieldOf(value, 'name')), told: 'axis from which threats come', ...middle, path: `axes[${index}]`, fan: { bearing: towards, width: 2 * spread, metres: null, isWide: true }, radius: 0, canMove: false }];
  });
}

function zones(document: Record<string, Value>): Item[] {
  return listOf(document['zones']).flatMap((value, index): Item[] => {
    const place = placeOf(fieldOf(value, 'centre'));
    const [from, to] = listOf(fieldOf(value, 'sector')).map(degreesOf);
    const width = typeof from === 'number' && typeof to === 'number' ? (((to - from) % 360) + 360) % 360 : 360;
    const metres = metresOf(fieldOf(value, 'radius'));
    return place ? [{ id: `zone:${index}`, kind: 'zone', index, name: textOf(fieldOf(value, 'name')), told: 'zone', ...place, path: `zones[${index}]`, fan: { bearing: ((from ?? 0) + width / 2) % 360, width, metres, isWide: width < 360 }, radius: 0, canMove: true }] : [];
  });
}

/** All that a study puts on the map, from below. */
export function itemsOf(document: Record<string, Value>, siting: Siting | null, catalogue: Catalogue): Item[] {
  const assets = placed('asset', document['assets'], 'assets', 'asset', catalogue);
  return [
    ...axes(document, assets),
    ...zones(document),
    ...assets,
    ...placed('site', fieldOf(document['places'], 'sites'), 'places.sites', 'site', catalogue),
    ...placed('sensor', fieldOf(document['national'], 'sensors'), 'national.sensors', 'national radar', catalogue),
    ...systems(siting),
  ];
}

const mean = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
