import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import { channelLabel } from '../../../domain/directory/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { ProofLink } from '../../ui/letters/proof-link.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { DeleteLetter } from './delete-letter.tsx';

interface SentLetterProps {
  readonly caseId: CaseId;
  readonly view: OperationOutput<'caseLetters.get'>;
}

/** How a letter went out and what it rests on. */
export function SentLetter({ caseId, view: { letter, about, kindLabel } }: SentLetterProps) {
  const { sent } = letter;
  return (
    <>
      <Facts>
        {sent === null ? null : (
          <Fact label="Sent">
            <SayDay day={sent.sentOn} />
            {sent.sentAt === null ? '' : `, ${sent.sentAt}`}, {channelLabel(sent.channel)}
            {sent.tracking === null ? '' : `, ${sent.tracking}`}
          </Fact>
        )}
        {letter.requestId === null ? null : (
          <Fact label="Follows up">
            <Anchor component={Link} to={`/cases/${caseId}/requests/${letter.requestId}`} underline="always">
              {about ?? 'The request'}
            </Anchor>
          </Fact>
        )}
        <Fact label="Proof" without="None was kept">
          {sent === null || sent.proofId === null ? null : <ProofLink fileId={sent.proofId} />}
        </Fact>
        {letter.overrides.length === 0 ? null : (
          <Fact label="Printed although">{letter.overrides.map(({ reason }) => reason).join('\n')}</Fact>
        )}
      </Facts>
      <div>
        <DeleteLetter letter={letter} kindLabel={kindLabel} />
      </div>
    </>
  );
}
