import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { missingKinds } from '../../../domain/records/completeness.ts';
import { recordItemName, recordStateLabel } from '../../../domain/records/labels.ts';
import type { RecordItem, RecordStateKind } from '../../../domain/records/record-item.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { announce } from '../../ui/announce.tsx';
import { confirmDelete } from '../../ui/confirm.tsx';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import { PageBody } from '../../ui/page.tsx';
import { LedgerStrip, summaryOf } from '../../ui/pictures/ledger-strip.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { focusRecord, LedgerTable } from './ledger-table.tsx';
import { isWorded, nextState } from './next-state.ts';
import { PacketPanel } from './packet-panel.tsx';
import { EditRecordPanel, NewRecordPanel } from './record-form.tsx';
import styles from './record-ledger.module.css';
import { type WordsAsked, WordsDialog } from './words-dialog.tsx';

type Ledger = OperationOutput<'records.list'>;

/** The ledger of things a case needs, and what the packet still lacks. */
export function RecordLedger({ caseId }: { readonly caseId: CaseId }) {
  const ledger = useOperation('records.list', { caseId });
  return <OperationView query={ledger}>{(value) => <LedgerPage caseId={caseId} ledger={value} />}</OperationView>;
}

/** What the side panel shows; the packet when null. */
type Panel = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly id: RecordItemId } | null;

function LedgerPage({ caseId, ledger }: { readonly caseId: CaseId; readonly ledger: Ledger }) {
  const { items, completeness } = ledger;
  const organizations = useOrganizations();
  const [panel, setPanel] = useState<Panel>(null);
  const [asked, setAsked] = useState<WordsAsked | null>(null);
  const { setState, sayWords, remove } = useLedgerActions(setAsked);
  const addTier = useWrite('records.addTier');
  const edited = panel?.kind === 'edit' ? items.find(({ id }) => id === panel.id) : undefined;

  const addButton = useRef<HTMLButtonElement>(null);
  const focusNext = useRef<(() => boolean) | null>(null);
  const focusAdd = () => {
    addButton.current?.focus();
    return true;
  };
  // A record just added is on the page only after the ledger has been read again, before or after the panel closes.
  const goToNext = () => {
    if (focusNext.current === null) return;
    // A dialog that is still closing would take the focus back.
    if (document.querySelector('[aria-modal="true"]') !== null) requestAnimationFrame(goToNext);
    else if (focusNext.current()) focusNext.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on the page is the trigger.
  useEffect(goToNext, [items]);

  const close = (backTo: RecordItemId | null) => {
    setPanel(null);
    requestAnimationFrame(() => {
      if (backTo !== null) focusRecord(backTo);
      else if (focusNext.current !== null) goToNext();
      // The focus went away with the panel, unless the line just added has it already.
      else if (document.activeElement === document.body) focusAdd();
    });
  };

  const removeAndGoOn = async (item: RecordItem) => {
    const place = items.indexOf(item);
    const neighbor = items[place + 1] ?? items[place - 1];
    if (await remove(item)) focusNext.current = neighbor === undefined ? focusAdd : () => focusRecord(neighbor.id);
  };

  const strip = items.map((item) => ({ name: recordItemName(item), state: item.state.kind }));
  return (
    <PageBody
      title="Records"
      subtitle="A report never stands for the slides, the block or the images: each is a line of its own."
      mainAction={
        <Button
          ref={addButton}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setPanel({ kind: 'new' })}
        >
          Add a record
        </Button>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          {items.length === 0 ? null : (
            <div className={styles.strip}>
              <LedgerStrip items={strip} size="large" />
              <p className={styles.words}>{summaryOf(strip)}</p>
            </div>
          )}
          <Warnings warnings={completeness.warnings} />
          {items.length === 0 ? (
            <EmptyState
              sentence="Nothing is on the ledger yet. Begin with what the minimum packet needs, or add one record at a time."
              action={
                <Button
                  variant="default"
                  loading={addTier.isPending}
                  onClick={() => addTier.mutate({ caseId, tier: 'minimum' })}
                >
                  Add what the minimum packet needs
                </Button>
              }
            />
          ) : (
            <LedgerTable
              items={items}
              organizations={organizations}
              openId={edited?.id ?? null}
              onOpen={(item) => setPanel({ kind: 'edit', id: item.id })}
              onState={setState}
              onDelete={(item) => void removeAndGoOn(item)}
            />
          )}
        </div>
        {/* A new panel begins at its top. */}
        <div key={edited?.id ?? panel?.kind} className={styles.side}>
          {panel?.kind === 'new' ? (
            <NewRecordPanel
              caseId={caseId}
              kind={missingKinds('good', items)[0] ?? 'pathologyReport'}
              onClose={() => close(null)}
              onAdded={(id) => {
                focusNext.current = () => focusRecord(id);
              }}
            />
          ) : null}
          {edited === undefined ? null : (
            <EditRecordPanel
              key={edited.id}
              item={edited}
              onClose={() => close(edited.id)}
              onDelete={(item) => void removeAndGoOn(item)}
            />
          )}
          {panel?.kind === 'new' || edited !== undefined ? null : <PacketPanel caseId={caseId} ledger={ledger} />}
        </div>
      </div>
      <WordsDialog asked={asked} onClose={() => setAsked(null)} onSay={sayWords} />
    </PageBody>
  );
}

function useLedgerActions(ask: (asked: WordsAsked) => void) {
  const today = useToday();
  const update = useWrite('records.update');
  const deletion = useWrite('records.delete');

  const say = (item: RecordItem, kind: RecordStateKind) =>
    announce(`${recordItemName(item)}: ${recordStateLabel(kind).toLowerCase()}`);

  return {
    setState: (item: RecordItem, kind: RecordStateKind) => {
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
    sayWords: async ({ item, kind }: WordsAsked, words: string) => {
      await update.mutateAsync({
        recordItemId: item.id,
        changes: { state: nextState(item.state, kind, today, words) },
      });
      say(item, kind);
    },
    /** True when the record went to the trash. */
    remove: async (item: RecordItem): Promise<boolean> => {
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

function Warnings({ warnings }: { readonly warnings: Ledger['completeness']['warnings'] }) {
  if (warnings.length === 0) return null;
  return (
    <Alert color="caution" variant="light" icon={<IconAlertTriangle size={18} aria-hidden="true" />}>
      <ul className={styles.warnings}>
        {warnings.map(({ recordItemId, text }) => (
          <li key={`${recordItemId}${text}`}>
            {text}{' '}
            {recordItemId === null ? null : (
              <Button variant="transparent" size="compact-xs" onClick={() => focusRecord(recordItemId)}>
                Show it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
