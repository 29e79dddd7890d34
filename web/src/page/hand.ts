interface Follows {
  move: (event: PointerEvent) => void;
  end: (event: PointerEvent) => void;
  /** As if it had not been pressed. */
  cancel: () => void;
}

/**
 * Follows one pointer from its press to its release. A second finger, Escape, and a browser that takes the pointer for
 * itself end it without a release. Only the first button drags: of a menu's press no release is told.
 * @returns Whether it is followed.
 */
export function follow(pressed: PointerEvent, does: Follows): boolean {
  if (pressed.button !== 0 || !pressed.isPrimary) {
    return false;
  }
  const leave = new AbortController();
  const over = (act: () => void): void => {
    leave.abort();
    act();
  };
  const listen = <TName extends keyof WindowEventMap>(name: TName, hear: (event: WindowEventMap[TName]) => void): void => addEventListener(name, hear, { signal: leave.signal, capture: true });
  listen('pointermove', (event) => event.pointerId === pressed.pointerId && does.move(event));
  listen('pointerup', (event) => event.pointerId === pressed.pointerId && over(() => does.end(event)));
  listen('pointercancel', (event) => event.pointerId === pressed.pointerId && over(does.cancel));
  listen('pointerdown', (event) => event.pointerId !== pressed.pointerId && over(does.cancel));
  listen('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      over(does.cancel);
    }
  });
  return true;
}

interface Pinches {
  pan: (dx: number, dy: number) => void;
  /** Comes after every shift. */
  zoom: (factor: number, x: number, y: number) => void;
}

/** Two fingers on an element draw what it shows nearer and shift it; places are within the element. */
export function pinched(element: Element, does: Pinches, signal?: AbortSignal): void {
  const fingers = new Map<number, { x: number; y: number }>();
  const seen = (): { x: number; y: number; far: number } => {
    const [a, b] = [...fingers.values()] as [{ x: number; y: number }, { x: number; y: number }];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, far: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
  };
  const listen = (on: Element | Window, name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', hear: (event: PointerEvent) => void): void =>
    on.addEventListener(name, hear as EventListener, { capture: true, ...(signal ? { signal } : {}) });
  listen(element, 'pointerdown', (event) => event.pointerType === 'touch' && fingers.set(event.pointerId, { x: event.clientX, y: event.clientY }));
  listen(window, 'pointermove', (event) => {
    if (!fingers.has(event.pointerId)) {
      return;
    }
    const isPinch = fingers.size === 2;
    const before = isPinch ? seen() : null;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (before) {
      const [now, box] = [seen(), element.getBoundingClientRect()];
      does.pan(now.x - before.x, now.y - before.y);
      does.zoom(now.far / before.far, now.x - box.left, now.y - box.top);
    }
  });
  for (const name of ['pointerup', 'pointercancel'] as const) {
    listen(window, name, (event) => fingers.delete(event.pointerId));
  }
}
