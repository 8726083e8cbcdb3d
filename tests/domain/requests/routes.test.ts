import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { shippedLaw } from '../../../src/domain/law/shipped-law.ts';
import { type RecordItem, recordKinds, recordStateKinds } from '../../../src/domain/records/record-item.ts';
import { newRequest } from '../../../src/domain/requests/new-request.ts';
import { routes } from '../../../src/domain/requests/request.ts';
import type { RouteProposal } from '../../../src/domain/requests/route-proposal.ts';
import { draftsFor, proposeRoutes, routeFacts } from '../../../src/domain/requests/routes.ts';
import type { CaseId, DepartmentId, OrganizationId, RecordItemId, RequestId } from '../../../src/domain/shared/ids.ts';
import { buildAuthorization } from '../authority/build-authorization.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildRequest, day, item as requestItem } from './build-request.ts';

import {
  at,
  facts,
  hospital,
  hospitalId,
  imagingId,
  laboratory,
  laboratoryId,
  only,
  organization,
  propose,
  report,
  slides,
  today,
} from './route-fixture.ts';

describe('the table of routes', () => {
  const words = z.string().regex(/^\S.*\S$|^\S+$/);
  const named = <Name extends string>(names: ReadonlyArray<Name>) => z.record(z.enum(names), words);
  const schema = z.strictObject({
    asOf: z.string().regex(/^\d{4}-\d{2}$/),
    source: words,
    routes: z.record(
      z.enum(routes),
      z.strictObject({
        order: z.int().min(1).max(6),
        whoAsks: words,
        speed: words,
        cost: words,
        obliged: words,
        goodFor: words,
        feeLimit: z.enum(['applies', 'doesNotApply', 'noFee']),
        mark: z.enum(['V', 'K']),
      }),
    ),
    ways: z.record(
      z.enum(['withClient', 'records', 'tissue', 'images', 'sequencing', 'radiation']),
      z.strictObject({ why: words }),
    ),
    alternatives: named([
      'portal',
      'providerToProvider',
      'providerToProviderUrgent',
      'thirdPartyDirective',
      'authorization',
      'deficiency',
    ]),
    warnings: z.record(z.string(), words),
    authorization: named(['notNeededWithClient', 'notNeededAccess', 'onFile', 'expiring', 'lacking', 'lackingUnknown']),
  });
  const text = readFileSync(new URL('../../../resources/requests/routes.json', import.meta.url), 'utf8');

  it('is dated, sourced and whole, in the order of the reference', () => {
    expect(schema.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
    expect(routes.map((route) => routeFacts(route, shippedLaw.clockRules).order)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes the days from the law table, and uses no word that must not be shown as ours', () => {
    expect(routeFacts('accessRequest', { answerDays: 15 }).speed).toBe('By law 15 days from receipt');
    expect(text.toLowerCase()).not.toMatch(/recommended|\bbest\b|correct opinion|\berror\b|guarantee|you should|!/);
  });

  it('limits the fee only for the client’s own request', () => {
    const limited = routes.filter((route) => routeFacts(route, shippedLaw.clockRules).feeLimit === 'applies');
    expect(limited).toEqual(['accessRequest']);
  });
});

describe('a missing thing', () => {
  it.each<[string, RecordItem, Partial<RouteProposal>]>([
    [
      'a report',
      report,
      {
        custodianId: hospitalId,
        departmentId: 'hospital-him' as DepartmentId,
        route: 'accessRequest',
        letterKind: 'a',
      },
    ],
    ['slides', slides, { departmentId: 'hospital-pathology' as DepartmentId, route: 'labPolicy', letterKind: 'd' }],
    [
      'a block',
      buildItem('tissueBlock', 'needed', at(laboratoryId)),
      { custodianId: laboratoryId, departmentId: null, route: 'labPolicy', letterKind: 'd' },
    ],
    [
      'image files',
      buildItem('imagingStudy', 'needed', at(hospitalId)),
      { departmentId: 'hospital-imageLibrary' as DepartmentId, route: 'accessRequest', letterKind: 'e' },
    ],
    [
      'an imaging report at an imaging center',
      buildItem('imagingReport', 'needed', at(imagingId)),
      { departmentId: null, route: 'accessRequest', letterKind: 'e' },
    ],
    [
      'an imaging report at a hospital',
      buildItem('imagingReport', 'needed', at(hospitalId)),
      { departmentId: 'hospital-him' as DepartmentId, letterKind: 'a' },
    ],
    [
      'a sequencing report at a laboratory',
      buildItem('molecularReport', 'needed', at(laboratoryId)),
      { departmentId: null, route: 'accessRequest', letterKind: 's' },
    ],
    [
      'a sequencing report at a hospital',
      buildItem('molecularReport', 'needed', at(hospitalId)),
      { departmentId: 'hospital-him' as DepartmentId, letterKind: 'a' },
    ],
    [
      'radiation records',
      buildItem('radiationTherapy', 'needed', at(hospitalId)),
      { departmentId: 'hospital-radiationOncology' as DepartmentId, route: 'accessRequest', letterKind: 'a' },
    ],
    [
      'an antibody report',
      buildItem('ihcReport', 'needed', at(hospitalId)),
      { departmentId: 'hospital-pathology' as DepartmentId, letterKind: 'a' },
    ],
    [
      'a medication list that a hospital has',
      buildItem('medications', 'needed', at(hospitalId)),
      { departmentId: 'hospital-him' as DepartmentId, letterKind: 'a' },
    ],
    ['a medication list', buildItem('medications', 'needed'), { custodianId: null, route: 'portal', letterKind: null }],
    ['something else', buildItem('other', 'needed'), { custodianId: null, route: 'accessRequest', letterKind: 'a' }],
    ['an incomplete report', buildItem('pathologyReport', 'incomplete', at(hospitalId)), { letterKind: 'a' }],
  ])('such as %s is asked for on its route, from its department, by its letter', (_what, item, expected) => {
    expect(only([item])).toMatchObject({ ...expected, recordItemIds: [item.id] });
  });

  it.each(['requested', 'received', 'checked', 'notAvailable', 'notNeeded'] as const)(
    'that is %s is not asked for',
    (state) => {
      expect(propose([buildItem('pathologyReport', state, at(hospitalId))])).toEqual([]);
    },
  );

  it('goes to the department the ledger names', () => {
    const item = { ...report, departmentId: 'hospital-pathology' as DepartmentId };
    expect(only([item]).departmentId).toBe('hospital-pathology');
    expect(only([{ ...report, departmentId: 'elsewhere' as DepartmentId }]).departmentId).toBe('hospital-him');
  });

  it('goes into one letter with others of its department and kind of letter, in packet order', () => {
    const operation = buildItem('operativeReport', 'needed', at(hospitalId));
    const proposals = propose([operation, slides, report]);

    expect(proposals.map(({ letterKind, recordItemIds }) => [letterKind, recordItemIds])).toEqual([
      ['a', [report.id, operation.id]],
      ['d', [slides.id]],
    ]);
  });

  it('that an open request waits for is left out, drafted or sent, and comes back once that is closed or settled without it', () => {
    const waiting = buildRequest({ items: [{ ...requestItem('x'), recordItemId: report.id }] });
    const settled = buildRequest({ items: [{ ...requestItem('x', 'notHeld'), recordItemId: report.id }] });

    expect(propose([report], { requests: [waiting] })).toEqual([]);
    expect(propose([report], { requests: [{ ...waiting, sent: null, receipt: null }] })).toEqual([]);
    expect(propose([report], { requests: [{ ...waiting, closedOn: today }] })).toHaveLength(1);
    expect(propose([report], { requests: [settled] })).toHaveLength(1);
  });

  it('that the ledger calls requested is asked for again only when its request was closed without it', () => {
    const requested = buildItem('pathologyReport', 'requested', at(hospitalId));
    const waiting = buildRequest({ items: [{ ...requestItem('x'), recordItemId: requested.id }] });
    const denied = buildRequest({
      items: [{ ...requestItem('x', 'denied'), recordItemId: requested.id }],
      closedOn: today,
    });

    expect(propose([requested], { requests: [waiting] })).toEqual([]);
    expect(propose([requested], { requests: [{ ...waiting, closedOn: today }] })).toHaveLength(1);
    expect(propose([requested], { requests: [{ ...waiting, closedOn: today }, waiting] })).toEqual([]);
    expect(propose([requested], { requests: [denied] })).toEqual([]);
  });

  it('whose earlier version was amended is asked for once', () => {
    const amended = { ...report, id: 'record-amended' as RecordItemId, supersedesId: report.id };
    expect(only([report, amended]).recordItemIds).toEqual([amended.id]);
  });

  it('follows its custodian into the one it was merged into', () => {
    const old = { ...organization('old' as OrganizationId, 'hospital', []), mergedIntoId: hospitalId };
    const item = buildItem('pathologyReport', 'needed', at(old.id));

    expect(only([item], { custodians: [old, hospital] }).custodianId).toBe(hospitalId);
  });

  it('whose custodians were merged in a circle has none, and does not hang', () => {
    const one = { ...hospital, mergedIntoId: laboratoryId };
    const two = { ...laboratory, mergedIntoId: hospitalId };

    expect(only([report], { custodians: [one, two] }).custodianId).toBeNull();
  });
});

describe('the draft of a proposal', () => {
  it('asks for its things by its letter, relying on the authorization on file', () => {
    const of = facts([slides], { authorizations: [buildAuthorization({ permissions: ['tissue'] })] });
    const [proposal] = proposeRoutes(of);
    if (proposal === undefined) throw new Error('there is no proposal');

    expect(draftsFor(proposal, of)).toEqual([
      {
        custodianId: hospitalId,
        departmentId: 'hospital-pathology',
        route: 'labPolicy',
        letterKind: 'd',
        items: [{ recordItemId: slides.id, from: null, to: null }],
        neededBy: '2026-11-28',
        authorizationId: 'authorization-a',
      },
    ]);
  });

  it.each([
    ['2026-11-21', '2026-11-23'],
    ['2026-11-26', '2026-11-26'],
    ['2026-12-15', '2026-12-15'],
  ])('needed by %s in the ledger asks for %s, two days off at the soonest', (named, neededBy) => {
    const of = facts([{ ...report, neededBy: day(named) }]);
    expect(draftsFor(only(of.records), of)[0]?.neededBy).toBe(neededBy);
  });

  it('is none without custodian, without letter, and once its things are asked for', () => {
    for (const item of [buildItem('pathologyReport', 'needed'), buildItem('timeline', 'needed')]) {
      expect(draftsFor(only([item]), facts([item]))).toEqual([]);
    }
    const request = buildRequest({ items: [{ ...requestItem('x'), recordItemId: report.id }] });
    expect(draftsFor(only([report]), facts([report], { requests: [request] }))).toEqual([]);
  });
});

test('every missing thing is in exactly one proposal, drafting them all leaves none to draft, and each names what it asks for', () => {
  const anyItem = fc.record({
    kind: fc.constantFrom(...recordKinds),
    state: fc.constantFrom(...recordStateKinds),
    custodianId: fc.constantFrom(null, hospitalId, laboratoryId, imagingId, 'gone' as OrganizationId),
  });
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), (given) => {
      const records = given.map(({ kind, state, custodianId }, place) =>
        buildItem(kind, state, { id: `record-${place}` as RecordItemId, custodianId }),
      );
      const of = facts(records);
      const proposals = proposeRoutes(of);
      const missing = records.filter(({ state }) => state.kind === 'needed' || state.kind === 'incomplete');
      expect(proposals.flatMap(({ recordItemIds }) => recordItemIds).toSorted()).toEqual(
        missing.map(({ id }) => id).toSorted(),
      );
      expect(new Set(proposals.map(({ key }) => key)).size).toBe(proposals.length);
      expect(JSON.stringify(proposals)).not.toMatch(/\{\w+\}|undefined/);

      const requests = proposals
        .flatMap((proposal) => draftsFor(proposal, of))
        .map(({ custodianId, ...draft }, place) =>
          newRequest(`request-${place}` as RequestId, draft, {
            caseId: 'case-a' as CaseId,
            custodian: { id: custodianId, departments: [] },
            reference: `CB-${place}`,
            decisionBy: null,
            today,
          }),
        );
      const left = { ...of, requests };
      expect(proposeRoutes(left).flatMap((proposal) => draftsFor(proposal, left))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
