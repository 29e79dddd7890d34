import type { Row, ShownRow } from '../data/charts';
import { edgeOf } from './scale';
import { binsOf } from './panel';

export type Cells = (string | number | null)[][];

/** What a chart shows as numbers: of each row mean and interval of the raids that are left, then raids in each bin, all and left. */
export function tableOf(rows: Row[], shown: ShownRow[]): Cells {
  return [
    ['option', 'minus', 'measure', 'from', 'to', 'unit', 'raids', 'raids_in_ranges', 'mean', 'low', 'high'],
    ...rows.flatMap((row, index) => {
      const read = shown[index]!;
      const bins = binsOf(read);
      const name = [row.option, row.less, row.measure];
      const total = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);
      return [
        [...name, null, null, read.unit, total(read.all), total(read.kept), read.value.mean, read.value.low, read.value.high],
        ...read.all.map((count, bin) => [...name, edgeOf(bins, bin), edgeOf(bins, bin + 1), read.unit, count, read.kept[bin]!, null, null, null]),
      ];
    }),
  ];
}
