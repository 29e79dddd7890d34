import { pdfOfContent } from './pdf';

/** Points of a page to a pixel of the screen. */
const points = 0.75;

const letters: Record<string, number> = { '–': 0x96, '—': 0x97, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '…': 0x85, '€': 0x80, '•': 0x95, '−': 0x96 };

/** Text as a string of PDF in the letters of Western Europe; what is none of them is a question mark. */
export function pdfText(text: string): string {
  return `(${Array.from(text).map((letter) => {
    const code = letters[letter] ?? letter.codePointAt(0)!;
    return code > 255 ? '?' : code < 32 || code > 126 || '()\\'.includes(letter) ? `\\${code.toString(8).padStart(3, '0')}` : letter;
  }).join('')})`;
}

/** A path of the absolute lines M, L, H, V and Z as PDF draws it. */
export function pdfPath(data: string): string {
  const parts: string[] = [];
  let [x, y] = ['0', '0'];
  for (const [, command, numbers] of data.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
    const read = numbers!.trim() === '' ? [] : numbers!.trim().split(/[\s,]+/);
    if (command === 'Z') {
      parts.push('h');
    } else if (command === 'H' || command === 'V') {
      [x, y] = command === 'H' ? [read[0]!, y] : [x, read[0]!];
      parts.push(`${x} ${y} l`);
    } else {
      for (let i = 0; i + 1 < read.length; i += 2) {
        [x, y] = [read[i]!, read[i + 1]!];
        parts.push(`${x} ${y} ${command === 'M' && i === 0 ? 'm' : 'l'}`);
      }
    }
  }
  return parts.join(' ');
}

/** A colour of a computed style; null for none that shows. */
export function pdfColour(css: string): string | null {
  const read = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/.exec(css);
  return read && Number(read[4] ?? 1) > 0 ? [read[1], read[2], read[3]].map((part) => (Number(part) / 255).toFixed(3)).join(' ') : null;
}

function shapeOf(element: SVGGraphicsElement): string {
  const read = (name: string): number => Number(element.getAttribute(name) ?? 0);
  switch (element.tagName) {
    case 'path':
      return pdfPath(element.getAttribute('d') ?? '');
    case 'rect':
      return `${read('x')} ${read('y')} ${read('width')} ${read('height')} re`;
    case 'line':
      return `${read('x1')} ${read('y1')} m ${read('x2')} ${read('y2')} l`;
    case 'circle': {
      const [x, y, r] = [read('cx'), read('cy'), read('r')];
      const k = 0.5523 * r;
      return `${x + r} ${y} m ${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r} c ${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y} c ${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r} c ${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y} c h`;
    }
    default:
      return '';
  }
}

/** Widths of Helvetica's letters from the space to the tilde, in thousandths of its size (Adobe's metrics). */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** How wide a text is in a page of PDF; a browser's letters may be a fifth wider. */
export const widthOf = (text: string, size: number, isBold = false): number =>
  (Array.from(text).reduce((sum, letter) => sum + (widths[letter.charCodeAt(0) - 32] ?? 556), 0) * size * (isBold ? 1.06 : 1)) / 1000;

/** A text as far as there is room for it. */
export function fitting(text: string, room: number, size: number, isBold = false): string {
  let kept = text;
  while (kept.length > 1 && widthOf(kept === text ? kept : `${kept}…`, size, isBold) > room) {
    kept = kept.slice(0, -1);
  }
  return kept === text ? text : `${kept.trimEnd()}…`;
}

function textOf(element: SVGTextElement, style: CSSStyleDeclaration): string {
  const size = Number.parseFloat(style.fontSize);
  const isBold = Number(style.fontWeight) >= 600;
  const anchor = style.textAnchor === 'middle' ? 0.5 : style.textAnchor === 'end' ? 1 : 0;
  const x = Number(element.getAttribute('x') ?? 0) - anchor * widthOf(element.textContent, size, isBold);
  return `BT /${isBold ? 'Bold' : 'Plain'} ${size} Tf 1 0 0 -1 ${x.toFixed(2)} ${element.getAttribute('y') ?? 0} Tm ${pdfText(element.textContent)} Tj ET`;
}

/** What one element draws, in the drawing's own measure. */
function drawn(element: SVGGraphicsElement): string {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') {
    return '';
  }
  const [fill, stroke] = [pdfColour(style.fill), pdfColour(style.stroke)];
  const { a, b, c, d, e, f } = (element.ownerSVGElement!.getScreenCTM()!.inverse()).multiply(element.getScreenCTM()!);
  const place = `q ${[a, b, c, d, e, f].map((part) => part.toFixed(4)).join(' ')} cm /O${opacityOf(style)} gs`;
  if (element.tagName === 'text') {
    return fill && element.textContent ? `${place} ${fill} rg ${textOf(element as SVGTextElement, style)} Q` : '';
  }
  const shape = shapeOf(element);
  if (shape === '' || (!fill && !stroke)) {
    return '';
  }
  const dashes = style.strokeDasharray === 'none' ? '' : style.strokeDasharray.replaceAll('px', '').replaceAll(',', ' ');
  return `${place} ${fill ? `${fill} rg` : ''} ${stroke ? `${stroke} RG ${Number.parseFloat(style.strokeWidth)} w [${dashes}] 0 d` : ''} ${shape} ${fill && stroke ? 'B' : fill ? 'f' : 'S'} Q`;
}

/** In tenths: a page names each of the eleven that there may be. */
const opacityOf = (style: CSSStyleDeclaration): number => Math.round(10 * Number(style.opacity) * Number(style.fillOpacity === '' ? 1 : style.fillOpacity));

/** A drawing of lines, bars, circles and text as a page of PDF, drawn and not painted: it stays sharp at any size. */
export function vectorPdf(drawing: SVGSVGElement): Uint8Array<ArrayBuffer> {
  const { width, height } = drawing.getBoundingClientRect();
  const parts = [...drawing.querySelectorAll<SVGGraphicsElement>('path, rect, line, circle, text')].map(drawn).filter((part) => part !== '');
  return pdfOfContent(`${points} 0 0 ${-points} 0 ${(height * points).toFixed(2)} cm\n${parts.join('\n')}`, width * points, height * points);
}
