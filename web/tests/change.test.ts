import { describe, expect, it, vi } from 'vitest';
import { CoverageLayer } from '../src/change/coverage';
import { Draft } from '../src/change/draft';
import { History } from '../src/change/history';
import { added, moved, turned } from '../src/change/placing';
import { bearing, degreesText, freeName, placeOf, placeText, renamed, renamedSite } from '../src/change/values';
import type { Edit, Judged, Siting, Value } from '../src/data/studies';

const document: Record<string, Value> = {
  assets: [{ name: 'City', at: '40, 30' }],
  places: { rules: ['best'], sites: [{ name: 'A', at: '40, 30' }, { name: 'B', at: '41, 31' }] },
  forces: [{ name: 'F', systems: ['patriot', { system: 'thaad', at: 'B' }] }],
  options: [{ name: 'one', force: 'F' }],
  raid: [{ threat: 'srbm', aims: ['City', 'Other'] }],
};

const listed: Siting = {
  force: 'F', rule: 'listed',
  units: [0, 0, 1].map((index) => ({ index, system: 's', name: 'u', at: { name: index === 0 ? 'A' : 'B', latitudeDegrees: 40, longitudeDegrees: 30 }, boresightDegrees: 0, sectorDegrees: 120, aircraftMetres: 1, ballisticMetres: 1 })),
};

describe('values', () => {
  it('writes places and directions as studies do', () => {
    expect(placeOf('39.93, -32.86')).toEqual({ latitude: 39.93, longitude: -32.86 });
    expect(placeOf('N39 E32')).toBeNull();
    expect(placeText({ latitude: 1.234567, longitude: -2 })).toBe('1.23457, -2.00000');
    expect([bearing(-10), bearing(370), degreesText(12.34)]).toEqual([350, 10, '12.3 deg']);
    expect(freeName('x', ['x', 'x 2'])).toBe('x 3');
  });

  it('renames wherever a name is used, and nowhere else', () => {
    expect(renamed(document, 'assets', 0, 'Town').map((edit) => edit.path)).toEqual(['assets[0].name', 'raid[0].aims[0]']);
    expect(renamed(document, 'forces', 0, 'G').map((edit) => edit.path)).toEqual(['forces[0].name', 'options[0].force']);
    expect(renamedSite(document, 1, 'C').map((edit) => edit.path)).toEqual(['places.sites[1].name', 'forces[0].systems[1].at']);
  });
});

describe('placing', () => {
  it('puts a system at a new site, says where all others stand, and brings in the rule that heeds it', () => {
    expect(added(document, 0, { id: 'samp-t', name: 'SAMP/T' }, { latitude: 42, longitude: 32 }, null, listed)).toEqual([
      { change: 'set', path: 'places.rules', value: ['listed', 'best'] },
      { change: 'add', path: 'places.sites', value: { name: 'SAMP/T site', at: '42.00000, 32.00000' } },
      { change: 'set', path: 'forces[0].systems[0]', value: { system: 'patriot', at: 'A' } },
      { change: 'add', path: 'forces[0].systems', value: { system: 'samp-t', at: 'SAMP/T site' } },
    ]);
  });

  it('moves a system to a site that is near', () => {
    const edits = moved(document, 0, 1, { latitude: 40, longitude: 30 }, 0, listed);
    expect(edits.slice(1)).toEqual([{ change: 'set', path: 'forces[0].systems[0]', value: { system: 'patriot', at: 'A' } }, { change: 'put', path: 'forces[0].systems[1]', name: 'at', value: 'A' }]);
  });

  it('turns a system that was no more than its id', () => {
    expect(turned(document, 0, 0, -10).at(-1)).toEqual({ change: 'set', path: 'forces[0].systems[0]', value: { system: 'patriot', boresight: '350 deg' } });
  });
});

describe('history', () => {
  it('goes back and on, and forgets what was undone when something new comes', () => {
    const history = new History({ text: 'a', document: {} }, 3);
    ['b', 'b', 'c'].forEach((text) => history.push({ text, document: {} }));
    history.undo();
    expect([history.now.text, history.canRedo]).toEqual(['b', true]);
    history.push({ text: 'd', document: {} });
    expect([history.now.text, history.canRedo]).toEqual(['d', false]);
    history.push({ text: 'e', document: {} });
    history.undo();
    history.undo();
    history.undo();
    expect(history.now.text).toBe('b');
  });
});

/** Appends the path of each edit; a text with "bad" in it is wrong. */
const judge = (_study: string, text: string, edits: Edit[]): Promise<Judged> => {
  const after = text + edits.map((edit) => edit.path).join('');
  const isValid = !after.includes('bad');
  return Promise.resolve({ text: after, isValid, problems: isValid ? [] : [{ line: 1, path: 'x', found: 'bad', allowed: 'good' }], document: { text: after } });
};

/** The file as a server keeps it: it takes a text from who read the last one. */
class StoredFile {
  text = 'a';
  fault: string | null = null;
  readonly written: string[] = [];

  readonly save = (_study: string, text: string, was: string): Promise<{ digest: string }> => {
    if (this.fault !== null || was !== this.digest) {
      return Promise.reject(new Error(this.fault ?? 'changed from elsewhere'));
    }
    this.text = text;
    this.written.push(text);
    return Promise.resolve({ digest: this.digest });
  };

  readonly read = (): Promise<{ text: string; digest: string }> =>
    this.fault === null ? Promise.resolve({ text: this.text, digest: this.digest }) : Promise.reject(new Error(this.fault));

  get digest(): string {
    return `digest of ${this.text}`;
  }
}

