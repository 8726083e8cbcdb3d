import { inOrder, statusAfter } from '../custody/custody.ts';
import type { CustodyEvent, CustodyStatus, Material } from '../custody/material.ts';
import { recordKindFacts } from '../records/kinds.ts';
import { plural } from '../shared/say-count.ts';
import type { CaseFacts } from './case-facts.ts';
import { chosenSource } from './evidence-of-source.ts';
import type { Rule } from './step-evidence.ts';

/** What custody shows of receipt at the center and of the way back (workflow.md section 4, steps 4 and 9). */
export const custodyEvidence: Readonly<Record<'centerConfirmedReceipt' | 'recordsReturned', Rule>> = {
  centerConfirmedReceipt: (facts) => {
    const { materials } = facts;
    const here = materials.filter((material) => isAtCenter(material, facts));
    const shows = `${here.length} of ${materials.length} confirmed`;
    if (materials.length === 0) {
      return isNoneToSend(facts)
        ? { met: true, shows: 'Nothing travels: slides, blocks and images are noted as not needed or not available' }
        : { met: false, shows: 'Nothing in custody yet' };
    }
    return { met: here.length === materials.length, shows };
  },
  recordsReturned: (facts) => {
    const loans = facts.materials.filter(({ isLoan }) => isLoan);
    const out = loansOut(facts);
    if (loans.length === 0) {
      if (facts.materials.length > 0) return { met: true, shows: 'Nothing in custody is on loan' };
      return isNoneToSend(facts)
        ? { met: true, shows: 'No slides or blocks were obtained' }
        : { met: false, shows: 'No loan noted in custody' };
    }
    return {
      met: out.length === 0,
      shows: out.length === 0 ? 'Every loan is back' : `${plural(out.length, 'loan')} out`,
    };
  },
};

/**
 * True when the ledger itself says that nothing travels: it lists tissue, and of all tissue and images it lists each is
 * noted as not needed or not available. A ledger that lists none may only be unfinished.
 */
function isNoneToSend({ records }: Pick<CaseFacts, 'records'>): boolean {
  const things = records.filter(({ kind }) => recordKindFacts(kind).isPhysical || recordKindFacts(kind).isImageSet);
  const isTissueListed = things.some(({ kind }) => recordKindFacts(kind).isPhysical);
  return isTissueListed && things.every(({ state: { kind } }) => kind === 'notNeeded' || kind === 'notAvailable');
}

/** Loans that have left their owner and are neither back nor kept with the owner's consent; a lost one is still owed. */
export function loansOut({ materials, custodyEvents }: Pick<CaseFacts, 'materials' | 'custodyEvents'>): Material[] {
  return materials.filter((material) => {
    const status = statusOf(wayOf(material, custodyEvents));
    return material.isLoan && !['withOwner', 'returned', 'kept'].includes(status);
  });
}

/** Receipt counts at the chosen center; where the receiver is named in words only, the advocate's word holds. */
function isAtCenter(material: Material, facts: CaseFacts): boolean {
  const center = chosenSource(facts)?.organizationId ?? null;
  const way = wayOf(material, facts.custodyEvents);
  if (statusOf(way) === 'lost') return false;
  let sentTo: CustodyEvent['holderId'] = null;
  for (const { kind, holderId, holderName } of way) {
    if (kind === 'sent') sentTo = holderId;
    if (kind !== 'received') continue;
    const holder = holderId === null && holderName === null ? sentTo : holderId;
    if (center === null || holder === null || holder === center) return true;
  }
  return false;
}

function wayOf({ id }: Material, events: ReadonlyArray<CustodyEvent>): CustodyEvent[] {
  return inOrder(events.filter(({ materialId }) => materialId === id));
}

function statusOf(way: ReadonlyArray<CustodyEvent>): CustodyStatus {
  return way.reduce<CustodyStatus>(statusAfter, 'withOwner');
}
