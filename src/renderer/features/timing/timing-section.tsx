import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { urgencyMeaning } from '../../../domain/cases/labels.ts';
import { shortDate } from '../../../domain/shared/days.ts';
import { casePhaseLabel, timingNotConfirmed, workUpLabel } from '../../../domain/timing/labels.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { EditSection } from '../../ui/edit-section.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { WindowPicture } from '../../ui/pictures/window-picture.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import { UrgencyBadge } from '../../ui/urgency-badge.tsx';
import styles from './timing.module.css';
import { TimingFields } from './timing-fields.tsx';
import { type TimingValues, timingChanges, timingFields, timingValuesSchema, toTimingValues } from './timing-values.ts';
import { TimingWarnings } from './timing-warnings.tsx';

type CaseView = OperationOutput<'cases.get'>;

/** How long it is safe to take, who said so, and the date everything counts back from. */
export function TimingSection({ view }: { readonly view: CaseView }) {
  const { case: one } = view;
  const formKey = `case:${one.id}:timing`;
  return (
    <EditSection
      title="Timing"
      formKey={formKey}
      fields={timingFields}
      form={(close) => <TimingSectionForm of={one} formKey={formKey} close={close} />}
    >
      <TimingFacts view={view} />
    </EditSection>
  );
}

function TimingFacts({ view: { case: one, timing } }: { readonly view: CaseView }) {
  const today = useToday();
  const { urgencyConfirmedBy, urgencyConfirmedOn, nextDecisionPoint, pendingTests } = one;
  const confirmedOn = urgencyConfirmedOn === null ? '' : ` on ${shortDate(urgencyConfirmedOn, today)}`;
  return (
    <>
      {one.status === 'closed' ? null : (
        <WindowPicture
          dates={{ ...one, today, decisionBy: timing.decisionBy }}
          isConfirmed={timing.isConfirmed}
          sentence={timing.sentence}
        />
      )}
      <TimingWarnings of={one} warnings={timing.warnings} />
      <Facts>
        <Fact label="Decide by" without="No date yet">
          {timing.decisionBy === null ? null : (
            <strong>
              <SayDay day={timing.decisionBy} />
            </strong>
          )}
        </Fact>
        <Fact label="Because">
          <span className={styles.because}>{timing.because}</span>
        </Fact>
        <Fact label="Urgency">
          <UrgencyBadge urgency={one.urgency} /> <span className={styles.because}>{urgencyMeaning(one.urgency)}</span>
        </Fact>
        <Fact label="Confirmation">
          {urgencyConfirmedBy === null ? timingNotConfirmed : `Confirmed by ${urgencyConfirmedBy}${confirmedOn}`}
        </Fact>
        <Fact label="Latest safe start" without="The oncologist has not given one">
          {one.latestSafeStart === null ? null : <SayDay day={one.latestSafeStart} />}
        </Fact>
        <Fact label="Planned start" without="No treatment date known">
          {one.plannedTreatmentStart === null ? null : <SayDay day={one.plannedTreatmentStart} />}
        </Fact>
        <Fact label="Consult" without="Not booked">
          {one.consultOn === null ? null : <SayDay day={one.consultOn} />}
        </Fact>
        <Fact label="Opened">
          <SayDay day={one.openedOn} />
        </Fact>
        <Fact label="Phase">{one.phase === null ? null : casePhaseLabel(one.phase)}</Fact>
        <Fact label="Next decision point">
          {nextDecisionPoint === null ? null : (
            <>
              {nextDecisionPoint.what}
              {nextDecisionPoint.on === null ? null : (
                <>
                  {', '}
                  <SayDay day={nextDecisionPoint.on} />
                </>
              )}
            </>
          )}
        </Fact>
        <Fact label="Work-up" without="Not noted whether it is complete">
          {one.workUp === null ? null : workUpLabel(one.workUp)}
        </Fact>
        <Fact label="Results to come">
          {pendingTests.map(({ test, expectedOn }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two results may bear one name.
            <span key={place} className={styles.line}>
              {test}
              {expectedOn === null ? ', day not known' : `, expected ${shortDate(expectedOn, today)}`}
            </span>
          ))}
        </Fact>
      </Facts>
      <Anchor component={Link} to={`/cases/${one.id}/dates`}>
        The plan, and by when to ask for what is missing
      </Anchor>
    </>
  );
}

interface TimingSectionFormProps {
  readonly of: Case;
  readonly formKey: string;
  readonly close: () => void;
}

function TimingSectionForm({ of: one, formKey, close }: TimingSectionFormProps) {
  const initial = toTimingValues(one);
  const form = useOperationForm<TimingValues>(timingValuesSchema, initial);
  const update = useWrite('cases.update');
  return (
    <SectionForm
      form={form}
      formKey={formKey}
      submitLabel="Save timing"
      save={(values) => update.mutateAsync({ caseId: one.id, changes: timingChanges(initial, values) })}
      close={close}
    >
      <TimingFields form={form} />
    </SectionForm>
  );
}
