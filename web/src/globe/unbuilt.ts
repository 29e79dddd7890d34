import type { PaneKind } from '../watch/pane';

/** Stands for built.ts in the page that is made without the globe in three dimensions. */
export const loadGlobe: (() => Promise<PaneKind>) | null = null;
