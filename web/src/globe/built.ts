import type { PaneKind } from '../watch/pane';

/** Gets the globe in three dimensions, when it is first asked for: of this page it is a part of its own. */
export const loadGlobe: (() => Promise<PaneKind>) | null = async () => (await import('./pane')).GlobePane;
