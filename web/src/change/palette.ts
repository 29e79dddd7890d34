import type { System } from '../data/studies';
import { el } from '../page/element';
import { follow } from '../page/hand';

/** Systems of the catalogue: dragged onto the map, or chosen and then put down there with the keyboard. */
export class Palette {
  readonly element: HTMLElement;
  private readonly rows: HTMLButtonElement[];

  constructor(systems: System[], take: (system: System) => void, drop: (system: System, event: PointerEvent) => void) {
    this.rows = systems.map((system) => this.row(system, take, drop));
    this.element = el('ul', { class: 'palette', 'aria-label': 'Systems of the catalogue' }, ...this.rows.map((row) => el('li', {}, row)));
  }

  /** Which waits to be put down; null for none. */
  mark(system: string | null): void {
    this.rows.forEach((row) => row.setAttribute('aria-pressed', `${row.dataset['id'] === system}`));
  }

  private row(system: System, take: (system: System) => void, drop: (system: System, event: PointerEvent) => void): HTMLButtonElement {
    const reach = `${Math.round(system.reachMetres / 1000)} km`;
    const sector = system.sectorDegrees >= 359 ? 'all round' : `${Math.round(system.sectorDegrees)}° sector`;
    const row = el('button', { type: 'button', 'data-id': system.id, 'aria-pressed': 'false', onclick: () => take(system) },
      el('b', {}, system.name), el('span', { class: 'faint' }, `${system.units} fire ${system.units === 1 ? 'unit' : 'units'}, to ${reach}, ${sector}, USD ${Math.round(system.costMillions)} m`));
    row.addEventListener('pointerdown', (pressed) => {
      let ghost: HTMLElement | null = null;
      const move = (event: PointerEvent): void => {
        if (!ghost && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > 6) {
          ghost = el('div', { class: 'ghost', 'aria-hidden': 'true' }, system.name);
          document.body.append(ghost);
        }
        if (ghost) {
          ghost.style.left = `${event.clientX + 8}px`;
          ghost.style.top = `${event.clientY + 8}px`;
        }
      };
      const end = (event: PointerEvent): void => {
        if (ghost) {
          ghost.remove();
          drop(system, event);
        }
      };
      follow(pressed, { move, end, cancel: () => ghost?.remove() });
    });
    return row;
  }
}
