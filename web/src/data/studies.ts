import { json } from './ask';
import type { Place } from './answers';

/** A value of a study's file: every scalar is a text, as the file writes it. */
export type Value = string | Value[] | { [name: string]: Value };

export interface Problem {
  /** From 1; 0 where the whole text is meant. */
  line: number;
  path: string;
  found: string;
  allowed: string;
}

/** What the reader says of a text. */
export interface Judged {
  text: string;
  isValid: boolean;
  problems: Problem[];
  document: Value | null;
}

/** One change of a text in one place. */
export interface Edit {
  change: 'set' | 'put' | 'add' | 'remove';
  path: string;
  name?: string;
  value?: Value;
}

export interface Entry {
  id: string;
  name: string;
}

export interface System extends Entry {
  units: number;
  sectorDegrees: number;
  reachMetres: number;
  costMillions: number;
}

export interface Catalogue {
  systems: System[];
  threats: Entry[];
  doctrines: Entry[];
  radars: (Entry & { sectorDegrees: number })[];
  networks: Entry[];
}

export interface PlacedUnit {
  index: number;
  system: string;
  name: string;
  at: Place;
  boresightDegrees: number;
  sectorDegrees: number;
  aircraftMetres: number;
  ballisticMetres: number;
}

export type Rule = 'best' | 'listed' | 'spread' | 'together';

export interface Siting {
  force: string;
  rule: Rule;
  units: PlacedUnit[];
}

/** A part of a JSON Schema, as far as the forms read it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  additionalProperties?: boolean | Schema;
  description?: string;
  definitions?: Record<string, Schema>;
}

export interface CoverageAsked {
  text: string;
  force: string;
  rule: Rule;
  heightMetres: number;
  isFine: boolean;
  candidate: { system: string; latitudeDegrees: number; longitudeDegrees: number; boresightDegrees: number; inPlaceOf: number | null } | null;
}

export interface ShownRing {
  radar: string;
  edgeDegrees: number[];
}

/** What radars see, and what a system at the cursor would add. */
export interface ShownCoverage {
  rings: ShownRing[];
  candidate: { rings: ShownRing[]; seesSquareKilometres: number; addsSquareKilometres: number; sees: string[]; adds: string[] } | null;
}

const of = (study: string): string => `/api/studies/${encodeURIComponent(study)}`;

const sent = (method: string, body: unknown, signal?: AbortSignal): RequestInit => ({
  method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' }, ...(signal ? { signal } : {}),
});

export const askCatalogue = (): Promise<Catalogue> => json('/api/catalogue');

export const askSchema = (): Promise<Schema> => json('/api/schema/study');

export const askText = (study: string): Promise<{ text: string; digest: string }> => json(`${of(study)}/text`);

export const judge = (study: string, text: string, edits: Edit[], signal?: AbortSignal): Promise<Judged> => json(`${of(study)}/edit`, sent('POST', { text, edits }, signal));

export const saveText = (study: string, text: string, was: string): Promise<{ digest: string }> => json(`${of(study)}/text`, sent('PUT', { text, was }));

export const askSiting = (study: string, text: string, force: string, rule: Rule, signal: AbortSignal): Promise<Siting> => json(`${of(study)}/siting`, sent('POST', { text, force, rule }, signal));

export const askCoverage = (study: string, asked: CoverageAsked, signal: AbortSignal): Promise<ShownCoverage> => json(`${of(study)}/coverage`, sent('POST', asked, signal));

export const copyStudy = (study: string, name: string): Promise<{ name: string }> => json(`${of(study)}/copy`, sent('POST', { name }));

/** A file from the reader's disk as a study of their own. */
export const openFile = (name: string, content: Blob): Promise<{ name: string }> =>
  json(`/api/studies?name=${encodeURIComponent(name)}`, { method: 'POST', body: content, headers: { 'Content-Type': 'application/yaml' } });

/** Where a study's file is to be had. */
export const fileOf = (study: string): string => `${of(study)}/file`;
