import { pdfOf } from './pdf';

/** What a drawing's look depends on: a file has no style sheet of the page beside it. */
const looks = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'paint-order', 'font-family', 'font-size', 'font-weight', 'opacity', 'text-anchor'];

/** A drawing, over a picture where there is one, as a file by itself, with every line's look in it. */
export function svgFile(drawing: SVGSVGElement, under?: HTMLCanvasElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [[...drawing.querySelectorAll('*')], [...copy.querySelectorAll('*')]];
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const look of looks) {
      to[i]!.setAttribute(look, style.getPropertyValue(look));
    }
    for (const name of ['class', 'tabindex', 'role', 'data-handle', 'aria-pressed', 'aria-label', 'style']) {
      to[i]!.removeAttribute(name);
    }
  });
  copy.querySelectorAll('[fill="rgba(0, 0, 0, 0)"]').forEach((grip) => grip.setAttribute('fill', 'none'));
  const { width, height } = drawing.getBoundingClientRect();
  if (under) {
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    Object.entries({ width, height, href: under.toDataURL('image/png') }).forEach(([name, value]) => picture.setAttribute(name, `${value}`));
    copy.prepend(picture);
  }
  for (const name of ['class', 'tabindex', 'role', 'aria-label']) {
    copy.removeAttribute(name);
  }
  copy.setAttribute('width', `${width}`);
  copy.setAttribute('height', `${height}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
}

/** The same in pixels, so many to one of the page. */
export async function painted(svg: string, width: number, height: number, ratio = 2): Promise<HTMLCanvasElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * ratio, height * ratio];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A picture as the bytes of a file. */
export const bytesOf = (canvas: HTMLCanvasElement, type: 'image/png' | 'image/jpeg'): Promise<Blob> =>
  new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('The picture is too large for this browser.'))), type, 0.95));

/** A picture as a page of PDF. */
export async function pdfFile(canvas: HTMLCanvasElement, pageWidth: number, pageHeight: number): Promise<Blob> {
  const jpeg = new Uint8Array(await (await bytesOf(canvas, 'image/jpeg')).arrayBuffer());
  return new Blob([pdfOf(jpeg, { width: canvas.width, height: canvas.height, pageWidth, pageHeight })], { type: 'application/pdf' });
}
