import { ActionIcon, Button, NumberInput, Title } from '@mantine/core';
import { IconFocus2, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import type { FormBox } from '../../../domain/forms/form.ts';
import layout from '../../ui/layout.module.css';
import styles from './forms.module.css';
import { SourceField } from './source-field.tsx';
import type { Boxes } from './use-boxes.ts';

/** The sentence that says which keys a box knows. */
export const BOX_KEYS_ID = 'form-box-keys';

/** The boxes as a list: what goes into each, how large the text is, and the way to its place on the page. */
export function BoxRows({ boxes }: { readonly boxes: Boxes }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.part}>
      <Title order={2} id={titleId}>
        Text boxes
      </Title>
      <p id={BOX_KEYS_ID} className={layout.quiet}>
        {boxes.all.length === 0
          ? 'Where the page has no field, place a box and say what goes in.'
          : 'On the page: arrow keys move a box, Shift with an arrow key makes it larger or smaller, Delete removes it.'}
      </p>
      {boxes.all.length > 0 && (
        <ol className={styles.rows} aria-label="Text boxes">
          {boxes.all.map((box, place) => (
            <li key={box.id} data-marked={boxes.chosen === box.id || undefined}>
              <BoxRow box={box} number={place + 1} error={boxes.errorAt(place)} boxes={boxes} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface BoxRowProps {
  readonly box: FormBox;
  readonly number: number;
  readonly error: string | undefined;
  readonly boxes: Boxes;
}

function BoxRow({ box, number, error, boxes }: BoxRowProps) {
  return (
    <div className={styles.boxRow}>
      <SourceField
        label={`Box ${number}, page ${box.page + 1}`}
        source={box.source}
        of="box"
        error={error}
        onChange={(source) => boxes.change({ ...box, source })}
      />
      <NumberInput
        label="Text size"
        aria-label={`Text size of box ${number}`}
        suffix=" pt"
        min={4}
        max={36}
        clampBehavior="blur"
        value={box.size}
        onChange={(size) => typeof size === 'number' && boxes.change({ ...box, size })}
      />
      <div className={styles.boxActions}>
        <Button
          variant="default"
          leftSection={<IconFocus2 size={16} aria-hidden="true" />}
          aria-label={`Move box ${number} on the page`}
          onClick={() => {
            // Chosen anew, so that the box takes the keys even when it was the chosen one already.
            boxes.choose(null);
            requestAnimationFrame(() => boxes.choose(box.id));
          }}
        >
          Move
        </Button>
        <ActionIcon
          variant="subtle"
          color="quiet"
          aria-label={`Remove box ${number}`}
          onClick={() => boxes.remove(box.id)}
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
    </div>
  );
}
