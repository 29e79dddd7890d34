export type Theme = 'dark' | 'light';

const key = 'parapet-theme';
const listeners = new Set<() => void>();

/** What the reader chose, else what the system prefers. */
export function theme(): Theme {
  const chosen = document.documentElement.dataset['theme'] ?? localStorage.getItem(key);
  return chosen === 'dark' || chosen === 'light' ? chosen : matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

export function setTheme(chosen: Theme): void {
  localStorage.setItem(key, chosen);
  document.documentElement.dataset['theme'] = chosen;
  tokens.clear();
  listeners.forEach((listener) => listener());
}

/** Called whenever colours change. */
export function onTheme(listener: () => void): void {
  listeners.add(listener);
}

/** Read once for each theme: a frame asks for many. */
const tokens = new Map<string, string>();

/** A colour or length of the style sheet by its name, as "--land". */
export function token(name: string): string {
  let value = tokens.get(name);
  if (value === undefined) {
    value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    tokens.set(name, value);
  }
  return value;
}

export function beginTheme(): void {
  document.documentElement.dataset['theme'] = theme();
}

/** Whether the reader asked for less motion. */
export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
