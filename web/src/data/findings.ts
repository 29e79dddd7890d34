import { json } from './ask';
import type { Measured } from './runs';

interface Share {
  share: number | null;
  low: number | null;
  high: number | null;
  unit: string;
}

/** An analysis of the disputed figures, as sensitivity.json holds it. */
export interface Sensitivity {
  a: string;
  b: string;
  measure: string;
  unit: string;
  explorations: number;
  raids: number;
  chance: Share;
  figures: Share;
  interplay: Share;
  families: { family: string; figures: string[]; first: Share; total: Share }[];
  ends: { name: string; family: string; lowEnd: string; highEnd: string; low: Measured; high: Measured }[];
}

export interface Findings {
  said: string;
  sensitivity: Sensitivity | null;
  drivers: { name: string; grade: string; rankCorrelation: number | null; isClear: boolean }[];
  clearCorrelation: number | null;
  factors: { factor: string; measure: string; levels: string[]; options: { name: string; values: Measured[] }[] }[];
}

/** A sweep, as sweep.json holds it. */
export interface Sweep {
  study: string;
  a: string;
  b: string;
  measure: string;
  measureName: string;
  design: 'grid' | 'latin-hypercube';
  raids: number;
  interrupted: boolean;
  settings: { setting: string; stated: string; values: string[]; range: string[] }[];
  asItStands: SweptCell;
  cells: SweptCell[];
  refused: { values: string[]; reason: string }[];
}

export interface SweptCell {
  values: string[];
  a: Measured;
  b: Measured;
  difference: Measured;
}

export const askFindings = (run: string, signal: AbortSignal): Promise<Findings> => json(`/api/runs/${encodeURIComponent(run)}/findings`, { signal });

export const askSweep = (sweep: string, signal: AbortSignal): Promise<Sweep> => json(`/api/sweeps/${encodeURIComponent(sweep)}`, { signal });
