import type { OperationOutput } from '../../contract/all.ts';
import { deleteDraft, findDraft, listDrafts, saveDraft } from '../../store/drafts/drafts.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';

type DraftValue = NonNullable<OperationOutput<'drafts.find'>>['value'];

// A draft is no act of the advocate, so it is written past the record of changes.
export const draftHandlers: Handlers<NamesOf<'drafts'>> = {
  async 'drafts.save'({ formKey, value }, { session, context }) {
    await saveDraft(session.store.db, { formKey, value, savedAt: context.now().toString() });
    return {};
  },

  async 'drafts.find'({ formKey }, { db }) {
    const draft = await findDraft(db, formKey);
    return draft === undefined ? null : { value: draft.value as DraftValue, savedAt: draft.savedAt };
  },

  async 'drafts.list'(_input, { db }) {
    return await listDrafts(db);
  },

  async 'drafts.discard'({ formKey }, { session }) {
    await deleteDraft(session.store.db, formKey);
    return {};
  },
};
