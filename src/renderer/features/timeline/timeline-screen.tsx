import { Button, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { sayTreatmentTime, timelineKindLabel } from '../../../domain/health/labels.ts';
import type { TimelineEvent } from '../../../domain/health/timeline-event.ts';
import { gapLabel, timelinePicture } from '../../../domain/health/timeline-picture.ts';
import { addDays, type Day } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { PageBody } from '../../ui/page.tsx';
import { Timeline } from '../../ui/pictures/timeline.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { AllergySection } from './allergy-section.tsx';
import { ConditionSection } from './condition-section.tsx';
import { EventDialog } from './event-dialog.tsx';
import { EventList } from './event-list.tsx';
import { FamilySection } from './family-section.tsx';
import { GapList } from './gap-list.tsx';
import type { HealthView } from './health-view.ts';
import { MedicationSection } from './medication-section.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { Proposals } from './proposals.tsx';
import { QuickAdd } from './quick-add.tsx';
import { SheetsSection } from './sheets-section.tsx';
import styles from './timeline.module.css';
import { TreatmentSection } from './treatment-section.tsx';

/** The client's story: the picture, every event in words, and the sheets that go with it. */
export function TimelineScreen({ caseId }: { readonly caseId: CaseId }) {
  const health = useOperation('health.get', { caseId });
  const [isPrinting, setIsPrinting] = useState(false);
  return (
    <PageBody
      title="Timeline and history"
      subtitle="What happened when, and who says so. Every line goes on paper with its source."
      mainAction={
        <Button leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => setIsPrinting(true)}>
          Print a sheet
        </Button>
      }
    >
      <OperationView query={health}>
        {(view) => (
          <div className={styles.screen}>
            <TimelineSection caseId={caseId} view={view} />
            <Proposals caseId={caseId} />
            <TreatmentSection caseId={caseId} view={view} />
            <MedicationSection caseId={caseId} view={view} />
            <AllergySection caseId={caseId} view={view} />
            <FamilySection caseId={caseId} view={view} />
            <ConditionSection caseId={caseId} condition={view.condition} />
            <SheetsSection caseId={caseId} sheets={view.sheets} />
          </div>
        )}
      </OperationView>
      {isPrinting && <PaperDialog caseId={caseId} onClose={() => setIsPrinting(false)} />}
    </PageBody>
  );
}

const spans = [
  { value: 'all', label: 'Everything', days: null },
  { value: 'two', label: 'Last two years', days: 730 },
  { value: 'half', label: 'Last six months', days: 182 },
] as const;
type Span = (typeof spans)[number]['value'];

function TimelineSection({ caseId, view }: { readonly caseId: CaseId; readonly view: HealthView }) {
  const today = useToday();
  const [span, setSpan] = useState<Span>('all');
  const [open, setOpen] = useState<TimelineEvent | 'new' | null>(null);
  const { events, gaps, records, gapRule } = view;
  const picture = useMemo(
    () =>
      timelinePicture(
        events.map(({ event }) => event),
        gaps,
        { today, since: sinceOf(span, today) },
      ),
    [events, gaps, today, span],
  );
  const describe = (id: string): string => {
    const found = events.find(({ event }) => event.id === id);
    if (found === undefined) {
      const gap = gaps.find(({ from }) => id === `gap:${from}`);
      return gap === undefined ? '' : `Nothing known for ${gap.days} days. ${gapLabel(gap)}`;
    }
    const { event, sourceText } = found;
    return `${timelineKindLabel(event.kind)}, ${sayTreatmentTime(event)}: ${event.title}. ${sourceText}`;
  };
  return (
    <Section
      title="Timeline"
      order={3}
      action={
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen('new')}>
          Add an event with details
        </Button>
      }
    >
      {events.length === 0 ? (
        <EmptyState sentence="Add what happened, as it is told: “Mar 2024” is exact enough. Each event appears in the picture, to scale, and cites its record or whoever told it." />
      ) : (
        <>
          <SegmentedControl
            aria-label="How far back the picture goes"
            size="xs"
            className={styles.span ?? ''}
            data={spans.map(({ value, label }) => ({ value, label }))}
            value={span}
            onChange={(chosen) => setSpan(spans.find(({ value }) => value === chosen)?.value ?? span)}
          />
          <Timeline
            picture={picture}
            describe={describe}
            onOpen={(id) => setOpen(events.find(({ event }) => event.id === id)?.event ?? null)}
          />
          <GapList gaps={gaps} rule={gapRule} />
        </>
      )}
      <QuickAdd caseId={caseId} records={records} />
      <EventList events={events} onEdit={setOpen} />
      {open === null ? null : (
        <EventDialog
          caseId={caseId}
          records={records}
          event={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}

function sinceOf(span: Span, today: Day): Day | null {
  const days = spans.find(({ value }) => value === span)?.days ?? null;
  return days === null ? null : addDays(today, -days);
}
