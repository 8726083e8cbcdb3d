import { IconStar } from '@tabler/icons-react';
import { type Case, reasonCodes, situationTags, triggerCodes, tumorTags } from '../../../domain/cases/case.ts';
import { reasonLabel, triggerLabel } from '../../../domain/cases/labels.ts';
import { situationTagLabel, tumorTagLabel } from '../../../domain/intake/labels.ts';
import { secondOpinionValue } from '../../../domain/intake/second-opinion-value.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { ChipsField, TextField, WordsField } from '../../ui/fields.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import styles from './intake.module.css';
import { CasePart } from './intake-section.tsx';

interface PartProps {
  readonly of: Case;
}

/** What calls for a second opinion, and what the client hopes to gain. */
export function WhyPart({ of: one }: PartProps) {
  return (
    <CasePart of={one} title="Why a second opinion" fields={['triggers', 'reasons']}>
      {(form) => {
        const { value, text, source } = secondOpinionValue(form.values.triggers);
        return (
          <>
            <ChipsField
              label="What calls for it"
              choices={triggerCodes.map((code) => ({ value: code, label: triggerLabel(code) }))}
              {...form.getInputProps('triggers')}
            />
            <div className={styles.value} role="status">
              {value === 'high' ? (
                <StatusBadge tone="action" icon={<IconStar size={14} />}>
                  High value
                </StatusBadge>
              ) : null}
              <SourceNote source={source}>{text}</SourceNote>
            </div>
            <ChipsField
              label="What the client hopes for"
              choices={reasonCodes.map((code) => ({ value: code, label: reasonLabel(code) }))}
              {...form.getInputProps('reasons')}
            />
          </>
        );
      }}
    </CasePart>
  );
}

/** Goal, worries and values, as the client says them. */
export function WordsPart({ of: one }: PartProps) {
  return (
    <CasePart of={one} title="In the client's own words" fields={['goal', 'worries', 'values']}>
      {(form) => (
        <>
          <WordsField
            label="Goal"
            description="What would make the second opinion worth it"
            rows={2}
            {...form.getInputProps('goal')}
          />
          <WordsField label="Worries" rows={2} {...form.getInputProps('worries')} />
          <div className={styles.pair}>
            <WordsField label="Length and quality of life" rows={1} {...form.getInputProps('values.weighs')} />
            <WordsField
              label="To be avoided"
              description="Effects the client fears most"
              rows={1}
              {...form.getInputProps('values.mustAvoid')}
            />
            <WordsField
              label="Duties"
              description="People and things that depend on the client"
              rows={1}
              {...form.getInputProps('values.duties')}
            />
            <WordsField label="Work" rows={1} {...form.getInputProps('values.work')} />
          </div>
        </>
      )}
    </CasePart>
  );
}

/** The cancer in short, and the tags by which questions are proposed. */
export function TagsPart({ of: one }: PartProps) {
  return (
    <CasePart of={one} title="Cancer" fields={['cancer', 'tumorTags', 'situationTags']}>
      {(form) => (
        <>
          <TextField label="Diagnosis as told, in short" {...form.getInputProps('cancer')} />
          <ChipsField
            label="Where"
            description="Questions are proposed by these"
            choices={tumorTags.map((tag) => ({ value: tag, label: tumorTagLabel(tag) }))}
            {...form.getInputProps('tumorTags')}
          />
          <ChipsField
            label="Situation"
            choices={situationTags.map((tag) => ({ value: tag, label: situationTagLabel(tag) }))}
            {...form.getInputProps('situationTags')}
          />
        </>
      )}
    </CasePart>
  );
}
