import { areOppositeSides, byCodePoint, plainWords } from './compare-words.ts';
import type { Agreement, ComparisonPart } from './comparison.ts';
import { type DrugNames, type OpenDrug, type PlanItem, planReader } from './drug-names.ts';
import { type Cell, different, SAME, strongest, unknown, type Verdict } from './verdict.ts';

/** A plan read apart: its drugs by generic name, and the lines that name none. */
interface Plan {
  readonly drugs: ReadonlySet<string>;
  readonly open: ReadonlyArray<OpenDrug>;
  /** Lines without a known drug, in plain words. */
  readonly others: ReadonlyArray<PlanItem>;
  /** Doses, schedules and forms beside the drugs, in plain words. */
  readonly details: string;
  readonly isClear: boolean;
  readonly words: string;
}

/**
 * Compares two plans by the generic names of their drugs, so that Xeloda is capecitabine and FOLFOX is its three
 * drugs. A drug only one plan names is a difference; procedures, doses and schedules in other words, names the list
 * does not know, and lines with "or", "without" and the like are for a person to read.
 */
export function comparePlans(one: ReadonlyArray<string>, other: ReadonlyArray<string>, names: DrugNames): Verdict {
  const [first, second] = [readPlan(one, names), readPlan(other, names)];
  if (first.words === second.words) return SAME;
  if (!first.isClear || !second.isClear) return unknown('A line holds a choice or a condition.');
  const helpers = new Set(names.helpers);
  const missing = [...missingVerdicts(first, second, helpers), ...missingVerdicts(second, first, helpers)];
  return strongest([
    ...missing,
    compareOpen(first, second),
    compareOthers(first, second),
    compareDetails(first, second),
  ]);
}

/** One line per drug by generic name, then the lines that name no known drug. */
export function planParts(
  cells: ReadonlyArray<Cell<ReadonlyArray<string>>>,
  names: DrugNames,
): ReadonlyArray<ComparisonPart> {
  const read = planReader(names);
  const plans = cells.map((cell) => (cell.kind === 'said' ? readPlan(cell.value, names) : null));
  const said = plans.filter((plan) => plan !== null);
  const drugs = [...new Set(said.flatMap((plan) => [...plan.drugs]))].sort(byCodePoint);
  const others = new Map(said.flatMap((plan) => plan.others.map((item) => [item.rest, item] as const)));

  const drugParts = drugs.map((drug) => ({
    name: drug,
    values: cells.map((cell) =>
      cell.kind === 'said' ? joined(cell.value.filter((written) => read(written).drugs.includes(drug))) : spoken(cell),
    ),
    agreement: partAgreement(
      cells,
      plans,
      (plan) => plan.drugs.has(drug),
      (plan) => mayHide(plan, drug, names),
    ),
  }));
  const otherParts = [...others]
    .sort(([one], [two]) => byCodePoint(one, two))
    .map(([rest, { written }]) => ({
      name: written,
      values: cells.map((cell, place) =>
        cell.kind === 'said'
          ? (plans[place]?.others.find((item) => item.rest === rest)?.written ?? null)
          : spoken(cell),
      ),
      agreement: partAgreement(
        cells,
        plans,
        (plan) => plan.others.some((item) => item.rest === rest),
        () => true,
      ),
    }));
  return [...drugParts, ...otherParts];
}

function readPlan(lines: ReadonlyArray<string>, names: DrugNames): Plan {
  const items = lines.map(planReader(names));
  const withDrugs = items.filter(({ drugs }) => drugs.length > 0);
  return {
    drugs: new Set(withDrugs.flatMap(({ drugs }) => drugs)),
    open: items.flatMap(({ open }) => open ?? []),
    others: items.filter(({ drugs }) => drugs.length === 0),
    details: withDrugs
      .flatMap(({ rest }) => (rest === '' ? [] : [rest]))
      .sort(byCodePoint)
      .join('; '),
    isClear: items.every(({ isClear }) => isClear),
    words: [...new Set(lines.map(plainWords))].sort(byCodePoint).join('; '),
  };
}

// Drugs of `one` that `other` does not name.
function missingVerdicts(one: Plan, other: Plan, helpers: ReadonlySet<string>): ReadonlyArray<Verdict> {
  return [...one.drugs]
    .filter((drug) => !other.drugs.has(drug))
    .map((drug) => {
      if (helpers.has(drug)) return unknown(`Only some name ${drug}, which helps another drug or protects from it.`);
      const choice = other.open.find(({ oneOf }) => oneOf.includes(drug));
      if (choice !== undefined) return unknown(`A combination name does not say ${choice.what} is meant.`);
      if (other.others.some(({ isProcedure }) => !isProcedure)) {
        return unknown('A name is not on the list of drug names, so it cannot be told apart from the others.');
      }
      return different('The plans name different drugs.');
    });
}

function compareOpen(one: Plan, other: Plan): Verdict {
  const whats = (plan: Plan) =>
    plan.open
      .map(({ what }) => what)
      .sort()
      .join();
  if (whats(one) === whats(other)) return SAME;
  const choice = [...one.open, ...other.open][0];
  return unknown(`A combination name does not say ${choice?.what ?? 'which drug'} is meant.`);
}

function compareOthers(one: Plan, other: Plan): Verdict {
  const texts = (plan: Plan) => plan.others.map(({ rest }) => rest).sort(byCodePoint);
  const [left, right] = [texts(one), texts(other)];
  if (left.join('; ') === right.join('; ')) return SAME;
  const [first, second] = [left.length === 1 ? left[0] : undefined, right.length === 1 ? right[0] : undefined];
  if (first !== undefined && second !== undefined && areOppositeSides(first, second)) {
    return different('The procedures name opposite sides of the body.');
  }
  return unknown('Procedures or other lines are worded differently, or only some name them.');
}

function compareDetails(one: Plan, other: Plan): Verdict {
  return one.details === other.details
    ? SAME
    : unknown('The same drugs; dose, schedule or form is worded differently.');
}

// True when a plan that does not name the drug may still mean it.
function mayHide(plan: Plan, drug: string, names: DrugNames): boolean {
  return (
    !plan.isClear ||
    names.helpers.includes(drug) ||
    plan.open.some(({ oneOf }) => oneOf.includes(drug)) ||
    plan.others.some(({ isProcedure }) => !isProcedure)
  );
}

function partAgreement(
  cells: ReadonlyArray<Cell<unknown>>,
  plans: ReadonlyArray<Plan | null>,
  names: (plan: Plan) => boolean,
  mayMean: (plan: Plan) => boolean,
): Agreement {
  if (cells.some(({ kind }) => kind === 'none')) return 'different';
  const said = plans.filter((plan) => plan !== null);
  const without = said.filter((plan) => !names(plan));
  if (without.length > 0) return without.every(mayMean) ? 'unknown' : 'different';
  if (said.some(({ isClear }) => !isClear)) return 'unknown';
  return said.length < cells.length ? 'onlySome' : 'same';
}

function spoken(cell: Cell<unknown>): string | null {
  return cell.kind === 'none' ? 'None' : null;
}

function joined(lines: ReadonlyArray<string>): string | null {
  return lines.length === 0 ? null : lines.join('; ');
}
