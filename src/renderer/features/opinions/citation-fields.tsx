import { Autocomplete, Button, Collapse, MultiSelect, NumberInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Dimension } from '../../../domain/opinions/opinion.ts';
import { dimensionLabel } from '../../../domain/opinions/say.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { RecordItemId } from '../../../domain/shared/ids.ts';
import { WordsField } from '../../ui/fields.tsx';
import type { OperationForm } from '../../ui/form.tsx';
import styles from './citation-fields.module.css';
import type { CitationDraft, OpinionFormValues } from './opinion-form.ts';

interface CitationFieldsProps {
  readonly dimension: Dimension;
  readonly form: OperationForm<OpinionFormValues>;
  readonly ledger: ReadonlyArray<RecordItem>;
  /** Documents named elsewhere in this opinion: most points stand in the same letter. */
  readonly documents: ReadonlyArray<string>;
}

/** Where a value stands and what it rests on; closed until someone wants it, with its sum on the button. */
export function CitationFields({ dimension, form, ledger, documents }: CitationFieldsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const bodyId = useId();
  const path = `dimensions.${dimension}.citation`;
  const citation = form.values.dimensions[dimension].citation;
  // A message nobody sees is none: a field at fault opens its drawer.
  const hasProblem = Object.keys(form.errors).some((field) => field.startsWith(path));
  const isShown = isOpen || hasProblem;
  const Chevron = isShown ? IconChevronDown : IconChevronRight;
  const words = sayCitation(citation) ?? 'Add where it stands';

  return (
    <div className={styles.citation}>
      <Button
        variant="subtle"
        color="quiet"
        size="compact-sm"
        leftSection={<Chevron size={14} aria-hidden="true" />}
        aria-expanded={isShown}
        aria-controls={bodyId}
        aria-label={`${words}, ${dimensionLabel(dimension)}`}
        onClick={() => setIsOpen(!isShown)}
      >
        {words}
      </Button>
      <Collapse expanded={isShown} id={bodyId}>
        <div className={styles.fields}>
          <Autocomplete
            label="Document"
            placeholder="Consultation letter"
            data={[...documents]}
            {...form.getInputProps(`${path}.document`)}
          />
          <NumberInput label="Page" min={1} allowDecimal={false} hideControls {...form.getInputProps(`${path}.page`)} />
          <div className={styles.wide}>
            <WordsField label="In its own words" rows={1} {...form.getInputProps(`${path}.quote`)} />
          </div>
          <MultiSelect
            className={styles.wide}
            label="Rests on these records"
            placeholder={citation.restsOn.length === 0 ? 'Choose from the ledger' : ''}
            searchable
            hidePickedOptions
            nothingFoundMessage="Nothing of that name"
            data={ledger.map((item) => ({ value: item.id, label: recordItemName(item) }))}
            value={citation.restsOn}
            onChange={(ids) => form.setFieldValue(`${path}.restsOn`, ids as RecordItemId[])}
          />
        </div>
      </Collapse>
    </div>
  );
}

/** "Consultation letter, page 3, quoted, rests on 2 records"; null when nothing is given. */
function sayCitation({ document, page, quote, restsOn }: CitationDraft): string | null {
  const parts = [
    document.trim() === '' ? null : document.trim(),
    page === '' ? null : `page ${page}`,
    quote.trim() === '' ? null : 'quoted',
    restsOn.length === 0 ? null : restsOn.length === 1 ? 'rests on 1 record' : `rests on ${restsOn.length} records`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
