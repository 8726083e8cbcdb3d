import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { dimensions, type Opinion } from '../../../domain/opinions/opinion.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { CaseId, OpinionId } from '../../../domain/shared/ids.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { FormFrame, type OperationForm, useOperationForm } from '../../ui/form.tsx';
import { PageBody, Sheet } from '../../ui/page.tsx';
import { OperationView } from '../../ui/states.tsx';
import { DimensionRow } from './dimension-row.tsx';
import {
  blankOpinionForm,
  type OpinionFormValues,
  opinionFormSchema,
  toOpinionForm,
  withoutBlankRows,
} from './opinion-form.ts';
import { OpinionHeaderFields } from './opinion-header-fields.tsx';
import styles from './opinion-screen.module.css';
import { opinionTitle } from './opinion-words.ts';

interface OpinionScreenProps {
  readonly caseId: CaseId;
  readonly opinionId: OpinionId | 'new';
}

/** One opinion typed up point by point; "new" begins one. */
export function OpinionScreen({ caseId, opinionId }: OpinionScreenProps) {
  const ledger = useOperation('records.list', { caseId });
  return (
    <OperationView query={ledger}>
      {({ items }) =>
        opinionId === 'new' ? (
          <OpinionEditor caseId={caseId} opinion={null} ledger={items} />
        ) : (
          <RecordedOpinion caseId={caseId} opinionId={opinionId} ledger={items} />
        )
      }
    </OperationView>
  );
}

function RecordedOpinion({ caseId, opinionId, ledger }: EditorPlace & { readonly opinionId: OpinionId }) {
  const opinion = useOperation('opinions.get', { opinionId });
  return (
    <OperationView query={opinion}>
      {(found) => <OpinionEditor key={opinionId} caseId={caseId} opinion={found} ledger={ledger} />}
    </OperationView>
  );
}

interface EditorPlace {
  readonly caseId: CaseId;
  readonly ledger: ReadonlyArray<RecordItem>;
}

function OpinionEditor({ caseId, opinion, ledger }: EditorPlace & { readonly opinion: Opinion | null }) {
  const navigate = useNavigate();
  const add = useWrite('opinions.add');
  const update = useWrite('opinions.update');
  const form = useOpinionForm(opinion);
  const draft = useDraft(opinion === null ? `opinion:new:${caseId}` : `opinion:${opinion.id}`, form);
  const list = `/cases/${caseId}/opinions`;

  const save = async (values: OpinionFormValues) => {
    const given = opinionFormSchema.parse(values);
    if (opinion === null) await add.mutateAsync({ caseId, ...given });
    else await update.mutateAsync({ opinionId: opinion.id, changes: given });
    await draft.clear();
    navigate(list);
  };
  const leave = async () => {
    await draft.clear();
    navigate(list);
  };

  const documents = [
    ...new Set(dimensions.map((name) => form.values.dimensions[name].citation.document.trim()).filter(Boolean)),
  ];
  return (
    <PageBody
      title={opinion === null ? 'A new opinion' : opinionTitle(opinion)}
      subtitle="Type what the document says. Not stated means it is silent; None means it says there is none."
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only catches keys on their way up from the fields */}
      <div onKeyDown={keepEnterFromSaving}>
        <FormFrame
          form={form}
          submitLabel="Save the opinion"
          onSubmit={save}
          aside={
            <Button variant="default" onClick={() => void leave()}>
              Cancel
            </Button>
          }
        >
          <DraftOffer draft={draft} />
          <Sheet>
            <OpinionHeaderFields form={form} ledger={ledger} />
          </Sheet>
          <div className={styles.dimensions}>
            {dimensions.map((name) => (
              <DimensionRow key={name} dimension={name} form={form} ledger={ledger} documents={documents} />
            ))}
          </div>
        </FormFrame>
      </div>
      {opinion !== null && <DeleteOpinion opinion={opinion} onDeleted={() => navigate(list)} />}
    </PageBody>
  );
}

/** The form of an opinion; rows nobody typed into are dropped before it is judged. */
function useOpinionForm(opinion: Opinion | null): OperationForm<OpinionFormValues> {
  const form = useOperationForm(opinionFormSchema, opinion === null ? blankOpinionForm() : toOpinionForm(opinion));
  return {
    ...form,
    onSubmit: (onValid, onInvalid) => (event) => {
      form.setValues(withoutBlankRows(form.getValues()));
      form.onSubmit(onValid, onInvalid)(event);
    },
  };
}

// Enter moves on in a long form; only Ctrl or Cmd with Enter saves.
function keepEnterFromSaving(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.target.closest('form')?.requestSubmit();
  } else if (event.target instanceof HTMLInputElement) event.preventDefault();
}

function DeleteOpinion({ opinion, onDeleted }: { readonly opinion: Opinion; readonly onDeleted: () => void }) {
  const deleteOpinion = useWrite('opinions.delete');
  const ask = async () => {
    const isSure = await confirmDelete({
      title: `Delete the opinion of ${opinion.clinician}?`,
      sentence: 'It goes to the trash and can be put back from there. The comparison goes on without it.',
      confirmLabel: 'Delete the opinion',
    });
    if (isSure) deleteOpinion.mutate({ opinionId: opinion.id }, { onSuccess: onDeleted });
  };
  return (
    <div>
      <Button variant="subtle" color="quiet" size="compact-sm" onClick={() => void ask()}>
        Delete this opinion
      </Button>
    </div>
  );
}
