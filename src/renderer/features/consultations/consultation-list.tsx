import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { consultantName, consultationStatusLabel } from '../../../domain/consultations/labels.ts';
import { consultModeLabel } from '../../../domain/opinions/say.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import layout from '../../ui/layout.module.css';
import { PageBody } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { type ConsultationView, statusTones } from './consultation-words.ts';
import { NewConsultationDialog } from './new-consultation-dialog.tsx';
import { SaySlot, Warnings } from './slot-words.tsx';
import { useClientZone } from './use-client-zone.ts';

/** The consultations of a case by day, each with its time in every zone and what needs a look. */
export function ConsultationList({ caseId }: { readonly caseId: CaseId }) {
  const consultations = useOperation('consultations.list', { caseId });
  const sources = useOperation('sources.list', { caseId });
  const clientZone = useClientZone(caseId);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <PageBody
      title="Consultations"
      subtitle="When, with whom, what was said, and the written summary."
      mainAction={
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setIsAdding(true)}>
          Plan a consultation
        </Button>
      }
    >
      <OperationView
        query={consultations}
        isEmpty={(views) => views.length === 0}
        empty={
          <EmptyState sentence="A consultation stands here from its first phone call to its written summary: time in both zones, checklist, notes, answers." />
        }
      >
        {(views) => (
          <ul className={layout.wideList} aria-label="Consultations">
            {views.map((view) => (
              <li key={view.consultation.id}>
                <ConsultationCard view={view} />
              </li>
            ))}
          </ul>
        )}
      </OperationView>
      {isAdding && (
        <NewConsultationDialog
          caseId={caseId}
          clientZone={clientZone}
          candidates={sources.data?.candidates.map(({ candidate }) => candidate) ?? []}
          onClose={() => setIsAdding(false)}
        />
      )}
    </PageBody>
  );
}

function ConsultationCard({
  view: { consultation, slot, warnings, recordingSays },
}: {
  readonly view: ConsultationView;
}) {
  const name = consultantName(consultation);
  const to = `/cases/${consultation.caseId}/consultations/${consultation.id}`;
  const isOpen = consultation.status === 'planned' || consultation.status === 'booked';
  return (
    <article className={layout.card} aria-label={`Consultation with ${name}`}>
      <header className={layout.cardHead}>
        <div>
          <h3 className={layout.cardName}>
            <Anchor component={Link} to={to} inherit>
              {name.charAt(0).toUpperCase() + name.slice(1)}
            </Anchor>
          </h3>
          <p className={layout.quiet}>
            {[consultModeLabel(consultation.mode), consultation.specialty].filter((part) => part !== null).join(', ')}
          </p>
        </div>
        <StatusBadge tone={statusTones[consultation.status]}>
          {consultationStatusLabel(consultation.status)}
        </StatusBadge>
      </header>
      <SaySlot slot={slot} />
      <Warnings warnings={warnings} />
      {isOpen && <p className={layout.quiet}>{recordingSays}</p>}
    </article>
  );
}
