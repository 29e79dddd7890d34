import type { Progress } from './answers';
import { json } from './ask';

export interface Measured {
  mean: number | null;
  low: number | null;
  high: number | null;
  unit: string;
}

/** What a run's raids say before all are done. */
export interface SoFar {
  raids: number;
  measure: string;
  options: { name: string; value: Measured }[];
  differences: { a: string; b: string; value: Measured }[];
}

/** The run that goes on, or the last one. */
export const askRun = async (): Promise<Progress | null> => (await json<{ progress: Progress | null }>('/api/run')).progress;

export const beginRun = (study: string, isWhole: boolean): Promise<Progress> => json(`/api/studies/${encodeURIComponent(study)}/run?whole=${isWhole}`, { method: 'POST' });

export const reportOf = (run: string): string => `/runs/${encodeURIComponent(run)}/report.html`;
