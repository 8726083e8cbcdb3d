import type { CaseId } from '../../domain/shared/ids.ts';
import { CaseOverview } from '../features/cases/case-overview.tsx';
import { TimingSection } from '../features/timing/timing-section.tsx';
import { UrgencyChecks } from '../features/timing/urgency-checks.tsx';

/** The overview of a case with its timing. */
export function OverviewTab({ caseId }: { readonly caseId: CaseId }) {
  return (
    <CaseOverview
      caseId={caseId}
      timing={(view) => (
        <>
          <TimingSection view={view} />
          <UrgencyChecks of={view.case} />
        </>
      )}
    />
  );
}
