import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { changedFields } from '../lib/changed-fields.ts';
import { useBaseline } from '../lib/use-baseline.ts';
import { useDraft } from '../lib/use-draft.ts';
import { DraftOffer } from './draft-offer.tsx';
import { type OperationForm, useOperationForm } from './form.tsx';
import styles from './saving-section.module.css';
import { Section } from './section.tsx';
import { RefusalNote } from './states.tsx';

interface SavingSectionProps<Values extends Record<string, unknown>> {
  readonly title: string;
  readonly order?: 2 | 3;
  /** The key under which what could not be saved is kept. */
  readonly formKey: string;
  readonly schema: z.ZodType;
  /** As the store holds the fields now. */
  readonly stored: Values;
  /** Saves the fields that changed, and throws what is refused. */
  readonly save: (changes: Partial<Values>) => Promise<unknown>;
  readonly children: (form: OperationForm<Values>) => ReactNode;
}

type Standing = 'saved' | 'saving' | 'refused' | null;

/**
 * A part of a page that is always open and saves itself when the keyboard or the pointer leaves it, or on Ctrl/Cmd+Enter.
 * What is refused stays in the fields with its sentence and is kept as a draft, so that nothing typed is lost.
 */
export function SavingSection<Values extends Record<string, unknown>>({
  title,
  order = 2,
  formKey,
  schema,
  stored,
  save,
  children,
}: SavingSectionProps<Values>) {
  const form = useOperationForm<Values>(schema, stored);
  const draft = useDraft(formKey, form);
  const [standing, setStanding] = useState<Standing>(null);
  const section = useRef<HTMLElement>(null);
  const baseline = useBaseline(form, stored, () => setStanding(null));
  const isSaving = useRef(false);
  const wantsMore = useRef(false);

  const saveNow = async () => {
    const { values } = form;
    const changes = changedFields(baseline.current, values);
    if (Object.keys(changes).length === 0) return;
    // One save at a time; what was typed meanwhile goes with the next, so that none of it waits for another visit.
    if (isSaving.current) {
      wantsMore.current = true;
      return;
    }
    form.clearRefusal();
    if (form.validate().hasErrors) {
      setStanding('refused');
      return;
    }
    isSaving.current = true;
    setStanding('saving');
    try {
      await save(changes);
      // Other fields may have followed the store while this was on its way.
      baseline.current = { ...baseline.current, ...changes };
      form.resetDirty(baseline.current);
      await draft.clear();
      setStanding('saved');
    } catch (thrown) {
      form.refuse(thrown);
      setStanding('refused');
    } finally {
      isSaving.current = false;
    }
    if (wantsMore.current) {
      wantsMore.current = false;
      await latest.current();
    }
  };
  const latest = useRef(saveNow);
  latest.current = saveNow;
  useEffect(() => () => void latest.current(), []);

  const isOpen = Object.keys(changedFields(baseline.current, form.values)).length > 0;
  return (
    <Section ref={section} title={title} order={order} action={<Said standing={standing} isOpen={isOpen} />}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to the fields within, and is no control itself. */}
      <div
        className={styles.fields}
        onBlur={(event) => {
          const goesTo = event.relatedTarget;
          if (goesTo instanceof Node && event.currentTarget.contains(goesTo)) return;
          void saveNow();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveNow();
        }}
      >
        <DraftOffer draft={draft} />
        {form.refusal === null ? null : <RefusalNote refusal={form.refusal} />}
        {children(form)}
      </div>
    </Section>
  );
}

function Said({ standing, isOpen }: { readonly standing: Standing; readonly isOpen: boolean }) {
  return (
    <span className={styles.said} role="status" data-refused={standing === 'refused' || undefined}>
      {standing === 'saving' ? (
        'Saving…'
      ) : standing === 'refused' && isOpen ? (
        <>
          <IconAlertTriangle size={16} aria-hidden="true" /> Not saved: look at the marked fields
        </>
      ) : isOpen ? (
        <>
          <IconPencil size={16} aria-hidden="true" /> Saves when you leave this part
        </>
      ) : standing === 'saved' ? (
        <>
          <IconCheck size={16} aria-hidden="true" /> Saved
        </>
      ) : null}
    </span>
  );
}