async function opened(judged = judge): Promise<{ draft: Draft; file: StoredFile }> {
  const file = new StoredFile();
  return { draft: (await Draft.open('s', 'a', file.digest, { judge: judged, save: file.save, read: file.read })) as Draft, file };
}

const set = (path: string): Edit[] => [{ change: 'set', path }];

describe('draft', () => {
  it('makes changes one after the other and writes each text with the digest of the one before', async () => {
    const { draft, file } = await opened();
    await Promise.all([draft.edit(set('b')), draft.edit(set('c'))]);
    expect(await draft.settled()).toBeNull();
    expect(draft.text).toBe('abc');
    expect(file.written).toEqual(['abc', 'abc']);
    draft.undo();
    draft.undo();
    await draft.settled();
    expect([draft.text, draft.canUndo, draft.canRedo]).toEqual(['a', false, true]);
  });

  it('leaves what is in force where a change or a text would be wrong', async () => {
    vi.useFakeTimers();
    const { draft, file } = await opened();
    expect(await draft.edit(set('bad'))).toBe(false);
    expect([draft.text, draft.refused.length]).toEqual(['a', 1]);
    draft.type('bad text');
    await vi.advanceTimersByTimeAsync(1000);
    expect([draft.text, draft.typed, draft.problems.length, draft.refused.length]).toEqual(['a', 'bad text', 1, 0]);
    draft.undo();
    await vi.advanceTimersByTimeAsync(0);
    expect([draft.typed, draft.problems.length]).toEqual(['a', 0]);
    draft.type('good text');
    await vi.advanceTimersByTimeAsync(1000);
    expect([draft.text, draft.document]).toEqual(['good text', { text: 'good text' }]);
    expect(file.text).toBe('good text');
    vi.useRealTimers();
  });

  it('tells why what is in force was not written', async () => {
    const { draft, file } = await opened();
    file.fault = 'disk full';
    await draft.edit(set('b'));
    expect(await draft.settled()).toBe('disk full');
    expect([draft.text, draft.unsaved, draft.isStuck]).toEqual(['ab', 'disk full', true]);
    file.fault = null;
    await draft.again();
    expect([file.text, draft.unsaved, draft.isKept]).toEqual(['ab', null, true]);
  });

  it('writes at once what waits, before it is run', async () => {
    const { draft, file } = await opened();
    draft.type('typed');
    draft.rest('site', () => set('moved'), () => undefined);
    expect(draft.isKept).toBe(false);
    expect(await draft.settled()).toBeNull();
    expect([file.text, draft.isKept]).toEqual(['typedmoved', true]);
  });

  it('tells that a wrong text is not what would be run', async () => {
    const { draft, file } = await opened();
    draft.type('bad');
    expect(await draft.settled()).toMatch(/not in force/);
    expect(file.written).toEqual([]);
  });

  it('takes back a move that has not been written yet, and a change that is under way', async () => {
    const { draft, file } = await opened();
    const made = vi.fn();
    draft.rest('site', () => set('moved'), made);
    draft.undo();
    expect(made.mock.calls).toEqual([[false]]);
    void draft.edit(set('b'));
    draft.undo();
    expect(await draft.settled()).toBeNull();
    expect([draft.text, file.text, draft.canRedo]).toEqual(['a', 'a', true]);
  });

  it('writes over no change from elsewhere before it is told to', async () => {
    const { draft, file } = await opened();
    file.text = 'theirs';
    await draft.edit(set('b'));
    expect(await draft.settled()).toMatch(/changed from elsewhere/);
    expect([file.text, draft.text, draft.elsewhere?.text]).toEqual(['theirs', 'ab', 'theirs']);
    await draft.writeOver();
    expect([file.text, draft.elsewhere, draft.isKept]).toEqual(['ab', null, true]);
    file.text = 'theirs again';
    await draft.look();
    await draft.takeElsewhere();
    expect(await draft.settled()).toBeNull();
    expect([file.text, draft.text, draft.isKept]).toEqual(['theirs again', 'theirs again', true]);
    draft.undo();
    expect(await draft.settled()).toBeNull();
    expect(file.text).toBe('ab');
  });

  it('tells that the server does not answer, and goes on when it does', async () => {
    let isThere = true;
    const { draft, file } = await opened((study, text, edits) => (isThere ? judge(study, text, edits) : Promise.reject(new Error('no answer'))));
    isThere = false;
    expect(await draft.edit(set('b'))).toBe(false);
    expect([draft.unjudged, draft.refused.length, draft.text]).toEqual(['no answer', 0, 'a']);
    draft.type('typed');
    expect(await draft.settled()).toBe('no answer');
    isThere = true;
    await draft.again();
    expect(await draft.settled()).toBeNull();
    expect([draft.text, file.text, draft.unjudged]).toEqual(['typed', 'typed', null]);
  });
});

describe('coverage', () => {
  it('asks the coarse picture one at a time and of the last place alone, then the fine one', async () => {
    vi.useFakeTimers();
    const asked: string[] = [];
    const shown = vi.fn();
    const layer = new CoverageLayer('s', shown, (_study, question) => new Promise((done) => {
      asked.push(`${question.force} ${question.isFine ? 'fine' : 'coarse'}`);
      setTimeout(() => done({ rings: [], candidate: null }), 30);
    }));
    for (const force of ['a', 'b', 'c']) {
      layer.show({ text: '', force, rule: 'listed', heightMetres: 1, candidate: null }, true);
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual(['a coarse', 'c coarse', 'c fine']);
    expect(shown).toHaveBeenCalledTimes(3);
    layer.show(null, false);
    expect(shown).toHaveBeenLastCalledWith(null);
    vi.useRealTimers();
  });
});
