import type { SoFar } from './runs';

/** What the server answers, as /api/openapi.json describes it. */

export interface Place {
  name: string;
  latitudeDegrees: number;
  longitudeDegrees: number;
}

export interface Study {
  id: string;
  /** Whether it is a copy of the reader's own, which may be changed. */
  isOwn: boolean;
  study: string;
  title: string;
  question: string;
  replications: number;
  options: string[];
  headline: string[];
  assets: Place[];
  sites: Place[];
  axesDegrees: number[];
  problems: string[];
}

export interface Estimate {
  mean: number | null;
  low: number | null;
  high: number | null;
  unit: string;
}

export interface Run {
  id: string;
  study: string;
  replications: number;
  isPart: boolean;
  answer: string;
  options: { name: string; leakers: Estimate; costMillions: number | null }[];
  journals: { option: string; replication: number; choice: 'first' | 'worst' | 'median' }[];
  problems: string[];
}

export interface Gallery {
  studies: Study[];
  runs: Run[];
  sweeps: Swept[];
}

/** A sweep that was found. */
export interface Swept {
  id: string;
  study: string;
  settings: string[];
  raids: number;
  problems: string[];
}

/** Lines as longitude and latitude in turn. */
export interface Backdrop {
  frame: number[];
  land: number[][];
  coastlines: number[][];
  borders: number[][];
}

export interface Account {
  subject: string;
  summary: string;
  lines: { seconds: number; text: string }[];
}

export interface Reach {
  radars: { radar: number; rings: { heightMetres: number; edgeDegrees: number[] }[] }[];
  units: { unit: number; round: string; aircraftMetres: number; ballisticMetres: number }[];
}

export interface Progress {
  study: string;
  /** The name of the run, by which its charts are asked for while it goes on. */
  run: string;
  share: number;
  state: 'running' | 'done' | 'stopped' | 'failed';
  folder: string | null;
  problems: string[];
  /** Whether it is of a few raids. */
  isQuick: boolean;
  /** What is to be told of earlier runs. */
  notes: string[];
  soFar: SoFar | null;
}
