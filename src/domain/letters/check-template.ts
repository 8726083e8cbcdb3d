import { isCitation, isFactName, isYesNoFact, partsOf } from './filler.ts';
import type { Condition, LetterTemplate, TemplatePart, TemplateStatement } from './template.ts';

/** Every statement of a template, in its order. */
export function statementsOf({ parts }: Pick<LetterTemplate, 'parts'>): ReadonlyArray<TemplateStatement> {
  return parts.flatMap((part) => (part.part === 'section' ? part.statements : []));
}

/** The names of the placeholders of a text, each once. */
export function placeholdersOf(text: string): ReadonlyArray<string> {
  return [...new Set(partsOf(text).filter((_, place) => place % 2 === 1))];
}

/** True for a placeholder the template may use: a field of its own, a fact, or a point of law. */
export function isAllowed(name: string, template: Pick<LetterTemplate, 'fields'>): boolean {
  return isFactName(name) || isCitation(name) || template.fields.some(({ id }) => id === name);
}

/** What is wrong with the braces of a text, in a plain sentence; null when nothing is. */
export function braceProblem(text: string): string | null {
  const rest = partsOf(text)
    .filter((_, place) => place % 2 === 0)
    .join('');
  if (!/[{}]/.test(rest)) return null;
  return 'A brace stands alone: a placeholder is one name in braces, like {patient}.';
}

/**
 * Everything wrong with a template, in plain sentences that name the place; empty when it can be composed. A template
 * with a problem is refused when it is read, so that printing never meets one.
 */
export function checkTemplate(template: LetterTemplate): ReadonlyArray<string> {
  return [
    ...textsOf(template).flatMap(([where, text]) => textProblems(where, text, template)),
    ...conditionsOf(template).flatMap(([where, condition]) => conditionProblems(where, condition, template)),
    ...idProblems(template),
    ...fieldProblems(template),
    ...keepProblems(template),
  ];
}

type Placed<Thing> = readonly [where: string, thing: Thing];

function textsOf(template: LetterTemplate): ReadonlyArray<Placed<string>> {
  const whole = [
    ['subject', template.subject],
    ['salutation', template.salutation ?? ''],
    ['closing', template.closing ?? ''],
    ['footer', template.footer],
  ] as const;
  return [
    ...whole,
    ...template.parts.flatMap(partTexts),
    ...template.enclosures.map(({ id, text }) => [`enclosure ${id}`, text] as const),
  ];
}

function partTexts(part: TemplatePart): ReadonlyArray<Placed<string>> {
  switch (part.part) {
    case 'section':
      return part.statements.flatMap(({ id, text, representativeText, advocateText }) =>
        [text, representativeText, advocateText].flatMap((one) =>
          one === undefined ? [] : [[`statement ${id}`, one] as const],
        ),
      );
    case 'facts':
      return part.rows.map(({ id, text }) => [`row ${id} of ${part.id}`, text] as const);
    case 'ticks':
      return part.items.map(({ text }) => ['a line to tick', text] as const);
    case 'initials':
      return [['the words over the initials', part.text]];
    case 'scopeTable':
    case 'contactsTable':
    case 'inventoryTable':
    case 'permissionTicks':
    case 'box':
      return [];
  }
}

function textProblems(where: string, text: string, template: LetterTemplate): ReadonlyArray<string> {
  const brace = braceProblem(text);
  return [
    ...(brace === null ? [] : [`${where}: ${brace}`]),
    ...placeholdersOf(text)
      .filter((name) => !isAllowed(name, template))
      .map((name) => `${where}: {${name}} stands for nothing.`),
  ];
}

function conditionsOf(template: LetterTemplate): ReadonlyArray<Placed<Condition>> {
  const found: Array<Placed<Condition>> = [];
  const add = (where: string, condition: Condition | undefined): void => {
    if (condition !== undefined) found.push([where, condition]);
  };
  for (const part of template.parts) {
    if ('when' in part) add(`a ${part.part}`, part.when);
    if (part.part === 'section') for (const { id, when } of part.statements) add(`statement ${id}`, when);
    if (part.part === 'facts') for (const { id, when } of part.rows) add(`row ${id}`, when);
    if (part.part === 'ticks') for (const { ticked } of part.items) add('a line to tick', ticked);
  }
  for (const { id, requiredWhen } of template.fields) add(`field ${id}`, requiredWhen);
  for (const { id, when } of template.enclosures) add(`enclosure ${id}`, when);
  return found;
}

function conditionProblems(where: string, condition: Condition, template: LetterTemplate): ReadonlyArray<string> {
  if ('not' in condition) return conditionProblems(where, condition.not, template);
  if ('all' in condition) return condition.all.flatMap((one) => conditionProblems(where, one, template));
  if ('any' in condition) return condition.any.flatMap((one) => conditionProblems(where, one, template));
  if ('switch' in condition) {
    const isKnown = template.switches.some(({ id }) => id === condition.switch);
    return isKnown ? [] : [`${where}: there is no switch “${condition.switch}”.`];
  }
  if ('field' in condition) {
    const field = template.fields.find(({ id }) => id === condition.field);
    if (field === undefined) return [`${where}: there is no field “${condition.field}”.`];
    if (condition.is === undefined || field.choices?.some(({ id }) => id === condition.is)) return [];
    return [`${where}: field “${condition.field}” has no choice “${condition.is}”.`];
  }
  if ('fact' in condition) {
    const isKnown = isFactName(condition.fact) || isYesNoFact(condition.fact);
    return isKnown ? [] : [`${where}: there is no fact “${condition.fact}”.`];
  }
  return template.signers.includes(condition.signer)
    ? []
    : [`${where}: “${condition.signer}” does not sign this letter.`];
}

function idProblems(template: LetterTemplate): ReadonlyArray<string> {
  const kinds = [
    ['statement', statementsOf(template).map(({ id }) => id)],
    ['field', template.fields.map(({ id }) => id)],
    ['switch', template.switches.map(({ id }) => id)],
    ['enclosure', template.enclosures.map(({ id }) => id)],
  ] as const;
  return kinds.flatMap(([what, ids]) =>
    ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `Two of one name: ${what} “${id}”.`),
  );
}

function fieldProblems(template: LetterTemplate): ReadonlyArray<string> {
  return template.fields.flatMap((field) => [
    ...(isCitation(field.id) ? [`field ${field.id}: a point of law has this name.`] : []),
    ...(field.type === 'choice' && (field.choices ?? []).length === 0
      ? [`field ${field.id}: there is no choice.`]
      : []),
    ...(field.proposed === undefined || isFactName(field.proposed)
      ? []
      : [`field ${field.id}: there is no fact “${field.proposed}” to propose.`]),
  ]);
}

function keepProblems(template: LetterTemplate): ReadonlyArray<string> {
  return statementsOf(template).flatMap((statement) =>
    lostPieces(statement, statement.text).map((piece) => `statement ${statement.id}: it lacks “${piece}” itself.`),
  );
}

/** The pieces a statement must keep that a text does not have; large and small letters count as the same. */
export function lostPieces(
  { mustKeep = [] }: Pick<TemplateStatement, 'mustKeep'>,
  text: string,
): ReadonlyArray<string> {
  const held = text.toLowerCase();
  return mustKeep.filter((piece) => !held.includes(piece.toLowerCase()));
}
