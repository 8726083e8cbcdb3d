import { NumberInput, SimpleGrid } from '@mantine/core';
import { textOperations } from '../../../contract/texts.ts';
import type { ClockRules } from '../../../domain/law/law.ts';
import { clockRuleFacts } from '../../../domain/law/shipped-law.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { PageBody, Sheet } from '../../ui/page.tsx';
import type { LawTable } from './law-screen.tsx';
import { sayMark } from './law-words.ts';

const CENTS = 100;
const schema = textOperations['law.update'].input.shape.changes;

/** The numbers of the clock, each with what it rests on, and the flat fee. */
export function DayCounts({ law: { current, shipped } }: { readonly law: LawTable }) {
  const form = useOperationForm(schema, { clockRules: current.clockRules, flatFeeCents: current.flatFeeCents });
  const draft = useDraft('settings.law', form);
  const update = useWrite('law.update');
  const rules = Object.keys(shipped.clockRules) as Array<keyof ClockRules>;
  const fee = form.getInputProps('flatFeeCents');
  return (
    <PageBody title="Days and fee" subtitle="What the clock counts with, for requests under way as well as new ones.">
      <DraftOffer draft={draft} />
      <Sheet>
        <FormFrame
          form={form}
          submitLabel="Save days and fee"
          onSubmit={async (values) => {
            await update.mutateAsync({ changes: values });
            await draft.clear();
          }}
        >
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            {rules.map((rule) => (
              <NumberInput
                key={rule}
                label={clockRuleFacts(rule).label}
                description={sayBasis(rule, shipped.clockRules[rule])}
                suffix=" days"
                allowDecimal={false}
                clampBehavior="none"
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                {...form.getInputProps(`clockRules.${rule}`)}
              />
            ))}
            <NumberInput
              label="Flat fee for an electronic copy"
              description={`An option for the custodian, never a cap. Shipped: $${(shipped.flatFeeCents / CENTS).toFixed(2)}.`}
              prefix="$"
              decimalScale={2}
              fixedDecimalScale
              hideControls
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...fee}
              value={typeof fee.value === 'number' ? fee.value / CENTS : ''}
              onChange={(dollars) => fee.onChange(typeof dollars === 'number' ? Math.round(dollars * CENTS) : '')}
            />
          </SimpleGrid>
        </FormFrame>
      </Sheet>
    </PageBody>
  );
}

function sayBasis(rule: keyof ClockRules, shipped: number): string {
  const { what, basis, cite, mark } = clockRuleFacts(rule);
  const rests =
    basis === 'practice'
      ? 'A habit of the practice, not law.'
      : `${cite ?? ''} (${sayMark(mark ?? '').toLowerCase()}).`;
  // The source says what a habit is in its own words where it matters.
  return [what, /not law/.test(what) ? '' : rests, `Shipped: ${shipped}.`].filter((part) => part !== '').join(' ');
}
