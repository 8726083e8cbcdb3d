import type { OperationInput } from '../contract/all.ts';
import { addDays, type Day } from '../domain/shared/days.ts';
import type { CaseId, ClientId, SourceCandidateId } from '../domain/shared/ids.ts';
import type { Call } from './fill-sample.ts';

interface Known {
  readonly clientId: ClientId;
  readonly caseId: CaseId;
}

/** Three of the invented cases with their intake filled: one compares, one has chosen, one has two programs to ask. */
export async function fillSources(call: Call, today: Day): Promise<void> {
  const clients = await call('clients.list', {});
  const known = (legalName: string): Known | null => {
    const client = clients.find((one) => one.legalName === legalName);
    const [first] = client?.cases ?? [];
    return client === undefined || first === undefined ? null : { clientId: client.id, caseId: first.id };
  };
  const comparing = known('Иван Примеров');
  const chosen = known('Percival Placeholder-Wolfeschlegelsteinhausen');
  const asking = known('Rosa Inventada Ejemplo');
  if (comparing !== null) await fillComparing(call, comparing, today);
  if (chosen !== null) await fillChosen(call, chosen, today);
  if (asking !== null) await fillAsking(call, asking, today);
}

async function fillComparing(call: Call, { clientId, caseId }: Known, today: Day): Promise<void> {
  await call('clients.update', {
    clientId,
    changes: {
      supportPeople: [
        { name: 'Olga Primerova', relationship: 'Wife', phone: '(555) 555-0172', mayBeTold: true, note: null },
      ],
      insurance: [{ plan: 'Example Senior Plan', memberNumber: 'EX-100-22', phone: '(555) 555-0180', note: null }],
      timeZone: 'America/Chicago',
    },
  });
  await call('cases.update', {
    caseId,
    changes: {
      worries: 'That he loses control of his bladder.',
      values: {
        weighs: 'Good years before many years.',
        mustAvoid: 'Pads, and being away from home for weeks',
        duties: 'Looks after two grandchildren on weekdays',
        work: 'Retired',
      },
      firstOpinionOn: addDays(today, -14),
      careTeam: [
        { name: 'Dr. Ada Placeholder', role: 'Urologist', phone: '(555) 555-0190' },
        { name: 'Dr. Bram Pretend', role: 'Family doctor', phone: null },
      ],
      tumorTags: ['PROSTATE'],
      situationTags: ['SURG', 'NEW', 'OLDER'],
      decisionMaker: 'client',
      fearsOffending: true,
      serviceScope: {
        agreedOn: addDays(today, -9),
        services: 'Records, sources, questions and the consultation',
        fees: 'By the hour, as in the service agreement',
      },
      notesConsentOn: addDays(today, -9),
    },
  });
  const near = await add(call, {
    caseId,
    name: 'Sampleton Cancer Center',
    clinicianName: 'Dr. Vera Imaginary',
    mode: 'inPerson',
    earliestSlot: addDays(today, 12),
  });
  const far = await add(call, {
    caseId,
    name: 'Far Fiction Radiation Institute',
    clinicianName: 'Dr. Tomas Invented',
    mode: 'video',
    earliestSlot: addDays(today, 6),
  });
  await add(call, { caseId, programId: 'cleveland-clinic-vso' });
  await answer(call, near, [
    ['subspecialty', 'yes', 'Prostate only, radiation'],
    ['boardCertification', 'yes', null],
    ['otherInstitution', 'yes', null],
    ['inNetwork', 'yes', 'Plan, Kim, this week'],
    ['price', 'unknown', 'Billing calls back'],
  ]);
  await answer(call, far, [
    ['subspecialty', 'yes', 'Radiation of the prostate'],
    ['volume', 'yes', 'About 150 a year'],
    ['tumorBoardTakesOutsideCases', 'yes', null],
    ['virtualOption', 'yes', null],
    ['inNetwork', 'no', null],
    ['price', 'yes', '$850'],
  ]);
  await call('sources.update', {
    candidateId: far,
    changes: {},
    intake: {
      openedOn: addDays(today, -3),
      contactName: 'Noor at the intake desk',
      phone: '(555) 555-0191',
      recordsList: 'Pathology report and slides\nMRI images with report\nPSA values since the first',
      channels: ['portal', 'courier'],
      imageUpload: 'https://images.far-fiction.example',
      fees: [
        { what: 'Video opinion', cents: 85_000, note: null },
        { what: 'Pathology re-read', cents: null, note: 'billed apart, amount not said' },
      ],
      feesAskedOn: addDays(today, -3),
    },
  });
}

