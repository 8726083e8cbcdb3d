import type { QueryClient } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router';
import {
  caseId,
  caseLetterId,
  clientId,
  clinicianId,
  consultationId,
  formFillId,
  formId,
  opinionId,
  organizationId,
  requestId,
} from '../../contract/schemas.ts';
import type { CaseId, ConsultationId } from '../../domain/shared/ids.ts';
import { fetchFirstRows } from '../features/today/first-rows.ts';
import { Loading } from '../ui/states.tsx';
import { CaseLanding, CasePage } from './case-page.tsx';

/** A screen is fetched when it is first opened; the board waits for nothing it does not draw. */
function screen<Name extends string, Props extends object>(
  load: () => Promise<{ readonly [Key in Name]: ComponentType<Props> }>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }));
}

// The first screen is there before it is opened; a lazy one would still draw what stands for it first.
let FirstScreen: ComponentType | null = null;
const loadToday = () => import('../features/today/today-screen.tsx');
const LazyTodayScreen = screen(loadToday, 'TodayScreen');

function TodayScreen() {
  return FirstScreen === null ? <LazyTodayScreen /> : <FirstScreen />;
}

const BoardScreen = screen(() => import('../features/board/board-screen.tsx'), 'BoardScreen');
const ClientListScreen = screen(() => import('../features/clients/client-list-screen.tsx'), 'ClientListScreen');
const NewClientScreen = screen(() => import('../features/clients/new-client-screen.tsx'), 'NewClientScreen');
const ClientPage = screen(() => import('./client-page.tsx'), 'ClientPage');
const OverviewTab = screen(() => import('./overview-tab.tsx'), 'OverviewTab');
const DatesScreen = screen(() => import('../features/timing/dates-screen.tsx'), 'DatesScreen');
const IntakeScreen = screen(() => import('../features/case-intake/intake-screen.tsx'), 'IntakeScreen');
const SourcesScreen = screen(() => import('../features/sources/sources-screen.tsx'), 'SourcesScreen');
const RecordLedger = screen(() => import('../features/records/record-ledger.tsx'), 'RecordLedger');
const RequestList = screen(() => import('../features/requests/request-list.tsx'), 'RequestList');
const RequestScreen = screen(() => import('../features/requests/request-screen.tsx'), 'RequestScreen');
const LettersTab = screen(() => import('./letters-tab.tsx'), 'LettersTab');
const LetterScreen = screen(() => import('../features/letters/letter-screen.tsx'), 'LetterScreen');
const CustodyScreen = screen(() => import('../features/custody/custody-screen.tsx'), 'CustodyScreen');
const TimelineScreen = screen(() => import('../features/timeline/timeline-screen.tsx'), 'TimelineScreen');
const AuthorityScreen = screen(() => import('../features/authority/authority-screen.tsx'), 'AuthorityScreen');
const FormList = screen(() => import('../features/forms/form-list.tsx'), 'FormList');
const FormScreen = screen(() => import('../features/forms/form-screen.tsx'), 'FormScreen');
const FillScreen = screen(() => import('../features/forms/fill-screen.tsx'), 'FillScreen');
const OpinionList = screen(() => import('../features/opinions/opinion-list.tsx'), 'OpinionList');
const OpinionScreen = screen(() => import('../features/opinions/opinion-screen.tsx'), 'OpinionScreen');
const ComparisonScreen = screen(() => import('../features/opinions/comparison-screen.tsx'), 'ComparisonScreen');
const ConsultationList = screen(() => import('../features/consultations/consultation-list.tsx'), 'ConsultationList');
const ConsultationScreen = screen(
  () => import('../features/consultations/consultation-screen.tsx'),
  'ConsultationScreen',
);
const DuringScreen = screen(() => import('../features/consultations/during-screen.tsx'), 'DuringScreen');
const QuestionsScreen = screen(() => import('../features/questions/questions-screen.tsx'), 'QuestionsScreen');
const OncologistScreen = screen(() => import('../features/oncologist/oncologist-screen.tsx'), 'OncologistScreen');
const WorkScreen = screen(() => import('../features/work/work-screen.tsx'), 'WorkScreen');
const TasksScreen = screen(() => import('../features/work/tasks-screen.tsx'), 'TasksScreen');
const DirectoryPage = screen(() => import('./directory-page.tsx'), 'DirectoryPage');
const OrganizationList = screen(() => import('../features/directory/organization-list.tsx'), 'OrganizationList');
const ClinicianList = screen(() => import('../features/directory/clinician-list.tsx'), 'ClinicianList');
const ClinicianScreen = screen(() => import('../features/directory/clinician-screen.tsx'), 'ClinicianScreen');
const CenterList = screen(() => import('../features/centers/center-list.tsx'), 'CenterList');
const OrganizationScreen = screen(() => import('../features/directory/organization-screen.tsx'), 'OrganizationScreen');
const HistoryScreen = screen(() => import('../features/history/history-screen.tsx'), 'HistoryScreen');
const TrashScreen = screen(() => import('../features/history/trash-screen.tsx'), 'TrashScreen');
const SettingsScreen = screen(() => import('../features/settings/settings-screen.tsx'), 'SettingsScreen');
const TextsScreen = screen(() => import('../features/settings/texts-screen.tsx'), 'TextsScreen');
const LawScreen = screen(() => import('../features/settings/law-screen.tsx'), 'LawScreen');
const CadenceScreen = screen(() => import('../features/settings/cadence-screen.tsx'), 'CadenceScreen');
const BackPlanScreen = screen(() => import('../features/settings/back-plan-screen.tsx'), 'BackPlanScreen');
const ChecklistsScreen = screen(() => import('../features/settings/checklists-screen.tsx'), 'ChecklistsScreen');

