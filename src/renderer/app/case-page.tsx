import { lazy, Suspense, useEffect } from 'react';
import { Link, Navigate, Outlet, useLocation, useParams } from 'react-router';
import { caseId } from '../../contract/schemas.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { useOperation } from '../lib/use-operation.ts';
import { Loading } from '../ui/states.tsx';
import { useTellTrail } from '../ui/trail.tsx';
import { AreaBoundary } from './area-boundary.tsx';
import styles from './case-page.module.css';

const CaseHeader = lazy(async () => ({ default: (await import('../features/cases/case-header.tsx')).CaseHeader }));

const tabs = [
  { name: 'overview', label: 'Overview' },
  { name: 'dates', label: 'Dates' },
  { name: 'intake', label: 'Intake' },
  { name: 'sources', label: 'Sources' },
  { name: 'records', label: 'Records' },
  { name: 'requests', label: 'Requests' },
  { name: 'letters', label: 'Letters' },
  { name: 'custody', label: 'Custody' },
  { name: 'questions', label: 'Questions' },
  { name: 'consultations', label: 'Consultations' },
  { name: 'timeline', label: 'Timeline' },
  { name: 'opinions', label: 'Opinions' },
  { name: 'comparison', label: 'Comparison' },
  { name: 'oncologist', label: 'Oncologist' },
  { name: 'notes', label: 'Notes' },
] as const;
type TabName = (typeof tabs)[number]['name'];

// A case opens where it was left, as long as the window lives.
const lastTab = new Map<CaseId, TabName>();

/** The case: a fixed header, and tabs whose screens come from the features. */
export function CasePage() {
  const ofCase = caseId.safeParse(useParams().caseId);
  if (!ofCase.success) return <Navigate to="/board" replace />;
  return <CaseTabs caseId={ofCase.data} />;
}

/** A case opened without a tab goes to the tab it was left at. */
export function CaseLanding() {
  const ofCase = caseId.safeParse(useParams().caseId);
  const tab = ofCase.success ? lastTab.get(ofCase.data) : undefined;
  return <Navigate to={tab ?? 'overview'} replace />;
}

function CaseTabs({ caseId: id }: { readonly caseId: CaseId }) {
  const found = useOperation('cases.get', { caseId: id });
  const { pathname } = useLocation();
  // Custodians' own forms, filled in, are kept with the letters.
  const place = pathname.startsWith(`/cases/${id}/forms`) ? `/cases/${id}/letters` : pathname;
  const tab = tabs.find(({ name }) => place.startsWith(`/cases/${id}/${name}`));
  useEffect(() => {
    if (tab !== undefined) lastTab.set(id, tab.name);
  }, [id, tab]);
  useTellTrail(
    found.data === undefined
      ? [{ label: 'Board', to: '/board' }]
      : [
          { label: 'Board', to: '/board' },
          { label: found.data.clientName, to: `/clients/${found.data.case.clientId}` },
          { label: found.data.case.cancer, to: `/cases/${id}/overview` },
          ...(tab === undefined ? [] : [{ label: tab.label }]),
        ],
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Suspense fallback={<Loading />}>
          <CaseHeader caseId={id} />
        </Suspense>
        <nav aria-label="Case" className={styles.tabs}>
          {tabs.map(({ name, label }) => (
            <Link
              key={name}
              to={`/cases/${id}/${name}`}
              className={styles.tab}
              aria-current={tab?.name === name ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
      </div>
      <div className={styles.body}>
        <AreaBoundary address={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </AreaBoundary>
      </div>
    </div>
  );
}
