import { describe, expect, it } from 'vitest';
import { fitted, numberOf, readCharts, rowsOf, writeCharts, type ChartsState } from '../src/charts/address';
import { lacks, sobolRows, tornadoRows } from '../src/charts/findings';
import { Latest } from '../src/charts/latest';
import { edgeOf, middle, moved, rangeOf, shown, snapped, ticks } from '../src/charts/scale';
import { cellsOf, responseOf } from '../src/charts/sweep';
import { tableOf } from '../src/charts/table';
import type { ChartsHead } from '../src/data/charts';
import type { Findings, Sensitivity, Sweep } from '../src/data/findings';
import { pdfOfContent } from '../src/page/pdf';
import { fitting, pdfColour, pdfPath, pdfText, widthOf } from '../src/page/vector';

const head: ChartsHead = {
  study: 'made', raids: 100, isLive: false, isPart: false, deciding: 'leakers', headline: ['A ~ one', 'B'],
  options: [{ name: 'none', isCompared: false }, { name: 'A ~ one', isCompared: true }, { name: 'B', isCompared: true }, { name: 'C', isCompared: true }],
  measures: [{ id: 'leakers', name: 'Leakers', unit: 'threats', isQuotient: false }, { id: 'roundsFired', name: 'Rounds fired', unit: 'rounds', isQuotient: false }],
};
const state: ChartsState = { run: 'a & b', panels: [{ measure: 'leakers', less: null }, { measure: 'leakers', less: 'A ~ one' }], options: ['A ~ one', 'B'], brushes: [{ panel: 1, option: 'B', from: -1.5, to: 2.5 }, { panel: 0, option: 'A ~ one', from: 3.5, to: 7.5 }] };

describe('the address of charts', () => {
  it('opens the same charts with the same ranges', () => {
    expect(readCharts(writeCharts(state).slice(1))).toEqual(state);
    expect(fitted(state, head)).toEqual(state);
  });

  it('of another kind asks for none', () => {
    expect(readCharts('?run=x')).toBeNull();
  });

  it('leaves out what cannot be read or is not there', () => {
    const read = readCharts('?charts=r&brush=0~B~7~3&brush=x~B~1~2&brush=0~B~NaN~2&brush=0~B~1~2&brush=0~nobody~1~2&brush=0~B~4~5&option=B&option=nobody&option=B&panel=leakers')!;
    expect(read.brushes).toHaveLength(3);
    expect(fitted(read, head)).toEqual({ run: 'r', panels: [{ measure: 'leakers', less: null }], options: ['B'], brushes: [{ panel: 0, option: 'B', from: 1, to: 2 }] });
  });

  it('without charts shows what is asked first', () => {
    expect(fitted(readCharts('?charts=r')!, head)).toEqual({
      run: 'r', options: ['A ~ one', 'B', 'C'], brushes: [], panels: [{ measure: 'leakers', less: null }, { measure: 'leakers', less: 'B' }, { measure: 'roundsFired', less: null }],
    });
  });

  it('never asks for more rows than one question holds', () => {
    const many = { ...head, options: Array.from({ length: 10 }, (_, i) => ({ name: `${i}`, isCompared: true })) };
    const asked: ChartsState = { run: 'r', options: many.options.map((option) => option.name), panels: [0, 1, 2].map(() => ({ measure: 'leakers', less: null })), brushes: [] };
    expect(fitted(asked, many).panels).toHaveLength(2);
  });
});

describe('rows', () => {
  it('are numbered chart by chart, without the option that is taken off', () => {
    expect(rowsOf(state.panels, state.options)).toEqual([{ measure: 'leakers', option: 'A ~ one', less: null }, { measure: 'leakers', option: 'B', less: null }, { measure: 'leakers', option: 'B', less: 'A ~ one' }]);
    expect(state.brushes.map((brush) => numberOf(state, brush))).toEqual([2, 0]);
    expect(numberOf(state, { panel: 1, option: 'A ~ one' })).toBe(-1);
    expect(numberOf(state, { panel: 7, option: 'B' })).toBe(-1);
  });

  it('stand as a table behind the chart', () => {
    const table = tableOf([{ measure: 'leakers', option: 'B', less: null }], [{ unit: 'threats', from: -0.5, width: 1, all: [3, 4], kept: [1, 2], value: { mean: 1, low: 0, high: 2, unit: 'threats' }, withoutValue: 0 }]);
    expect(table.slice(1)).toEqual([
      ['B', null, 'leakers', null, null, 'threats', 7, 3, 1, 0, 2],
      ['B', null, 'leakers', -0.5, 0.5, 'threats', 3, 1, null, null, null],
      ['B', null, 'leakers', 0.5, 1.5, 'threats', 4, 2, null, null, null],
    ]);
  });
});

