import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { FileId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { OperationView } from '../../ui/states.tsx';
import styles from './record-document.module.css';

interface RecordDocumentProps {
  readonly item: RecordItem;
  readonly onOpen: () => void;
}

/** The document of a record: attached, opened, taken off. */
export function RecordDocument({ item, onOpen }: RecordDocumentProps) {
  const update = useWrite('records.update');
  return (
    <Stack gap="sm">
      <Group gap="sm">
        {item.fileId === null ? null : (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconEye size={16} aria-hidden="true" />}
            onClick={onOpen}
          >
            Open the document
          </Button>
        )}
        <FileButton
          label={item.fileId === null ? 'Attach a document' : 'Attach another'}
          purpose="record"
          owner={{ caseId: item.caseId }}
          size="compact-sm"
          onAdded={(file) => update.mutateAsync({ recordItemId: item.id, changes: { fileId: file.id } })}
        />
        {item.fileId === null ? null : (
          <Button
            variant="subtle"
            color="quiet"
            size="compact-sm"
            loading={update.isPending}
            onClick={() => update.mutate({ recordItemId: item.id, changes: { fileId: null } })}
          >
            Take it off
          </Button>
        )}
      </Group>
    </Stack>
  );
}

interface DocumentDialogProps {
  /** The record whose document is open; null keeps the dialog shut. */
  readonly item: RecordItem | null;
  readonly onClose: () => void;
}

/** Shows what came in for a record. */
export function DocumentDialog({ item, onClose }: DocumentDialogProps) {
  const fileId = item?.fileId ?? null;
  return (
    <Modal
      opened={fileId !== null}
      onClose={onClose}
      title={item === null ? '' : recordItemName(item)}
      size="xl"
      classNames={{ body: styles.body }}
    >
      {fileId === null ? null : <FileContent fileId={fileId} />}
    </Modal>
  );
}

function FileContent({ fileId }: { readonly fileId: FileId }) {
  const file = useOperation('files.read', { fileId });
  const { running, run } = useBusy();
  return (
    <OperationView query={file}>
      {(read) => (
        <>
          <Group justify="space-between" gap="md">
            <span className={styles.name}>{nameAndPages(read.file)}</span>
            <Button
              variant="default"
              size="compact-sm"
              loading={running === 'save'}
              onClick={() => run('save', async () => tellSaved((await call('files.save', { fileId })).savedAs))}
            >
              Save a copy
            </Button>
          </Group>
          <FileView read={read} />
        </>
      )}
    </OperationView>
  );
}

type ReadFile = OperationOutput<'files.read'>;

function nameAndPages({ name, pageCount }: ReadFile['file']): string {
  if (pageCount === null) return name;
  return pageCount === 1 ? `${name}, 1 page` : `${name}, ${pageCount} pages`;
}

function FileView({ read: { file, bytes } }: { readonly read: ReadFile }) {
  if (!file.isReadable) {
    return (
      <Text role="alert">
        {file.problem ?? 'This file is kept as it came, but it cannot be shown here. Save a copy and open that.'}
      </Text>
    );
  }
  if (file.mediaType === 'application/pdf') {
    return (
      <div className={styles.pages}>
        <PdfPages pdf={bytes} label={file.name} />
      </div>
    );
  }
  return <Picture bytes={bytes} mediaType={file.mediaType} name={file.name} />;
}

function Picture({ bytes, mediaType, name }: { bytes: Uint8Array; mediaType: string; name: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);
  return address === null ? null : <img className={styles.picture} src={address} alt={`Scan: ${name}`} />;
}
