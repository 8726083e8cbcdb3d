import { Anchor, Button, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import type { CaseId, FormFillId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { DeleteButton } from '../../ui/delete-button.tsx';
import { printPages, tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { TwoPanes } from '../../ui/two-panes.tsx';
import styles from './fill-screen.module.css';
import { FillValues, FrozenValues } from './fill-values.tsx';
import { FillStatus } from './filled-forms.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { useFillFields } from './use-fill-fields.ts';

export type Filling = OperationOutput<'fills.list'>[number];
export type Filled = OperationOutput<'fills.preview'>;

interface FillScreenProps {
  readonly caseId: CaseId;
  readonly formFillId: FormFillId;
}

/** A custodian's form filled in for a case: every value on the left, the form as it will be on the right. */
export function FillScreen({ caseId, formFillId }: FillScreenProps) {
  const fills = useOperation('fills.list', { caseId });
  const preview = useOperation('fills.preview', { formFillId }, { keepLast: true });
  return (
    <OperationView query={fills}>
      {(all) => {
        const filling = all.find(({ fill }) => fill.id === formFillId);
        if (filling === undefined) {
          return (
            <EmptyState
              sentence="This form is not here any more. It may be in the trash."
              action={
                <Button component={Link} variant="default" to={`/cases/${caseId}/letters`}>
                  Letters and forms of the case
                </Button>
              }
            />
          );
        }
        return (
          <OperationView query={preview}>
            {(filled) => <FillPanes key={formFillId} caseId={caseId} filling={filling} filled={filled} />}
          </OperationView>
        );
      }}
    </OperationView>
  );
}

interface FillPanesProps {
  readonly caseId: CaseId;
  readonly filling: Filling;
  readonly filled: Filled;
}

function FillPanes({ caseId, filling, filled }: FillPanesProps) {
  const { fill, title, organizationName } = filling;
  const form = useFillFields(fill, filled);
  return (
    <div className={styles.screen}>
      <TwoPanes
        name="fill"
        left={
          <section className={styles.values} aria-labelledby="fill-title">
            <header>
              <Title order={2} id="fill-title">
                {title}
              </Title>
              <p className={styles.quiet}>
                Form of {organizationName}.{' '}
                <Anchor component={Link} to={`/cases/${caseId}/letters`} underline="always" size="sm">
                  Letters and forms of the case
                </Anchor>
              </p>
              <FillStatus isFrozen={filled.isFrozen} />
            </header>
            {filled.isFrozen ? (
              <FrozenValues values={filled.values} />
            ) : (
              <>
                <FillValues formId={fill.formId} filled={filled} form={form} />
                <DeleteFill caseId={caseId} filling={filling} />
              </>
            )}
          </section>
        }
        right={
          <section className={styles.pane} aria-label="Form">
            <FillActions filling={filling} filled={filled} settle={form.settle} />
            {filled.isFrozen && (
              <p className={styles.frozen}>
                <IconLock size={16} aria-hidden />
                <span>Exactly these pages are kept. Fill the form in once more for changes.</span>
              </p>
            )}
            <div className={styles.pages}>
              <PdfPages pdf={filled.pdf} label={`${title} of ${organizationName}`} />
            </div>
          </section>
        }
      />
    </div>
  );
}

interface FillActionsProps {
  readonly filling: Filling;
  readonly filled: Filled;
  readonly settle: () => Promise<void>;
}

function FillActions({ filling: { fill, title }, filled, settle }: FillActionsProps) {
  const { running, run } = useBusy();
  const [isFreezing, setIsFreezing] = useState(false);
  const formFillId = fill.id;
  // What was typed last is in the form before it leaves.
  const act = (name: string, work: () => Promise<void>) => ({
    loading: running === name,
    onClick: () =>
      run(name, async () => {
        await settle();
        await work();
      }),
  });
  const print = async () => {
    const { pdf } = await call('fills.preview', { formFillId });
    if (await printPages(pdf)) await call('fills.recordPrint', { formFillId });
  };
  return (
    <div className={styles.actions}>
      <Button
        variant="default"
        {...act('save', async () => tellSaved((await call('fills.save', { formFillId })).savedAs))}
      >
        Save as PDF
      </Button>
      {filled.isFrozen ? null : (
        <Button variant="outline" {...act('freeze', async () => setIsFreezing(true))}>
          Freeze
        </Button>
      )}
      <Button {...act('print', print)}>{filled.isFrozen ? 'Print again' : 'Print'}</Button>
      {isFreezing && (
        <FreezeDialog formFillId={formFillId} title={title} filled={filled} onClose={() => setIsFreezing(false)} />
      )}
    </div>
  );
}

function DeleteFill({ caseId, filling: { fill, title } }: { readonly caseId: CaseId; readonly filling: Filling }) {
  const remove = useWrite('fills.delete');
  const navigate = useNavigate();
  const ask = async () => {
    const isConfirmed = await confirmDelete({
      title: 'Delete this filled form?',
      sentence: `${title}, as filled in here, goes to the trash. The blank form stays in the directory. You can take it back from the trash.`,
      confirmLabel: 'Delete the filled form',
    });
    if (!isConfirmed) return;
    remove.mutate(
      { formFillId: fill.id },
      { onSuccess: () => void navigate(`/cases/${caseId}/letters`, { replace: true }) },
    );
  };
  return <DeleteButton label="Delete this filled form" isPending={remove.isPending} onAsk={() => void ask()} />;
}
