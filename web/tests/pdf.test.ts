import { describe, expect, it } from 'vitest';
import { pdfOf } from '../src/page/pdf';

describe('pdf', () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 1, 2, 3, 0xff, 0xd9]);
  const file = pdfOf(jpeg, { width: 200, height: 100, pageWidth: 100, pageHeight: 50 });
  const text = Array.from(file, (byte) => String.fromCharCode(byte)).join('');

  it('has a table that leads to every object', () => {
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
    expect(text.slice(table, table + 4)).toBe('xref');
    const places = [...text.slice(table).matchAll(/(\d{10}) 00000 n /g)].map((match) => Number(match[1]));
    expect(places.map((place) => text.slice(place, place + 7))).toEqual([1, 2, 3, 4, 5].map((number) => `${number} 0 obj`));
  });

  it('holds the picture to the byte on a page of its size', () => {
    const begin = text.indexOf('stream\n', text.indexOf('4 0 obj')) + 'stream\n'.length;
    expect([...file.slice(begin, begin + jpeg.length)]).toEqual([...jpeg]);
    expect(text).toContain('/MediaBox [0 0 75.00 37.50]');
    expect(text).toContain('/Length 7 >>');
    expect(text).toMatch(/\/Length 38 >>\nstream\nq 75\.00 0 0 37\.50 0 0 cm \/Picture Do Q\nendstream/);
  });
});
