import { Button } from '@mantine/core';
import { IconPlus, IconStethoscope } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import { currentItems } from '../../../domain/records/versions.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import { PageBody } from '../../ui/page.tsx';
import { LedgerStrip, summaryOf } from '../../ui/pictures/ledger-strip.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { AmendedDialog } from './amended-dialog.tsx';
import { LedgerFilters } from './ledger-filters.tsx';
import { isFiltering, type LedgerSort, ledgerRows, noFilter } from './ledger-rows.ts';
import { type LedgerHandle, LedgerTable } from './ledger-table.tsx';
import { LedgerWarnings } from './ledger-warnings.tsx';
import { PartsDialog } from './parts-dialog.tsx';
import { DocumentDialog } from './record-document.tsx';
import styles from './record-ledger.module.css';
import { type Panel, SidePanel } from './side-panel.tsx';
import { useLedgerActions } from './use-ledger-actions.ts';
import { type WordsAsked, WordsDialog } from './words-dialog.tsx';

type Ledger = OperationOutput<'records.list'>;

/** The ledger of things a case needs, and what the packet still lacks. */
export function RecordLedger({ caseId }: { readonly caseId: CaseId }) {
  const ledger = useOperation('records.list', { caseId });
  return <OperationView query={ledger}>{(value) => <LedgerPage caseId={caseId} ledger={value} />}</OperationView>;
}

/** What is decided in a dialog over the ledger. */
type Dialog =
  | { readonly kind: 'parts' }
  | { readonly kind: 'amend'; readonly item: RecordItem }
  | { readonly kind: 'document'; readonly item: RecordItem }
  | null;

