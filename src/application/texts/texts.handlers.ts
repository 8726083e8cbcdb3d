import type { TemplateEdit } from '../../domain/letters/template.ts';
import { allowedPlaceholders, checkEdit, type EditProblem } from '../../domain/letters/template-edits.ts';
import { letterKindLabel } from '../../domain/requests/labels.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { deleteEdit, saveEdit } from '../../store/edits/edits.repository.ts';
import { getPractice } from '../../store/practice/practice.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { composeExample } from './compose-example.ts';
import { editKey, getStatement, shippedTextsOf, statementsWith, type WhichText } from './letter-kind-texts.ts';
import { loadTemplateEdits } from './load-words.ts';

export const textHandlers: Handlers<NamesOf<'texts'>> = {
  async 'texts.get'(which, { db }) {
    const shipped = shippedTextsOf(which);
    const edits = await loadTemplateEdits(db, which.kind, which.language);
    const reasons = new Map(edits.map(({ statementId, reason }) => [statementId, reason]));
    return {
      templateVersion: shipped.templateVersion,
      lawAsOf: shipped.lawAsOf,
      source: shipped.source,
      placeholders: allowedPlaceholders(shipped),
      statements: statementsWith(which, edits).map(({ placeholders: _, ...statement }) => {
        const isEdited = reasons.has(statement.id);
        return {
          ...statement,
          isEdited,
          reason: reasons.get(statement.id) ?? null,
          problems: isEdited ? checkEdit(shipped, statement.id, statement.current).problems : [],
        };
      }),
    };
  },

  async 'texts.check'({ statementId, text, ...which }) {
    getStatement(which, statementId);
    return { problems: checkEdit(shippedTextsOf(which), statementId, plainText(text)).problems };
  },

  async 'texts.update'({ statementId, text: given, reason, ...which }, { db, context, changeId, note }) {
    const text = plainText(given);
    const { shipped } = getStatement(which, statementId);
    const { problems } = checkEdit(shippedTextsOf(which), statementId, text);
    assertNoBlock(problems, 'text');
    assertReasonGiven(problems, reason);
    const key = editKey(which, statementId);
    if (text === shipped) await deleteEdit(db, 'template', key);
    else {
      const value: TemplateEdit = { kind: which.kind, language: which.language, statementId, text, reason };
      await saveEdit(db, 'template', { key, value }, context.newId);
    }
    note({ summary: `Changed the wording of ${nameOf(which)}`, reason });
    return { changeId };
  },

  async 'texts.restore'({ statementId, ...which }, { db, changeId, note }) {
    if (statementId !== null) getStatement(which, statementId);
    else shippedTextsOf(which);
    for (const edit of await loadTemplateEdits(db, which.kind, which.language)) {
      if (statementId === null || edit.statementId === statementId) {
        await deleteEdit(db, 'template', editKey(which, edit.statementId));
      }
    }
    note({ summary: `Took ${nameOf(which)} back to the shipped text` });
    return { changeId };
  },

  async 'texts.preview'({ trial, ...which }, { db, context, printer }) {
    const edits = await loadTemplateEdits(db, which.kind, which.language);
    const tried = trial === null ? edits : [...edits, tryOut(which, { ...trial, text: plainText(trial.text) })];
    const document = await composeExample(db, which, tried, context.today());
    const { pdf, pageCount } = await printer.preview(document, (await getPractice(db)).paperSize);
    return { pdf, pageCount };
  },
};

// What cannot be printed in a letter cannot be in its words.
function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ')
    .trim();
}

function tryOut(which: WhichText, { statementId, text }: { statementId: string; text: string }): TemplateEdit {
  getStatement(which, statementId);
  assertNoBlock(checkEdit(shippedTextsOf(which), statementId, text).problems, 'trial.text');
  return { kind: which.kind, language: which.language, statementId, text, reason: null };
}

function assertNoBlock(problems: ReadonlyArray<EditProblem>, field: string): void {
  const block = problems.find(({ severity }) => severity === 'block');
  if (block !== undefined) throw new AppError('invalidInput', `This wording cannot be used. ${block.text}`, { field });
}

function assertReasonGiven(problems: ReadonlyArray<EditProblem>, reason: string | null): void {
  const warnings = problems.filter(({ severity }) => severity === 'warn').map(({ text }) => text);
  if (warnings.length > 0 && reason === null) {
    throw new AppError('weakenedText', `${warnings.join(' ')} Write the reason, then it is kept.`, {
      field: 'reason',
      detail: { problems: warnings },
    });
  }
}

function nameOf({ kind, language }: WhichText): string {
  const letter = kind.length > 1 ? `the letter “${letterKindLabel(kind)}”` : `letter (${kind})`;
  return language === 'es' ? `${letter} in Spanish` : letter;
}