describe('a range', () => {
  const bins = { from: -0.5, width: 1, count: 10 };

  it('snaps to whole bins, at least one, whichever way it is drawn', () => {
    expect(snapped(bins, 2.2, 5.9)).toEqual([3, 6]);
    expect(snapped(bins, 5.9, 2.2)).toEqual([3, 6]);
    expect(snapped(bins, 3, 3.1)).toEqual([4, 5]);
    expect(snapped(bins, 99, 120)).toEqual([9, 10]);
    expect(rangeOf(bins, [3, 6])).toEqual({ from: 2.5, to: 5.5 });
  });

  it('keeps its edges free of rounding', () => {
    expect(edgeOf({ from: 0, width: 0.1, count: 10 }, 3)).toBe(0.3);
    expect(Object.is(edgeOf({ from: -1, width: 0.5, count: 4 }, 2), 0)).toBe(true);
  });

  it('is moved by keys, its ends never meeting', () => {
    expect(moved(bins, [3, 6], 'from', 'ArrowRight')).toEqual([4, 6]);
    expect(moved(bins, [3, 6], 'from', 'End')).toEqual([5, 6]);
    expect(moved(bins, [3, 6], 'to', 'Home')).toEqual([3, 4]);
    expect(moved(bins, [3, 6], 'to', 'PageUp')).toEqual([3, 10]);
    expect(moved(bins, [3, 6], 'to', 'a')).toBeNull();
  });

  it('begins in the middle of what there is', () => {
    expect(middle([1, 0, 10, 10, 10, 10, 0, 1])).toEqual([2, 6]);
    expect(middle([0, 0])).toEqual([1, 2]);
  });
});

describe('numbers', () => {
  it('are told with what they say', () => {
    expect([0, 12345.6, 12.34, 1.234, 0.01234, -0.5, null, NaN].map(shown)).toEqual(['0', '12,346', '12.3', '1.23', '0.0123', '−0.5', '–', '–']);
  });

  it('stand at round places along an axis', () => {
    expect(ticks(-0.5, 9.5, 5)).toEqual([0, 2, 4, 6, 8]);
    expect(ticks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(3, 3, 5)).toEqual([3]);
  });
});

describe('questions one after another', () => {
  it('pass over what was asked in between', async () => {
    const asked: number[] = [];
    let answer: () => void = () => undefined;
    const latest = new Latest<number>((question) => new Promise((done) => {
      asked.push(question);
      answer = done;
    }), () => undefined, 10_000);
    [1, 2, 3].forEach((question) => latest.put(question));
    answer();
    await Promise.resolve().then(() => Promise.resolve());
    expect(asked).toEqual([1, 3]);
  });

  it('give up an answer that takes too long where a newer one waits', async () => {
    const given: number[] = [];
    const asked: number[] = [];
    const latest = new Latest<number>((question, signal) => new Promise((done, fail) => {
      asked.push(question);
      signal.addEventListener('abort', () => {
        given.push(question);
        fail(new Error('given up'));
      });
      if (question === 2) {
        done();
      }
    }), () => given.push(-1), 0);
    latest.put(1);
    latest.put(2);
    await new Promise((done) => setTimeout(done, 20));
    expect([asked, given]).toEqual([[1, 2], [1]]);
  });
});

describe('the same asked of more raids', () => {
  it('waits for the answer that is under way, however long it takes', async () => {
    const asked: number[] = [];
    let isGivenUp = false;
    let answer: () => void = () => undefined;
    const latest = new Latest<number>((question, signal) => new Promise((done) => {
      asked.push(question);
      signal.addEventListener('abort', () => (isGivenUp = true));
      answer = done;
    }), () => undefined, 0);
    latest.put(1);
    latest.put(2, false);
    await new Promise((done) => setTimeout(done, 20));
    expect([asked, isGivenUp]).toEqual([[1], false]);
    answer();
    await new Promise((done) => setTimeout(done, 5));
    expect(asked).toEqual([1, 2]);
  });
});

