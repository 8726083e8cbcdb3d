import { describe, expect, it } from 'vitest';
import words from '../../../resources/opinions/words.json' with { type: 'json' };
import { consultModes } from '../../../src/domain/consultations/consult-mode.ts';
import { agreements } from '../../../src/domain/opinions/comparison.ts';
import { newOpinion, silentDimensions } from '../../../src/domain/opinions/new-opinion.ts';
import { dimensions, intents, modalities, sequences, stagePrefixes } from '../../../src/domain/opinions/opinion.ts';
import { agreementLabel, dimensionLabel, sayDimension } from '../../../src/domain/opinions/say.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, OpinionId } from '../../../src/domain/shared/ids.ts';
import { none, says, silent } from './compare-fixture.ts';

describe('values in words', () => {
  it('says nothing for silence, and says "none" as such', () => {
    expect(sayDimension('trials', silent)).toBeNull();
    expect(sayDimension('trials', none)).toBe('No trial');
  });

  it('says each kind of value', () => {
    expect(
      sayDimension('diagnosis', says({ histology: 'Adenocarcinoma', subtype: 'mucinous', site: 'Right colon' })),
    ).toBe('Adenocarcinoma, mucinous (Right colon)');
    expect(sayDimension('stage', says({ prefix: 'c', tnm: 'cT2 N1 M0', group: 'IIB', edition: 'AJCC 8' }))).toBe(
      'Stage IIB, cT2 N1 M0 (clinical, AJCC 8)',
    );
    expect(sayDimension('grade', says({ system: 'Gleason', value: 'Gleason 3+4' }))).toBe('Gleason 3+4');
    expect(sayDimension('modality', says(['radiation', 'surgery']))).toBe('Surgery, radiation');
    expect(sayDimension('trials', says([{ nctId: 'NCT00000001', name: 'A trial' }]))).toBe('A trial (NCT00000001)');
    expect(sayDimension('urgency', says({ startBy: '2026-12-01' as Day, words: null }))).toBe(
      'Start by December 1, 2026',
    );
  });

  it('has a label for every dimension and every agreement', () => {
    expect(dimensions.map((dimension) => dimensionLabel(dimension))).not.toContain(undefined);
    expect(agreements.map((agreement) => agreementLabel(agreement))).toEqual([
      'Same',
      'Different',
      'Only one side',
      'Not addressed',
      'Compare by eye',
    ]);
  });

  it('has exactly the words that the vocabularies need', () => {
    expect(Object.keys(words.dimensions)).toEqual([...dimensions]);
    expect(Object.keys(words.none)).toEqual([...dimensions]);
    expect(Object.keys(words.modes)).toEqual([...consultModes]);
    expect(Object.keys(words.modalities)).toEqual([...modalities]);
    expect(Object.keys(words.intents)).toEqual([...intents]);
    expect(Object.keys(words.sequences)).toEqual([...sequences]);
    expect(Object.keys(words.stagePrefixes)).toEqual([...stagePrefixes]);
  });
});

describe('a new opinion', () => {
  const id = 'opinion-1' as OpinionId;
  const caseId = 'case-a' as CaseId;

  it('needs only the clinician; the rest is not known and not stated', () => {
    expect(newOpinion(id, caseId, 2, { clinician: 'Dr. Alone' })).toEqual({
      id,
      caseId,
      opinionOrder: 2,
      clinician: 'Dr. Alone',
      specialty: null,
      institution: null,
      givenOn: null,
      mode: 'inPerson',
      basedOn: [],
      dimensions: silentDimensions,
    });
  });

  it('keeps dimensions that are given and leaves undefined ones silent', () => {
    const { dimensions: stated } = newOpinion(id, caseId, 1, {
      clinician: 'Dr. Some',
      dimensions: { intent: says('control'), stage: undefined },
    });
    expect(stated.intent).toEqual(says('control'));
    expect(stated.stage).toEqual(silent);
  });
});
