import { Button, Stack } from '@mantine/core';
import { useNavigate } from 'react-router';
import { consultDay } from '../../../domain/consultations/consult-day.ts';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { summaryAnswer } from '../../../domain/consultations/labels.ts';
import { leftOpenAt, stillToCome } from '../../../domain/questions/asked-at.ts';
import { sayQuestion } from '../../../domain/questions/pieces.ts';
import { addBusinessDays } from '../../../domain/shared/days.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import layout from '../../ui/layout.module.css';
import { Section } from '../../ui/section.tsx';

/** Questions this doctor left open, and the letter that asks them in writing. */
export function FollowUpSection({ consultation }: { readonly consultation: Consultation }) {
  const { caseId, clinicianId } = consultation;
  const questions = useOperation('questions.list', { caseId });
  const consultations = useOperation('consultations.list', { caseId });
  const practice = useOperation('practice.get', {});
  const add = useWrite('caseLetters.add');
  const navigate = useNavigate();
  const today = useToday();
  const toCome = stillToCome((consultations.data ?? []).map((view) => view.consultation));
  const open = leftOpenAt(questions.data?.questions ?? [], consultation, toCome);
  if (open.length === 0) return null;
  const draft = async () => {
    const consultedOn = consultDay(consultation);
    const sendTo = practice.data?.practice.email ?? practice.data?.practice.fax ?? null;
    const { caseLetterId } = await add.mutateAsync({
      caseId,
      kind: 'questions',
      clinicianId,
      fields: {
        ...(consultedOn === null ? {} : { consultedOn }),
        questions: open.map(({ question }) => sayQuestion(question)).join('\n'),
        wantedBy: addBusinessDays(today, summaryAnswer.businessDays),
        ...(sendTo === null ? {} : { sendTo }),
      },
    });
    navigate(`/cases/${caseId}/letters/${caseLetterId}`);
  };
  return (
    <Section title="Left open">
      <Stack gap="md">
        <ul className={layout.tightList} aria-label="Questions left open">
          {open.map(({ question }) => (
            <li key={question.id}>{sayQuestion(question)}</li>
          ))}
        </ul>
        {clinicianId === null ? (
          <p className={layout.quiet}>
            For a letter that asks them, choose the doctor from the directory under “Who and where”.
          </p>
        ) : (
          <Stack gap="xs" align="flex-start">
            <Button variant="outline" loading={add.isPending} onClick={() => void draft()}>
              Draft the letter that asks them
            </Button>
            <p className={layout.quiet}>
              It asks for an answer within {summaryAnswer.businessDays} business days. {summaryAnswer.source}.
            </p>
          </Stack>
        )}
      </Stack>
    </Section>
  );
}