describe('what a run found', () => {
  const value = (mean: number): { mean: number; low: number; high: number; unit: string } => ({ mean, low: mean - 1, high: mean + 1, unit: 'threats' });
  const share = { share: 0.4, low: 0.1, high: 0.7, unit: 'of it' };
  const sensitivity: Sensitivity = { a: 'A', b: 'B', measure: 'leakers', unit: 'threats', explorations: 16, raids: 8, chance: share, figures: share, interplay: share, families: [{ family: 'f', figures: ['x'], first: { ...share, share: null }, total: share }], ends: [{ name: 'x', family: 'f', lowEnd: 'low', highEnd: 'high', low: value(-2), high: value(3) }] };
  const nothing: Findings = { said: 'Not analysed.', sensitivity: null, drivers: [], clearCorrelation: null, factors: [] };

  it('has its two ends, the low one hollow', () => {
    expect(tornadoRows(sensitivity)).toEqual([{ name: 'x', bars: [{ value: -2, low: -3, high: -1, isHollow: true }, { value: 3, low: 2, high: 4, isHollow: false }] }]);
    expect(sobolRows(sensitivity)[0]!.bars.map((bar) => [bar.value, bar.isHollow])).toEqual([[0.4, false], [0, true]]);
  });

  it('names the command for what it lacks, and nothing else', () => {
    expect(lacks(nothing, 'anatolia').join(' ')).toMatch(/parapet run studies\/anatolia --sensitivity.*parapet sweep anatolia --vary/);
    expect(lacks({ said: '', sensitivity, drivers: [{ name: 'x', grade: 'A', rankCorrelation: 0.1, isClear: false }], clearCorrelation: 0.5, factors: [{ factor: 'f', measure: 'm', levels: [], options: [] }] }, 'anatolia')).toEqual([]);
  });

  const cell = (values: string[], difference: number): Sweep['cells'][number] => ({ values, a: value(difference + 5), b: value(5), difference: value(difference) });
  const sweep: Sweep = {
    study: 's', a: 'A', b: 'B', measure: 'leakers', measureName: 'Leakers', design: 'grid', raids: 4, interrupted: false, refused: [], asItStands: cell([], 0),
    settings: [{ setting: 'delay', stated: '12 s', values: ['20 s', '3 s'], range: [] }, { setting: 'state', stated: 'tight', values: ['hold', 'free'], range: [] }],
    cells: [cell(['20 s', 'hold'], 4), cell(['20 s', 'free'], 2), cell(['3 s', 'hold'], -3), cell(['3 s', 'free'], -1)],
  };

  it('of a sweep goes across by number where values are numbers, the mean over all others', () => {
    const { places, lines } = responseOf(sweep, 0);
    expect(places).toEqual([{ name: '3 s', at: 3 }, { name: '20 s', at: 20 }]);
    expect(lines[2]!.values.map((mean) => mean?.mean)).toEqual([-2, 3]);
    expect(responseOf(sweep, 1).places.map((place) => place.name)).toEqual(['hold', 'free']);
  });

  it('of two settings is a number in each cell, framed where it is clear', () => {
    expect(cellsOf(sweep, 0, 1).map(({ row, column, value: mean, isClear }) => [row, column, mean, isClear])).toEqual([[0, 0, 4, true], [0, 1, 2, true], [1, 0, -3, true], [1, 1, -1, false]]);
  });
});

describe('a drawing as a page', () => {
  it('has its paths in operators of PDF', () => {
    expect(pdfPath('M1 2H3V4L5 6Z')).toBe('1 2 m 3 2 l 3 4 l 5 6 l h');
    expect(pdfPath('')).toBe('');
  });

  it('has its text in the letters of Western Europe, quotes and brackets kept out of the way', () => {
    expect(pdfText('a (b) − 5 % … 雪')).toBe('(a \\050b\\051 \\226 5 % \\205 ?)');
  });

  it('has its colours, and none where nothing shows', () => {
    expect(pdfColour('rgb(255, 0, 51)')).toBe('1.000 0.000 0.200');
    expect(pdfColour('rgba(1, 2, 3, 0)')).toBeNull();
    expect(pdfColour('none')).toBeNull();
  });

  it('cuts text to the room there is', () => {
    expect(fitting('short', 100, 12)).toBe('short');
    const cut = fitting('a long name of an option', 60, 12);
    expect(cut.endsWith('…') && widthOf(cut, 12) <= 60).toBe(true);
  });

  it('has a table that leads to every object', () => {
    const text = Array.from(pdfOfContent('0 0 m', 75, 37.5), (byte) => String.fromCharCode(byte)).join('');
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
    const places = [...text.slice(table).matchAll(/(\d{10}) 00000 n /g)].map((match) => Number(match[1]));
    expect(places.map((place) => text.slice(place, place + 7))).toEqual([1, 2, 3, 4, 5, 6].map((number) => `${number} 0 obj`));
    expect(text).toContain('/Length 5 >>\nstream\n0 0 m\nendstream');
  });
});