/** Fetches the screen the window lands on while the passphrase is still being typed. */
export function fetchFirstScreen(): void {
  // When it fails, opening the screen fails the same way and says so.
  loadToday().then(
    (loaded) => {
      FirstScreen = loaded.TodayScreen;
    },
    () => undefined,
  );
}

/** Asks for what the first screen shows, when the window is about to show it: the store has just opened. */
export function fetchFirstAnswers(queryClient: QueryClient): void {
  const [address] = window.location.hash.slice(1).split('?');
  if (address === '' || address === '/' || address === '/today') fetchFirstRows(queryClient);
}

/** Every address of the window and the screen behind it. */
export function Screens() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/today" element={<TodayScreen />} />
        <Route path="/board" element={<BoardScreen />} />
        <Route path="/tasks" element={<TasksScreen />} />
        <Route path="/clients" element={<ClientListScreen />} />
        <Route path="/clients/new" element={<NewClientScreen />} />
        <Route path="/clients/:clientId" element={<ClientPage />} />
        <Route path="/clients/:clientId/authority" element={<AuthorityRoute />} />
        <Route path="/cases/:caseId" element={<CasePage />}>
          <Route index element={<CaseLanding />} />
          <Route path="overview" element={<CaseTab Screen={OverviewTab} />} />
          <Route path="dates" element={<CaseTab Screen={DatesScreen} />} />
          <Route path="intake" element={<CaseTab Screen={IntakeScreen} />} />
          <Route path="sources" element={<CaseTab Screen={SourcesScreen} />} />
          <Route path="records" element={<CaseTab Screen={RecordLedger} />} />
          <Route path="requests" element={<CaseTab Screen={RequestList} />} />
          <Route path="requests/:requestId" element={<RequestRoute />} />
          <Route path="letters" element={<CaseTab Screen={LettersTab} />} />
          <Route path="letters/:caseLetterId" element={<LetterRoute />} />
          <Route path="forms/:formFillId" element={<FillRoute />} />
          <Route path="custody" element={<CaseTab Screen={CustodyScreen} />} />
          <Route path="questions" element={<CaseTab Screen={QuestionsScreen} />} />
          <Route path="consultations" element={<CaseTab Screen={ConsultationList} />} />
          <Route path="consultations/:consultationId" element={<ConsultationRoute Screen={ConsultationScreen} />} />
          <Route path="consultations/:consultationId/during" element={<ConsultationRoute Screen={DuringScreen} />} />
          <Route path="timeline" element={<CaseTab Screen={TimelineScreen} />} />
          <Route path="opinions" element={<CaseTab Screen={OpinionList} />} />
          <Route path="opinions/:opinionId" element={<OpinionRoute />} />
          <Route path="comparison" element={<CaseTab Screen={ComparisonScreen} />} />
          <Route path="oncologist" element={<CaseTab Screen={OncologistScreen} />} />
          <Route path="notes" element={<CaseTab Screen={WorkScreen} />} />
        </Route>
        <Route path="/directory" element={<DirectoryPage />}>
          <Route index element={<OrganizationList />} />
          <Route path="clinicians" element={<ClinicianList />} />
          <Route path="centers" element={<CenterList />} />
        </Route>
        <Route path="/directory/clinicians/:clinicianId" element={<ClinicianRoute />} />
        <Route path="/directory/:organizationId" element={<OrganizationRoute />} />
        <Route path="/directory/:organizationId/forms" element={<FormListRoute />} />
        <Route path="/directory/:organizationId/forms/:formId" element={<FormRoute />} />
        <Route path="/history" element={<HistoryScreen />} />
        <Route path="/trash" element={<TrashScreen />} />
        <Route path="/settings" element={<SettingsScreen />} />
        <Route path="/settings/texts" element={<TextsScreen />} />
        <Route path="/settings/law" element={<LawScreen />} />
        <Route path="/settings/cadence" element={<CadenceScreen />} />
        <Route path="/settings/back-plan" element={<BackPlanScreen />} />
        <Route path="/settings/checklists" element={<ChecklistsScreen />} />
        <Route path="*" element={<Navigate to="/today" replace />} />
      </Routes>
    </Suspense>
  );
}

