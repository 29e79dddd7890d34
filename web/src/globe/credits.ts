import type { Credit } from '@cesium/engine';

/**
 * Stands for the engine's own display of credits, which writes inline style, a logo and links to elsewhere into the page.
 * The ground is drawn from the map that the page brings along, whose source is told in a line of the pane.
 */
export default class CreditDisplay {
  constructor(readonly container: HTMLElement) {}

  update(): void { /* There is nothing to lay out. */ }

  beginFrame(): void { /* Nothing is gathered over a frame. */ }

  endFrame(): void { /* Nothing was gathered. */ }

  addCreditToNextFrame(credit: Credit): void {
    throw new Error(`the ground asks for a credit that nobody shows: ${credit.html}`);
  }

  isDestroyed(): boolean {
    return false;
  }

  destroy(): void { /* It holds nothing. */ }
}
