import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { OperationOutput } from '../../contract/all.ts';
import { LARGEST_FILE } from '../../contract/schemas.ts';
import type { FilePurpose } from '../../domain/files/stored-file.ts';
import type { CaseId, ClientId, OrganizationId } from '../../domain/shared/ids.ts';
import { refusalOf } from '../lib/call.ts';
import { useWrite } from '../lib/use-operation.ts';
import styles from './file-button.module.css';

export type AddedFile = OperationOutput<'files.add'>['file'];

const kinds = {
  pdf: '.pdf,application/pdf',
  scan: '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg',
} as const;

interface FileButtonProps {
  /** What the button does: "Add the scan". */
  readonly label: string;
  readonly purpose: FilePurpose;
  /** Whose file it is; a file may belong to several. */
  readonly owner: {
    readonly clientId?: ClientId;
    readonly caseId?: CaseId;
    readonly organizationId?: OrganizationId;
  };
  /** `scan` takes PDF and pictures, `pdf` only PDF. What a file really is, is read from its content afterwards. */
  readonly accept?: keyof typeof kinds;
  readonly variant?: 'filled' | 'outline' | 'default' | 'subtle';
  readonly size?: 'sm' | 'compact-sm';
  readonly disabled?: boolean;
  /** Told once the file is in the store, also when it cannot be read; `file.problem` then says why. */
  readonly onAdded: (file: AddedFile) => unknown;
}

/** Takes a file from the computer into the store, and says when it cannot be taken or read. */
export function FileButton({
  label,
  purpose,
  owner,
  accept = 'scan',
  variant = 'default',
  size = 'sm',
  disabled = false,
  onAdded,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const add = useWrite('files.add', { says: null });
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);

  const take = async (chosen: File) => {
    setProblem(null);
    setIsReading(true);
    try {
      if (chosen.size > LARGEST_FILE) {
        setProblem(
          `${chosen.name} is larger than ${LARGEST_FILE / 2 ** 20} MB. Make a smaller copy of it and add that.`,
        );
        return;
      }
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const { file } = await add.mutateAsync({ purpose, name: chosen.name, bytes, ...owner });
      setProblem(file.problem);
      await onAdded(file);
    } catch (thrown) {
      setProblem(
        thrown instanceof DOMException
          ? `${chosen.name} could not be opened. It may be open in another program, or was moved. Choose it again.`
          : refusalOf(thrown).message,
      );
    } finally {
      setIsReading(false);
    }
  };

  return (
    <div className={styles.holder}>
      <Button
        variant={variant}
        size={size}
        disabled={disabled}
        loading={isReading}
        leftSection={<IconPaperclip size={16} aria-hidden="true" />}
        aria-describedby={problem === null ? undefined : problemId}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={kinds[accept]}
        aria-label={label}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          // The same file may be chosen again, after it was put right.
          event.currentTarget.value = '';
          if (chosen !== undefined) void take(chosen);
        }}
      />
      {problem === null ? null : (
        <p id={problemId} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
