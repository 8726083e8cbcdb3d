import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { CaseLetter } from '../../../domain/letters/letter.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';

interface DeleteLetterProps {
  readonly letter: Pick<CaseLetter, 'id' | 'caseId' | 'reference'>;
  readonly kindLabel: string;
}

/** Moves a letter to the trash after asking; stands away from what one presses every day. */
export function DeleteLetter({ letter, kindLabel }: DeleteLetterProps) {
  const remove = useWrite('caseLetters.delete');
  const navigate = useNavigate();
  const ask = async () => {
    const isSure = await confirmDelete({
      title: `Delete ${kindLabel}, ${letter.reference}?`,
      sentence: 'It goes to the trash and can be put back from there.',
      confirmLabel: 'Delete the letter',
    });
    if (!isSure) return;
    remove.mutate({ caseLetterId: letter.id }, { onSuccess: () => void navigate(`/cases/${letter.caseId}/letters`) });
  };
  return (
    <Button variant="subtle" color="quiet" size="compact-sm" onClick={() => void ask()}>
      Delete this letter
    </Button>
  );
}
