import { describe, expect, it } from 'vitest';
import { readColumns } from '../src/data/columns';
import { lastAtOrBefore } from '../src/data/raid';
import { sentence } from '../src/data/words';
import { nameIn } from '../src/watch/names';
import { tableOfOptions, targetTable, toCsv } from '../src/watch/save';
import { file, madeRaid } from './made';

describe('columns', () => {
  it('come back as they were written', () => {
    const { column } = readColumns(file({}, [{ name: 'a', kind: 'u8', numbers: [1, 2, 3] }, { name: 'b', kind: 'f32', numbers: [0.5, -2] }, { name: 'c', kind: 'u16', numbers: [65535] }]));
    expect([...column('a')]).toEqual([1, 2, 3]);
    expect([...column('b')]).toEqual([0.5, -2]);
    expect([...column('c')]).toEqual([65535]);
  });

  it('of another kind or version are refused in words', () => {
    expect(() => readColumns(file({}, [], 'PARAPETJ'))).toThrow('no columns of a raid');
    expect(() => readColumns(file({}, [], 'PARAPETR', 2))).toThrow('version 2');
    expect(() => readColumns(new ArrayBuffer(3))).toThrow('no columns of a raid');
    expect(() => readColumns(file({}, [])).column('a')).toThrow('no column a');
  });
});

describe('a mover', () => {
  const raid = madeRaid();
  const [first, second] = raid.head.movers as [(typeof raid.head.movers)[0], (typeof raid.head.movers)[0]];

  it('is on the line between two states', () => {
    expect(raid.fixAt(first, 5)).toMatchObject({ longitude: 30.5, latitude: 40, height: 1500, state: 0 });
    expect(raid.fixAt(first, 10)).toMatchObject({ longitude: 31, height: 2000, state: 1 });
  });

  it('is nowhere before its first state and after its end', () => {
    expect(raid.fixAt(second, 4.9)).toBeNull();
    expect(raid.fixAt(first, 20.1)).toBeNull();
    expect(raid.fixAt(first, 20)).not.toBeNull();
  });

  it('crosses the antimeridian by the shorter way', () => {
    expect(raid.fixAt(second, 10)!.longitude).toBeCloseTo(180, 3);
  });

  it('is never mixed with the states of another', () => {
    expect(raid.fixAt(first, 20)).toMatchObject({ longitude: 32, latitude: 41 });
  });
});

describe('the last at or before', () => {
  it('is found at ends, between and on numbers that repeat', () => {
    const sorted = [1, 2, 2, 5];
    expect(lastAtOrBefore(sorted, 0, 4, 0.5)).toBe(-1);
    expect(lastAtOrBefore(sorted, 0, 4, 2)).toBe(2);
    expect(lastAtOrBefore(sorted, 0, 4, 4)).toBe(2);
    expect(lastAtOrBefore(sorted, 0, 4, 9)).toBe(3);
    expect(lastAtOrBefore(sorted, 1, 1, 9)).toBe(-1);
  });
});

describe('an event', () => {
  it('is told with the names of the raid', () => {
    const raid = madeRaid();
    expect(sentence(raid.head.events[0]!, nameIn(raid))).toBe('T0, drone gets through to City');
  });
});

describe('a table', () => {
  it('holds every target, with nothing where a step never came', () => {
    const raid = madeRaid((head) => head.targets[0]!.steps.push({ seconds: 3.14159, mark: 'tracked', unit: null }));
    expect(targetTable(raid)[1]).toEqual(['T0', 'Drone', 'yes', 'got through', 'not seen', 20, 0, null, 3.1, null, null, null]);
    expect(targetTable(raid)).toHaveLength(3);
    expect(tableOfOptions([raid, raid]).map((row) => row[0])).toEqual(['option', ...Array<string>(4).fill(raid.head.option)]);
    expect(tableOfOptions([raid])[1]).toEqual([raid.head.option, ...targetTable(raid)[1]!]);
  });

  it('keeps commas, quotes and line breaks within their cells', () => {
    expect(toCsv([['a,b', 'say "x"', 'two\nlines', null, 1.5]])).toBe('"a,b","say ""x""","two\nlines",,1.5\r\n');
  });
});