async function fillChosen(call: Call, { clientId, caseId }: Known, today: Day): Promise<void> {
  await call('clients.update', {
    clientId,
    changes: {
      insurance: [{ plan: 'Example Health Plan', memberNumber: 'EX-77', phone: '(555) 555-0181', note: null }],
    },
  });
  await call('cases.update', {
    caseId,
    changes: {
      worries: 'Losing the leg, and who runs the bakery meanwhile.',
      values: { weighs: null, mustAvoid: 'Amputation', duties: null, work: 'Has a bakery' },
      tumorTags: ['SARCOMA'],
      situationTags: ['SURG', 'NEW', 'RARE'],
      decisionMaker: 'client',
      serviceScope: { agreedOn: addDays(today, -12), services: 'The whole second opinion', fees: null },
    },
  });
  const candidateId = await add(call, {
    caseId,
    name: 'Placeholder Sarcoma Program',
    clinicianName: 'Dr. Ines Notreal',
    mode: 'inPerson',
    earliestSlot: addDays(today, 5),
  });
  const other = await add(call, { caseId, name: 'Example County Hospital, oncology' });
  await answer(call, candidateId, [
    ['subspecialty', 'yes', 'Sarcoma only'],
    ['volume', 'yes', 'Two new patients a week'],
    ['otherInstitution', 'yes', null],
    ['inNetwork', 'yes', null],
    ['priorAuthorization', 'yes', 'Asked for by the center'],
  ]);
  await call('sources.update', {
    candidateId,
    changes: {},
    intake: {
      openedOn: addDays(today, -9),
      intakeNumber: 'PSP-0415',
      contactName: 'Lior at the new patient office',
      phone: '(555) 555-0192',
      recordsList: 'Pathology report\nSlides, six unstained\nMRI images\nStaging note',
      channels: ['courier', 'portal'],
      pathologyAddress: 'Pathology intake, 9 Invention Road, Sampleton',
      recordsBy: addDays(today, 3),
      fees: [{ what: 'First visit', cents: 45_000, note: null }],
      feesAskedOn: addDays(today, -9),
      coverage: {
        answer: 'covered',
        saidBy: 'Sam at the plan',
        on: addDays(today, -8),
        reference: 'EX-REF-5521',
        referralNeeded: false,
        priorAuthorizationNeeded: true,
        note: null,
      },
    },
  });
  await call('sources.choose', { candidateId, reason: 'Treats sarcoma only, and can see Percy this week.' });
  await call('sources.ruleOut', { candidateId: other, reason: 'Same hospital as the first opinion.' });
}

async function fillAsking(call: Call, { clientId, caseId }: Known, today: Day): Promise<void> {
  await call('clients.update', {
    clientId,
    changes: {
      interpreterNeeded: true,
      supportPeople: [
        { name: 'Luz Ejemplo', relationship: 'Hija', phone: '(555) 555-0174', mayBeTold: true, note: null },
      ],
    },
  });
  await call('cases.update', {
    caseId,
    changes: {
      worries: 'No quiero despertar y saber que era demasiado.',
      firstOpinionOn: addDays(today, -45),
      tumorTags: ['GYN'],
      situationTags: ['SURG', 'SYS', 'META'],
      decisionMaker: 'shared',
      notesConsentOn: addDays(today, -41),
    },
  });
  const candidateId = await add(call, { caseId, name: 'Storybook Women’s Cancer Center', mode: 'inPerson' });
  await add(call, { caseId, name: 'Second look by video, Storybook', mode: 'video' });
  await call('sources.update', {
    candidateId,
    changes: { earliestSlot: addDays(today, 4) },
    intake: { openedOn: addDays(today, -20), channels: ['fax'], feesAskedOn: addDays(today, -20) },
  });
}

async function add(call: Call, candidate: OperationInput<'sources.add'>): Promise<SourceCandidateId> {
  return (await call('sources.add', candidate)).candidateId;
}

type Answer = Pick<OperationInput<'sources.answerPoint'>, 'point' | 'answer' | 'note'>;

async function answer(
  call: Call,
  candidateId: SourceCandidateId,
  answers: ReadonlyArray<readonly [Answer['point'], Answer['answer'], string | null]>,
): Promise<void> {
  for (const [point, said, note] of answers) {
    await call('sources.answerPoint', { candidateId, point, answer: said, note });
  }
}
