import type { OperationOutput } from '../../../contract/all.ts';
import { missingKinds } from '../../../domain/records/completeness.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { MissingParts } from './missing-parts.tsx';
import { PacketPanel } from './packet-panel.tsx';
import { QuestionLimits } from './question-limits.tsx';
import { EditRecordPanel, NewRecordPanel } from './record-form.tsx';
import styles from './record-ledger.module.css';
import { TissueWarnings } from './tissue-warnings.tsx';

/** What stands beside the ledger: a record being written, or the packet, with an offer of what belongs with a new one. */
export type Panel =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly id: RecordItemId; readonly notes: ReadonlyArray<string> }
  | { readonly kind: 'offer'; readonly id: RecordItemId }
  | null;

interface SidePanelProps {
  readonly caseId: CaseId;
  readonly ledger: OperationOutput<'records.list'>;
  readonly panel: Panel;
  /** Closes the panel; the focus goes back to the record's line, where there is one. */
  readonly onClose: (backTo: RecordItemId | null) => void;
  readonly onShow: (recordItemId: RecordItemId) => void;
  readonly onAdded: (recordItemId: RecordItemId) => void;
  readonly onOpenFile: (item: RecordItem) => void;
  readonly onAmend: (item: RecordItem) => void;
  readonly onDelete: (item: RecordItem) => void;
}

/** Beside the ledger, however far it is scrolled. */
export function SidePanel(props: SidePanelProps) {
  const { caseId, ledger, panel, onClose, onShow, onAdded, onOpenFile, onAmend, onDelete } = props;
  const { items, tissueWarnings } = ledger;
  const found = panel === null || panel.kind === 'new' ? undefined : items.find(({ id }) => id === panel.id);
  const edited = panel?.kind === 'edit' ? found : undefined;
  const isPacket = panel?.kind !== 'new' && edited === undefined;
  return (
    // A new panel begins at its top.
    <div key={edited?.id ?? (isPacket ? 'packet' : 'new')} className={styles.side}>
      {panel?.kind === 'new' ? (
        <NewRecordPanel
          caseId={caseId}
          kind={missingKinds('good', items)[0] ?? 'pathologyReport'}
          onClose={() => onClose(null)}
          onAdded={onAdded}
        />
      ) : null}
      {panel?.kind === 'edit' && edited !== undefined ? (
        <EditRecordPanel
          key={edited.id}
          item={edited}
          notes={[
            ...panel.notes,
            ...tissueWarnings.filter(({ recordItemId }) => recordItemId === edited.id).map(({ text }) => text),
          ]}
          laterId={items.find(({ supersedesId }) => supersedesId === edited.id)?.id ?? null}
          onClose={() => onClose(edited.id)}
          onOpenFile={onOpenFile}
          onAmend={onAmend}
          onDelete={onDelete}
        />
      ) : null}
      {panel?.kind === 'offer' && found !== undefined ? (
        <MissingParts
          caseId={caseId}
          recordItemId={found.id}
          name={recordItemName(found)}
          onClose={() => onClose(found.id)}
        />
      ) : null}
      {isPacket ? (
        <>
          <TissueWarnings warnings={tissueWarnings} onShow={onShow} />
          <PacketPanel caseId={caseId} ledger={ledger} />
          <QuestionLimits limits={ledger.limits} />
        </>
      ) : null}
    </div>
  );
}
