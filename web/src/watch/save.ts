import type { Raid } from '../data/raid';
import { classNames, fateNames } from '../data/words';
import { bytesOf, pdfFile } from '../page/figure';

/** A table as comma-separated values: a cell with a comma, a quote or a line break stands in quotes. */
export function toCsv(rows: (string | number | null)[][]): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? '' : `${value}`;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Every target of a raid with its fate and when each step of its chain first came, in seconds of the raid. */
export function targetTable(raid: Raid): (string | number | null)[][] {
  const marks = ['visible', 'tracked', 'hostile', 'ordered', 'launched'] as const;
  return [
    ['target', 'class', 'threat', 'fate', 'cause', 'end_s', 'launches', ...marks.map((mark) => `${mark}_s`)],
    ...raid.head.targets.map((target) => [
      `T${target.target}`, classNames[target.class], target.isThreat ? 'yes' : 'no', fateNames[target.fate], target.cause, Number(target.endSeconds.toFixed(1)), target.launches,
      ...marks.map((mark) => {
        const step = target.steps.find((candidate) => candidate.mark === mark);
        return step ? Number(step.seconds.toFixed(1)) : null;
      }),
    ]),
  ];
}

/** The targets of one raid option by option, each line with its option first. */
export function tableOfOptions(raids: Raid[]): (string | number | null)[][] {
  return raids.flatMap((raid, index) => {
    const [head, ...rows] = targetTable(raid);
    return [...(index === 0 ? [['option', ...head!]] : []), ...rows.map((row) => [raid.head.option, ...row])];
  });
}

/** Hands the reader a file. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** All maps side by side as one picture. */
function sideBySide(panes: HTMLCanvasElement[][]): HTMLCanvasElement {
  const gap = 2;
  const sizes = panes.map(([first]) => ({ width: first!.width, height: first!.height }));
  const picture = document.createElement('canvas');
  picture.width = sizes.reduce((sum, size) => sum + size.width, gap * (panes.length - 1));
  picture.height = Math.max(...sizes.map((size) => size.height));
  const context = picture.getContext('2d')!;
  let x = 0;
  panes.forEach((layers, index) => {
    layers.forEach((layer) => context.drawImage(layer, x, 0));
    x += sizes[index]!.width + gap;
  });
  return picture;
}

/** All maps side by side as a picture, or as a page with it. */
export async function savePicture(name: string, panes: HTMLCanvasElement[][], ending: 'png' | 'pdf'): Promise<void> {
  const picture = sideBySide(panes);
  save(`${name}.${ending}`, ending === 'png' ? await bytesOf(picture, 'image/png') : await pdfFile(picture, picture.width / devicePixelRatio, picture.height / devicePixelRatio));
}
