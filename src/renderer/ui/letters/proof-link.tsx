import { Button } from '@mantine/core';
import type { FileId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { tellSaved, useBusy } from './letter-actions.ts';

/** A kept file by name; pressing it saves a copy where the user says, to look at it there. */
export function ProofLink({ fileId }: { readonly fileId: FileId }) {
  const file = useOperation('files.read', { fileId });
  const { running, run } = useBusy();
  if (file.data === undefined) return file.isError ? 'A file that is no longer kept' : null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={running === 'save'}
      aria-label={`Save a copy of ${file.data.file.name}`}
      onClick={() => run('save', async () => tellSaved((await call('files.save', { fileId })).savedAs))}
    >
      {file.data.file.name}
    </Button>
  );
}
