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
  listeners.forEach((listener) => listener());
}

/** Called whenever colours change. */
export function onTheme(listener: () => void): void {
  listeners.add(listener);
}

/** A colour or length of the style sheet by its name, as "--land". */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export function beginTheme(): void {
  document.documentElement.dataset['theme'] = theme();
}

/** Whether the reader asked for less motion. */
export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
