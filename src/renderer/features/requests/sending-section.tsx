import { Button, Group } from '@mantine/core';
import { channelLabel } from '../../../domain/directory/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { ProofLink } from '../../ui/letters/proof-link.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import type { RequestView } from './request-words.ts';

interface SendingSectionProps {
  readonly caseId: CaseId;
  readonly view: RequestView;
}

/** How the request went out and what proves it. */
export function SendingSection({ caseId, view: { request } }: SendingSectionProps) {
  const attach = useWrite('requests.attachProof');
  const continues = useOperation(
    'requests.get',
    { requestId: request.continuesId ?? '' },
    { enabled: request.continuesId !== null },
  );
  const { sent } = request;
  if (sent === null) return null;
  return (
    <Section title="How it went out" order={3}>
      <Facts>
        <Fact label="Sent">
          <SayDay day={sent.sentOn} />
          {sent.sentAt === null ? '' : `, ${sent.sentAt}`}, {channelLabel(sent.channel)}
          {sent.tracking !== null && `, ${sent.tracking}`}
        </Fact>
        {request.neededBy !== null && (
          <Fact label="Needed by">
            <SayDay day={request.neededBy} />
          </Fact>
        )}
        {request.closedOn !== null && (
          <Fact label="Closed">
            <SayDay day={request.closedOn} />
          </Fact>
        )}
        {continues.data !== undefined && (
          <Fact label="Goes on from">
            {continues.data.request.reference} to {continues.data.custodianName}
          </Fact>
        )}
        <Fact label="Proof" without="None kept yet: a fax slip, a delivery receipt, a screenshot">
          {sent.proofId === null ? null : <ProofLink fileId={sent.proofId} />}
        </Fact>
      </Facts>
      <Group gap="sm">
        <FileButton
          label={sent.proofId === null ? 'Add proof' : 'Use another proof'}
          purpose="proof"
          size="compact-sm"
          owner={{ caseId }}
          onAdded={(file) => attach.mutateAsync({ requestId: request.id, proofId: file.id, tracking: sent.tracking })}
        />
        {sent.proofId !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => attach.mutate({ requestId: request.id, proofId: null, tracking: sent.tracking })}
          >
            Take the proof off
          </Button>
        )}
      </Group>
    </Section>
  );
}
