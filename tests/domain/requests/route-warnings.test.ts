import { describe, expect, it } from 'vitest';
import type { Authorization } from '../../../src/domain/authority/authorization.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import type { CaseId, ClientId, RecordItemId } from '../../../src/domain/shared/ids.ts';
import { buildAuthorization } from '../authority/build-authorization.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildRequest, day, item as requestItem } from './build-request.ts';

import {
  at,
  type Given,
  hospital,
  hospitalId,
  laboratory,
  laboratoryId,
  only,
  organization,
  report,
  slides,
} from './route-fixture.ts';

describe('a proposal says why, and', () => {
  const warned = (records: ReadonlyArray<RecordItem>, given: Given = {}) => only(records, given).warnings.join('\n');

  it('names the portal first beside a request for reports', () => {
    const { why, alternatives } = only([report]);

    expect(why).toMatch(/right of access.*portal at the same time/);
    expect(alternatives.map(({ route, letterKind }) => [route, letterKind])).toEqual([
      ['portal', null],
      ['providerToProvider', null],
      ['thirdPartyDirective', 'b'],
      ['authorization', 'c'],
    ]);
  });

  it('names the fast way first in an urgent case', () => {
    const [first] = only([report], { theCase: { urgency: 'urgent' } }).alternatives;

    expect(first).toMatchObject({ route: 'providerToProvider' });
    expect(first?.why).toMatch(/urgent/);
  });

  it('offers no portal and no directive for tissue', () => {
    const authorizations = [buildAuthorization({ permissions: ['tissue'] })];

    expect(only([slides]).alternatives.map(({ route }) => route)).toEqual(['providerToProvider', 'authorization']);
    expect(only([slides], { authorizations }).alternatives.map(({ route }) => route)).toEqual(['providerToProvider']);
  });

  it('offers the deficiency letter for what came incomplete on an earlier request', () => {
    const item = buildItem('pathologyReport', 'incomplete', at(hospitalId));
    const earlier = buildRequest({ items: [{ ...requestItem('x', 'arrived'), recordItemId: item.id }] });

    expect(only([item], { requests: [earlier] }).alternatives.map(({ letterKind }) => letterKind)).toContain('l');
    expect(only([item]).alternatives.map(({ letterKind }) => letterKind)).not.toContain('l');
  });

  it('cites no right of access for tissue, and warns that neither deadline nor fee limit applies', () => {
    const proposal = only([slides]);

    expect(JSON.stringify(proposal)).not.toMatch(/164\.524|30 days/);
    expect(proposal.warnings).toEqual([
      "No deadline in law applies here; the practice's own target is 10 days.",
      "The fee limit on the client's own copies does not apply here; the custodian or state law sets the price. Ask before anything is billed.",
    ]);
  });

  it.each([
    ['on November 27', '2026-11-27', /30 days, until Mon, Dec 21.*needed by Fri, Nov 27/],
    ['on the last lawful day', '2026-12-21', null],
    ['in the past', '2026-11-20', /needed by Fri, Nov 20, which has passed/],
  ])('warns of a thing needed %s', (_when, neededBy, warning) => {
    const text = warned([{ ...report, neededBy: day(neededBy) }]);
    if (warning === null) expect(text).toBe('');
    else expect(text).toMatch(warning);
  });

  it('takes the decision day of the case where the ledger names none', () => {
    expect(warned([report], { theCase: { latestSafeStart: day('2026-12-01') } })).toMatch(/needed by Tue, Dec 1/);
    expect(warned([report])).toBe('');
  });

  it.each([
    ['slides', buildItem('pathologySlides', 'needed', at(hospitalId))],
    ['images', buildItem('imagingStudy', 'needed', at(hospitalId, { accessionNumber: ' ' }))],
  ])('warns of %s without accession number', (_what, item) => {
    expect(warned([item])).toMatch(/has no accession number/);
  });

  it('names at most three things', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => ({
      ...slides,
      id: name as RecordItemId,
      accessionNumber: null,
      title: name,
    }));

    expect(warned(many)).toMatch(/^Pathology slides: a, Pathology slides: b and 2 more have no accession number/);
  });

  it('warns of a custodian that nobody named, that is gone, or that answers through a copy service', () => {
    expect(warned([buildItem('pathologyReport', 'needed')])).toMatch(/Nobody has said who holds Pathology report\./);
    expect(warned([report], { custodians: [] })).toMatch(/custodian of Pathology report is no longer in the directory/);
    const withService = { ...hospital, copyServiceId: laboratoryId };
    expect(warned([report], { custodians: [withService, laboratory] })).toMatch(/answered by The laboratory/);
    const service = { ...hospital, kind: 'copyService' as const };
    expect(warned([report], { custodians: [service] })).toMatch(/is a copy service/);
  });

  it('warns when the department that answers is not listed, and says where the letter goes', () => {
    const bare = organization(hospitalId, 'hospital', ['him']);
    const images = buildItem('imagingStudy', 'needed', at(hospitalId, { accessionNumber: 'A1' }));

    expect(warned([images], { custodians: [bare] })).toMatch(/no image library listed, so the letter goes to him desk/);
    expect(warned([slides], { custodians: [bare] })).toMatch(
      /no pathology.* listed, so the letter goes to its main address/,
    );
    expect(warned([report], { custodians: [bare] })).toBe('');
  });

  it('warns of what the custodian answered before about the same thing, with the last day', () => {
    const earlier = (kind: 'notHeld' | 'denied', on: string) =>
      buildRequest({ custodianId: hospitalId, items: [{ ...requestItem('x', kind, on), recordItemId: report.id }] });

    expect(warned([report], { requests: [earlier('notHeld', '2026-11-10')] })).toMatch(
      /said on Tue, Nov 10 .* not hold Pathology report/,
    );
    const twice = [earlier('denied', '2026-11-10'), earlier('denied', '2026-11-17')];
    expect(only([report], { requests: twice }).warnings).toEqual([
      'The hospital denied Pathology report on Tue, Nov 17. Answer the denial rather than ask again.',
    ]);
    const elsewhere = { ...earlier('notHeld', '2026-11-10'), custodianId: laboratoryId };
    expect(warned([report], { requests: [elsewhere] })).toBe('');
  });

  it('warns of little tissue, of plan files, and of a representative without paper', () => {
    expect(warned([{ ...slides, tissueLeft: 'limited' }])).toMatch(/little or nothing is left/);
    expect(warned([buildItem('tissueBlock', 'needed', at(hospitalId))])).toMatch(/release no blocks/);
    expect(warned([buildItem('radiationTherapy', 'needed', at(hospitalId))])).toMatch(/DICOM-RT/);
    const representative = {
      name: 'Ben Ejemplo',
      relationship: 'Son',
      authorityType: 'healthCarePowerOfAttorney' as const,
      documentOnFile: false,
    };
    expect(warned([report], { client: { representative } })).toMatch(/paper that shows the authority/);
  });
});