function LedgerPage({ caseId, ledger }: { readonly caseId: CaseId; readonly ledger: Ledger }) {
  const { items, completeness, pairs, tissueWarnings } = ledger;
  const organizations = useOrganizations();
  const [panel, setPanel] = useState<Panel>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [asked, setAsked] = useState<WordsAsked | null>(null);
  const [sort, setSort] = useState<LedgerSort>(null);
  const [filter, setFilter] = useState(noFilter);
  const [unfolded, setUnfolded] = useState<ReadonlySet<RecordItemId>>(new Set());
  const { setState, sayWords, remove } = useLedgerActions(setAsked);
  const addTier = useWrite('records.addTier');
  const edited = panel?.kind === 'edit' ? items.find(({ id }) => id === panel.id) : undefined;

  const rows = useMemo(
    () => ledgerRows({ items, pairs, organizations, sort, filter, unfolded }),
    [items, pairs, organizations, sort, filter, unfolded],
  );
  const current = useMemo(() => currentItems(items), [items]);
  const atRisk = useMemo(() => new Set(tissueWarnings.map(({ recordItemId }) => recordItemId)), [tissueWarnings]);

  const table = useRef<LedgerHandle>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const focusNext = useRef<(() => boolean) | null>(null);
  const offerNext = useRef<RecordItemId | null>(null);
  const focusLine = (id: RecordItemId) => table.current?.focus(id) ?? false;
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
  useEffect(goToNext, [rows]);

  /** Goes to a line once it is there; a filter that hides it is taken away. */
  const goToAdded = (id: RecordItemId) => {
    setFilter(noFilter);
    focusNext.current = () => focusLine(id);
  };
  const showLine = (id: RecordItemId) => {
    if (focusLine(id)) return;
    goToAdded(id);
    const later = items.find(({ supersedesId }) => supersedesId === id);
    if (later !== undefined) setUnfolded((before) => new Set(before).add(later.id));
  };
  const close = (backTo: RecordItemId | null) => {
    const offered = offerNext.current;
    offerNext.current = null;
    setPanel(offered === null ? null : { kind: 'offer', id: offered });
    requestAnimationFrame(() => {
      if (backTo !== null) focusLine(backTo);
      else if (focusNext.current !== null) goToNext();
      // The focus went away with the panel, unless the line just added has it already.
      else if (document.activeElement === document.body) focusAdd();
    });
  };
  const removeAndGoOn = async (item: RecordItem) => {
    const lines = rows.flatMap((row) => (row.kind === 'item' ? [row.item] : []));
    const place = lines.indexOf(item);
    const neighbor = lines[place + 1] ?? lines[place - 1];
    if (await remove(item)) focusNext.current = neighbor === undefined ? focusAdd : () => focusLine(neighbor.id);
  };
  const unfold = (item: RecordItem) =>
    setUnfolded((before) => {
      const next = new Set(before);
      if (!next.delete(item.id)) next.add(item.id);
      return next;
    });

  const strip = current.map((item) => ({ name: recordItemName(item), state: item.state.kind }));
  return (
    <PageBody
      title="Records"
      subtitle="A report never stands for the slides, the block or the images: each is a line of its own."
      mainAction={
        <>
          <Button
            variant="default"
            leftSection={<IconStethoscope size={16} aria-hidden="true" />}
            onClick={() => setDialog({ kind: 'parts' })}
          >
            Add a biopsy, scan or operation
          </Button>
          <Button
            ref={addButton}
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setPanel({ kind: 'new' })}
          >
            Add a record
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          {items.length === 0 ? null : (
            <div className={styles.strip}>
              {strip.length > LONGEST_STRIP ? null : <LedgerStrip items={strip} size="large" />}
              <p className={styles.words}>{summaryOf(strip)}</p>
            </div>
          )}
          <LedgerWarnings warnings={completeness.warnings} onShow={showLine} />
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
            <>
              <LedgerFilters
                filter={filter}
                onFilter={setFilter}
                items={current}
                organizations={organizations}
                shownCount={rows.filter((row) => row.kind === 'item' && !row.isEarlier).length}
                count={current.length}
              />
              {rows.length === 0 && isFiltering(filter) ? (
                <EmptyState
                  sentence="No record of this ledger fits what is asked for above."
                  action={
                    <Button variant="default" onClick={() => setFilter(noFilter)}>
                      Show all records
                    </Button>
                  }
                />
              ) : (
                <LedgerTable
                  ref={table}
                  rows={rows}
                  organizations={organizations}
                  atRisk={atRisk}
                  unfolded={unfolded}
                  openId={edited?.id ?? null}
                  sort={sort}
                  onSort={setSort}
                  onOpen={(item) => setPanel({ kind: 'edit', id: item.id, notes: [] })}
                  onState={setState}
                  onOpenFile={(item) => setDialog({ kind: 'document', item })}
                  onUnfold={unfold}
                  onDelete={(item) => void removeAndGoOn(item)}
                />
              )}
            </>
          )}
        </div>
        <SidePanel
          caseId={caseId}
          ledger={ledger}
          panel={panel}
          onClose={close}
          onShow={showLine}
          onAdded={(id) => {
            goToAdded(id);
            offerNext.current = id;
          }}
          onOpenFile={(item) => setDialog({ kind: 'document', item })}
          onAmend={(item) => setDialog({ kind: 'amend', item })}
          onDelete={(item) => void removeAndGoOn(item)}
        />
      </div>
      <WordsDialog asked={asked} onClose={() => setAsked(null)} onSay={sayWords} />
      <PartsDialog
        caseId={caseId}
        opened={dialog?.kind === 'parts'}
        onClose={() => setDialog(null)}
        onAdded={([first]) => first !== undefined && goToAdded(first)}
      />
      <AmendedDialog
        item={dialog?.kind === 'amend' ? dialog.item : null}
        onClose={() => setDialog(null)}
        onAdded={({ recordItemId, warnings }) => setPanel({ kind: 'edit', id: recordItemId, notes: warnings })}
      />
      <DocumentDialog item={dialog?.kind === 'document' ? dialog.item : null} onClose={() => setDialog(null)} />
    </PageBody>
  );
}

/** Squares beyond this are no picture any more. */
const LONGEST_STRIP = 60;