function CaseTab({ Screen }: { readonly Screen: ComponentType<{ readonly caseId: CaseId }> }) {
  const ofCase = caseId.safeParse(useParams().caseId);
  return ofCase.success ? <Screen caseId={ofCase.data} /> : <Navigate to="/board" replace />;
}

function OrganizationRoute() {
  const { organizationId: id } = useParams();
  const organization = id === 'new' ? null : organizationId.safeParse(id);
  if (organization?.success === false) return <Navigate to="/directory" replace />;
  return <OrganizationScreen organizationId={organization === null ? 'new' : organization.data} />;
}

function FormListRoute() {
  const organization = organizationId.safeParse(useParams().organizationId);
  if (!organization.success) return <Navigate to="/directory" replace />;
  return <FormList organizationId={organization.data} />;
}

function FormRoute() {
  const params = useParams();
  const organization = organizationId.safeParse(params.organizationId);
  const form = formId.safeParse(params.formId);
  if (!organization.success || !form.success) return <Navigate to="/directory" replace />;
  return <FormScreen organizationId={organization.data} formId={form.data} />;
}

function FillRoute() {
  const params = useParams();
  const ofCase = caseId.safeParse(params.caseId);
  const fill = formFillId.safeParse(params.formFillId);
  if (!ofCase.success || !fill.success) return <Navigate to="/board" replace />;
  return <FillScreen caseId={ofCase.data} formFillId={fill.data} />;
}

function ClinicianRoute() {
  const { clinicianId: id } = useParams();
  const clinician = id === 'new' ? null : clinicianId.safeParse(id);
  if (clinician?.success === false) return <Navigate to="/directory/clinicians" replace />;
  return <ClinicianScreen clinicianId={clinician === null ? 'new' : clinician.data} />;
}

function RequestRoute() {
  const params = useParams();
  const ofCase = caseId.safeParse(params.caseId);
  const request = requestId.safeParse(params.requestId);
  if (!ofCase.success || !request.success) return <Navigate to="/board" replace />;
  return <RequestScreen caseId={ofCase.data} requestId={request.data} />;
}

function LetterRoute() {
  const params = useParams();
  const ofCase = caseId.safeParse(params.caseId);
  const letter = caseLetterId.safeParse(params.caseLetterId);
  if (!ofCase.success || !letter.success) return <Navigate to="/board" replace />;
  return <LetterScreen caseId={ofCase.data} caseLetterId={letter.data} />;
}

interface ConsultationRouteProps {
  readonly Screen: ComponentType<{ readonly caseId: CaseId; readonly consultationId: ConsultationId }>;
}

function ConsultationRoute({ Screen }: ConsultationRouteProps) {
  const params = useParams();
  const ofCase = caseId.safeParse(params.caseId);
  const consultation = consultationId.safeParse(params.consultationId);
  if (!ofCase.success || !consultation.success) return <Navigate to="/board" replace />;
  return <Screen caseId={ofCase.data} consultationId={consultation.data} />;
}

function AuthorityRoute() {
  const ofClient = clientId.safeParse(useParams().clientId);
  return ofClient.success ? <AuthorityScreen clientId={ofClient.data} /> : <Navigate to="/clients" replace />;
}

function OpinionRoute() {
  const params = useParams();
  const ofCase = caseId.safeParse(params.caseId);
  // "new" is an opinion not yet saved.
  const opinion = params.opinionId === 'new' ? null : opinionId.safeParse(params.opinionId);
  if (!ofCase.success || opinion?.success === false) return <Navigate to="/board" replace />;
  return <OpinionScreen caseId={ofCase.data} opinionId={opinion === null ? 'new' : opinion.data} />;
}
