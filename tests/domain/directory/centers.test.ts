import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import data from '../../../resources/centers/centers.json' with { type: 'json' };
import { centerSchema } from '../../../src/contract/centers.ts';
import { centerModes } from '../../../src/domain/directory/center.ts';
import {
  type CenterEdit,
  centerPlace,
  centersFrom,
  findCenters,
  secondOpinionChoices,
  shippedCenters,
  withCenterEdits,
} from '../../../src/domain/directory/centers.ts';

const centers = centersFrom(shippedCenters);
const ids = (found: ReadonlyArray<{ id: string }>) => found.map(({ id }) => id);

describe('the list of centers', () => {
  it('has the shape of the contract, with a source and a date for each entry', () => {
    for (const center of centers) {
      expect(() => centerSchema.parse(center)).not.toThrow();
      expect(center.sources.length).toBeGreaterThan(0);
      expect(center.asOf).not.toBe('');
    }
    expect(data.centers.flatMap(({ sources }) => sources).every((key) => Object.hasOwn(data.sources, key))).toBe(true);
  });

  it('holds each once, as many of each designation as were counted', () => {
    const counts = z
      .object({ comprehensive: z.number(), clinical: z.number(), basicLaboratory: z.number() })
      .parse(data.counts);
    const count = (designation: string) => centers.filter((center) => center.designation === designation).length;

    expect(new Set(ids(centers)).size).toBe(centers.length);
    expect([count('comprehensive'), count('clinical'), count('basicLaboratory')]).toEqual(Object.values(counts));
    expect(counts).toEqual({ comprehensive: 58, clinical: 8, basicLaboratory: 7 });
    expect(centers.filter(({ kind }) => kind === 'remoteProgram')).toHaveLength(16);
    expect(centers.filter(({ kind }) => kind === 'pathologyService')).toHaveLength(3);
  });

  it('states nothing as a fact that is marked as unsure, and names no material of our own', () => {
    const facts = JSON.stringify(data.centers);

    expect(facts).not.toMatch(/unsure|seed|stored copy/i);
    expect(facts).not.toMatch(/recommended|\bbest\b|winner|guarantee|you should|!/i);
    expect(centers.find(({ id }) => id === 'md-anderson')?.modes).toEqual(['inPerson', 'pathologyOnly']);
  });

  it('says what a designation is not', () => {
    expect(shippedCenters.notes[0]).toContain('not a ranking of care');
    expect(shippedCenters.notes.join(' ')).toContain('January 2026');
  });

  it('is alphabetical, whatever "The" stands before a name', () => {
    const keys = centers.map(({ name, institution }) => `${name} ${institution}`.toLowerCase().replace(/^the /, ''));

    expect(ids(centers).indexOf('arizona')).toBeGreaterThan(ids(centers).indexOf('siteman'));
    expect(keys.indexOf('wistar institute cancer center the wistar institute')).toBeGreaterThan(keys.length - 10);
  });
});

describe('the choices for a second opinion', () => {
  it('leave out laboratories and keep pathology services', () => {
    const choices = secondOpinionChoices(centers);

    expect(choices.some(({ designation }) => designation === 'basicLaboratory')).toBe(false);
    expect(choices).toHaveLength(centers.length - 7);
    expect(ids(choices)).toContain('mayo-labs-path');
  });
});

describe('findCenters', () => {
  it.each([
    [{ text: 'sloan' }, ['msk', 'msk-remote']],
    [{ text: 'MSKCC' }, ['msk']],
    [{ text: 'norris cotton' }, ['dartmouth']],
    [{ text: 'mānoa' }, ['hawaii']],
    [{ text: 'ohio', kind: 'center' }, ['case', 'osuccc']],
    [{ state: 'OH', kind: 'center' }, ['case', 'osuccc']],
    [{ state: 'ohio', kind: 'center' }, ['case', 'osuccc']],
    [{ state: 'AZ' }, ['arizona', 'mayo']],
    [{ state: 'TX', mode: 'pathologyOnly' }, ['md-anderson']],
    [{ mode: 'physicianToPhysician' }, ['mayo-econsult', 'mgb-oso']],
    [{ state: 'MN', mode: 'inPerson' }, ['masonic', 'mayo']],
    [{ state: 'ME', mode: 'inPerson' }, []],
    [{ state: 'Atlantis' }, []],
    [{ text: 'no such place' }, []],
  ] as const)('with %j gives %j', (filter, found) => {
    expect(ids(findCenters(centers, filter)).toSorted()).toEqual(found.toSorted());
  });

  it('gives all without a filter, in the same order', () => {
    expect(ids(findCenters(centers.toReversed(), {}))).toEqual(ids(centers));
  });

  it('knows how each center may be sought', () => {
    expect(centerModes.filter((mode) => mode !== 'phone' && findCenters(centers, { mode }).length === 0)).toEqual([]);
  });
});

describe('withCenterEdits', () => {
  const edit = (set: Partial<CenterEdit>): CenterEdit => ({
    centerId: 'own-1',
    kind: null,
    changes: {},
    editedOn: '2026-11-21',
    ...set,
  });

  it('changes what the practice wrote, keeps award and sources, and marks it as own', () => {
    const edited = withCenterEdits(centers, [
      edit({ centerId: 'mayo', changes: { note: 'Ask for Jo', city: 'Rochester' } }),
    ]);
    const mayo = edited.find(({ id }) => id === 'mayo');

    expect(edited).toHaveLength(centers.length);
    expect(mayo).toMatchObject({ note: 'Ask for Jo', isOwn: true, designation: 'comprehensive' });
    expect(mayo?.sources.length).toBeGreaterThan(0);
    expect(findCenters(edited, { text: 'ask for jo' })).toHaveLength(1);
  });

  it('adds own centers in their place, without award or source', () => {
    const changes = { name: 'Aardvark Clinic', state: 'OR', modes: ['video' as const] };
    const [first] = withCenterEdits(centers, [edit({ kind: 'remoteProgram', changes })]);

    expect(() => centerSchema.parse(first)).not.toThrow();
    expect(first).toMatchObject({
      id: 'own-1',
      kind: 'remoteProgram',
      name: 'Aardvark Clinic',
      institution: 'Aardvark Clinic',
      designation: null,
      asOf: '2026-11-21',
      sources: [],
      isOwn: true,
    });
  });

  it('passes over changes of an entry that the list no longer holds', () => {
    expect(withCenterEdits(centers, [edit({ centerId: 'gone' })])).toHaveLength(centers.length);
  });
});

describe('the place of a center', () => {
  it.each([
    ['Cleveland', 'OH', 'Cleveland, OH'],
    [null, 'OH', 'OH'],
    [null, null, null],
    [' ', null, null],
  ])('of %j and %j is %j', (city, state, place) => {
    expect(centerPlace({ city, state })).toBe(place);
  });
});
