import { recordItemName, recordStateLabel } from '../../../domain/records/labels.ts';
import type { RecordItem, RecordStateKind } from '../../../domain/records/record-item.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { announce } from '../../ui/announce.tsx';
import { confirmDelete } from '../../ui/confirm.tsx';
import { isWorded, nextState } from './next-state.ts';
import type { WordsAsked } from './words-dialog.tsx';

interface LedgerActions {
  readonly setState: (item: RecordItem, kind: RecordStateKind) => void;
  readonly sayWords: (asked: WordsAsked, words: string) => Promise<void>;
  /** True when the record went to the trash. */
  readonly remove: (item: RecordItem) => Promise<boolean>;
}

/** What is done to a line of the ledger in place; a state that needs words asks for them by `ask`. */
export function useLedgerActions(ask: (asked: WordsAsked) => void): LedgerActions {
  const today = useToday();
  const update = useWrite('records.update');
  const deletion = useWrite('records.delete');

  const say = (item: RecordItem, kind: RecordStateKind) =>
    announce(`${recordItemName(item)}: ${recordStateLabel(kind).toLowerCase()}`);

  return {
    setState: (item, kind) => {
      if (isWorded(kind)) {
        ask({ item, kind });
        return;
      }
      if (item.state.kind === kind) return;
      update.mutate(
        { recordItemId: item.id, changes: { state: nextState(item.state, kind, today) } },
        { onSuccess: () => say(item, kind) },
      );
    },
    sayWords: async ({ item, kind }, words) => {
      await update.mutateAsync({
        recordItemId: item.id,
        changes: { state: nextState(item.state, kind, today, words) },
      });
      say(item, kind);
    },
    remove: async (item) => {
      const isConfirmed = await confirmDelete({
        title: 'Remove this record from the ledger?',
        sentence: `${recordItemName(item)} goes to the trash. You can take it back from there.`,
        confirmLabel: 'Remove the record',
      });
      if (isConfirmed) deletion.mutate({ recordItemId: item.id });
      return isConfirmed;
    },
  };
}
