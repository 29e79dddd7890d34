import { json } from './ask';
import type { Measured } from './runs';

/** What charts of a run can show. */
export interface ChartsHead {
  study: string;
  raids: number;
  isLive: boolean;
  isPart: boolean;
  options: { name: string; isCompared: boolean }[];
  measures: { id: string; name: string; unit: string; isQuotient: boolean }[];
  deciding: string;
  headline: string[];
}

/** A measure in every raid: of an option, or of one less another. */
export interface Row {
  measure: string;
  option: string;
  less: string | null;
}

/** A range of a row by its number: what is no less than from, and less than to. */
export interface Brush {
  row: number;
  from: number;
  to: number;
}

export interface ShownRow {
  unit: string;
  from: number;
  width: number;
  all: number[];
  kept: number[];
  value: Measured;
  withoutValue: number;
}

export interface ChartsAnswer {
  raids: number;
  kept: number;
  rows: ShownRow[];
}

const path = (run: string): string => `/api/runs/${encodeURIComponent(run)}/charts`;

export const askHead = (run: string, signal: AbortSignal): Promise<ChartsHead> => json(path(run), { signal });

export const askCharts = (run: string, rows: Row[], brushes: Brush[], signal: AbortSignal): Promise<ChartsAnswer> =>
  json(path(run), { method: 'POST', signal, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ rows, brushes }) });
