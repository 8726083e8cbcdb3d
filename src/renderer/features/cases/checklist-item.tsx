import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { line } from '../../../contract/schemas.ts';
import type { Step } from '../../../domain/cases/steps.ts';
import { shortDate } from '../../../domain/shared/days.ts';
import { useLineDrag } from '../../lib/use-line-drag.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { announce } from '../../ui/announce.tsx';
import { CheckField, TextField } from '../../ui/fields.tsx';
import { keyBeforeAt, placeAfterMove } from './checklist-places.ts';
import { PlaceLink } from './place-link.tsx';
import type { ChecklistLine } from './step-checklist.tsx';
import styles from './steps.module.css';
import type { OfCase } from './steps-section.tsx';

interface ChecklistItemProps {
  readonly step: Step;
  readonly of: OfCase;
  readonly lines: ReadonlyArray<ChecklistLine>;
  readonly index: number;
  readonly item: ChecklistLine;
}

/** One line of the checklist: ticked with who and when, moved by mouse or by Alt and an arrow key. */
export function ChecklistItem({ step, of, lines, index, item }: ChecklistItemProps) {
  const where = { caseId: of.id, step, key: item.key };
  const [isWording, setIsWording] = useState(false);
  const tick = useWrite('checklists.tick');
  const move = useWrite('checklists.move', { says: null });
  const remove = useWrite('checklists.remove');
  const keys = lines.map(({ key }) => key);

  const moveTo = (place: number) => {
    if (place < 0 || place >= lines.length || place === index) return;
    move.mutate(
      { ...where, beforeKey: keyBeforeAt(keys, item.key, place) },
      { onSuccess: () => announce(`${item.text} is now line ${place + 1} of ${lines.length}`) },
    );
  };
  const drag = useLineDrag({
    list: `${of.id} ${step}`,
    key: item.key,
    onDrop: (draggedKey, edge) => {
      const place = placeAfterMove(keys, draggedKey, item.key, edge);
      if (place === keys.indexOf(draggedKey)) return;
      move.mutate({ caseId: of.id, step, key: draggedKey, beforeKey: keyBeforeAt(keys, draggedKey, place) });
    },
  });
  const byKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moveTo(index + (event.key === 'ArrowUp' ? -1 : 1));
  };

  if (isWording) {
    return (
      <li className={styles.item}>
        <RewordForm where={where} text={item.text} onClose={() => setIsWording(false)} />
      </li>
    );
  }
  return (
    <li
      ref={drag.element}
      className={styles.item}
      data-dragging={drag.isDragging || undefined}
      data-landing={drag.landing ?? undefined}
    >
      <span ref={drag.handle} className={styles.grip} aria-hidden="true">
        <IconGripVertical size={18} />
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the checkbox inside takes the keys; this only hears them. */}
      <div className={styles.itemWords} onKeyDown={byKey}>
        <CheckField
          label={item.text}
          description={<DoneBy item={item} />}
          checked={item.doneOn !== null}
          onChange={(isDone) => tick.mutate({ ...where, isDone })}
        />
      </div>
      {item.place === null ? null : <PlaceLink place={item.place} of={of} about={item.text} />}
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="quiet" size="sm" aria-label={`More for ${item.text}`}>
            <IconDots size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowUp size={16} aria-hidden="true" />}
            disabled={index === 0}
            onClick={() => moveTo(index - 1)}
          >
            Move up
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} aria-hidden="true" />}
            disabled={index === lines.length - 1}
            onClick={() => moveTo(index + 1)}
          >
            Move down
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={() => setIsWording(true)}>
            Reword
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={() => remove.mutate(where)}>
            Take off the list
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function DoneBy({ item: { doneOn, doneByName } }: { readonly item: ChecklistLine }) {
  const today = useToday();
  if (doneOn === null) return null;
  return <>{`Done ${shortDate(doneOn, today)}${doneByName === null ? '' : ` by ${doneByName}`}`}</>;
}

interface RewordFormProps {
  readonly where: { readonly caseId: OfCase['id']; readonly step: Step; readonly key: string };
  readonly text: string;
  readonly onClose: () => void;
}

const textSchema = line(300);

function RewordForm({ where, text, onClose }: RewordFormProps) {
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  const reword = useWrite('checklists.reword');
  return (
    <form
      className={styles.itemWords}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const judged = textSchema.safeParse(typed);
        if (!judged.success) setProblem(judged.error.issues[0]?.message ?? null);
        else if (judged.data === text) onClose();
        else reword.mutate({ ...where, text: typed }, { onSuccess: onClose });
      }}
    >
      <TextField
        label="Words of this line"
        autoFocus
        value={typed}
        error={problem}
        onChange={(words) => {
          setTyped(words ?? '');
          setProblem(null);
        }}
      />
      <div className={styles.add}>
        <Button type="submit" size="compact-sm" loading={reword.isPending}>
          Save
        </Button>
        <Button variant="default" size="compact-sm" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
