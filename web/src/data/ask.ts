import type { Account, Backdrop, Gallery, Progress, Reach } from './answers';

/** Why the server did not answer, one line each. */
export class Refused extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

/** Which raid is meant: of a run or of a study. */
export interface RaidName {
  from: 'run' | 'study';
  id: string;
  option: string | null;
  replication: number;
  messages: boolean;
}

async function ask(path: string, options: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, options);
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') {
      throw fault;
    }
    throw new Refused(['The server does not answer: is parapet serve still running?']);
  }
  if (!response.ok) {
    const told = (await response.json().catch(() => null)) as { problems?: string[] } | null;
    throw new Refused(told?.problems ?? [`The server answers with ${response.status}.`]);
  }
  return response;
}

export async function json<T>(path: string, options: RequestInit = {}): Promise<T> {
  return (await (await ask(path, options)).json()) as T;
}

function query(raid: RaidName, more: Record<string, string> = {}): string {
  const fields = new URLSearchParams({ [raid.from]: raid.id, replication: `${raid.replication}`, ...more });
  if (raid.option !== null) {
    fields.set('option', raid.option);
  }
  if (raid.messages) {
    fields.set('messages', 'true');
  }
  return fields.toString();
}

export const askGallery = (): Promise<Gallery> => json('/api/gallery');

export const askMap = (part: 'region' | 'world'): Promise<Backdrop> => json(`/api/map/${part}`);

export const askRaid = async (raid: RaidName, signal: AbortSignal): Promise<ArrayBuffer> =>
  (await ask(`/api/raid/columns?${query(raid)}`, { signal })).arrayBuffer();

export const askReach = (raid: RaidName): Promise<Reach> => json(`/api/raid/reach?${query(raid)}`);

export const askWhy = (raid: RaidName, of: { target: number } | { unit: number }): Promise<Account> =>
  json(`/api/raid/why?${query(raid, 'target' in of ? { target: `T${of.target}` } : { unit: `${of.unit}` })}`);

export const startRun = (study: string): Promise<Progress> => json(`/api/studies/${encodeURIComponent(study)}/run`, { method: 'POST' });

export const stopRun = (): Promise<Progress> => json('/api/progress', { method: 'DELETE' });

/**
 * Tells of every change until the run has ended, or the signal says that nobody looks any more.
 * @param lost Told when no news come any more; where the server comes back, they do.
 */
export function watchRun(tell: (progress: Progress) => void, signal: AbortSignal, lost: () => void = () => undefined): void {
  const events = new EventSource('/api/progress');
  signal.addEventListener('abort', () => events.close());
  events.addEventListener('progress', (event) => {
    const progress = JSON.parse((event as MessageEvent<string>).data) as Progress;
    tell(progress);
    if (progress.state !== 'running') {
      events.close();
    }
  });
  events.addEventListener('error', lost);
}