describe('the authorization of a proposal', () => {
  const tissue = buildAuthorization({ permissions: ['tissue'] });

  it.each<[string, RecordItem, ReadonlyArray<Authorization>, string, RegExp]>([
    ['none for the own request', report, [], 'notNeeded', /itself needs none/],
    ['one that lets staff talk', report, [buildAuthorization()], 'onFile', /on file until Fri, Oct 1, 2027\./],
    [
      'one that ends soon',
      report,
      [buildAuthorization({ expiresOn: day('2026-12-01') })],
      'expiring',
      /ends Tue, Dec 1\./,
    ],
    [
      'one without a day',
      report,
      [buildAuthorization({ expiresOn: null, expiresEvent: 'End of case' })],
      'onFile',
      /on file\./,
    ],
    ['none for tissue', slides, [], 'lacking', /receiving doctor/],
    ['one that does not cover tissue', slides, [buildAuthorization()], 'lacking', /covers this/],
    ['one that covers tissue', slides, [tissue], 'onFile', /on file/],
    ['a revoked one', slides, [{ ...tissue, revokedOn: day('2026-11-01') }], 'lacking', /covers this/],
    ['one of another client', slides, [{ ...tissue, clientId: 'client-b' as ClientId }], 'lacking', /covers this/],
    ['one of another case', slides, [{ ...tissue, caseId: 'case-b' as CaseId }], 'lacking', /covers this/],
    ['an unknown custodian', buildItem('pathologySlides', 'needed'), [tissue], 'lacking', /once the custodian is/],
    ['an unknown custodian of reports', buildItem('pathologyReport', 'needed'), [], 'notNeeded', /itself needs none/],
    ['nothing to ask a custodian', buildItem('timeline', 'needed'), [], 'notNeeded', /client has/],
  ])('with %s is said', (_what, item, authorizations, state, text) => {
    const { authorization } = only([item], { authorizations });

    expect(authorization.state).toBe(state);
    expect(authorization.text).toMatch(text);
  });
});
