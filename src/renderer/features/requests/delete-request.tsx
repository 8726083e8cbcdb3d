import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import type { RequestView } from './request-words.ts';

/** Moves a request to the trash after asking; stands away from what one presses every day. */
export function DeleteRequest({ view }: { readonly view: RequestView }) {
  const deleteRequest = useWrite('requests.delete');
  const navigate = useNavigate();
  const { request } = view;
  const ask = async () => {
    const isSure = await confirmDelete({
      title: `Delete the request to ${view.custodianName}?`,
      sentence: 'It goes to the trash with its letter and can be put back from there.',
      confirmLabel: 'Delete the request',
    });
    if (!isSure) return;
    deleteRequest.mutate({ requestId: request.id }, { onSuccess: () => navigate(`/cases/${request.caseId}/requests`) });
  };
  return (
    <Button variant="subtle" color="quiet" size="compact-sm" onClick={() => void ask()}>
      Delete this request
    </Button>
  );
}
