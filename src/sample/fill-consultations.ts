import { addDays, type Day } from '../domain/shared/days.ts';
import type { CaseId } from '../domain/shared/ids.ts';
import type { Call } from './fill-sample.ts';

/** A consultation that was held, one that is booked and one that is planned, each in another of the invented cases. */
export async function fillConsultations(call: Call, today: Day): Promise<void> {
  const clients = await call('clients.list', {});
  const clientOf = (legalName: string) => clients.find((client) => client.legalName === legalName);
  const caseOf = (legalName: string): CaseId | undefined => clientOf(legalName)?.cases[0]?.id;
  const [far, near] = ['Sigríður Ólafsdóttir Dæmi', 'Percival Placeholder-Wolfeschlegelsteinhausen'] as const;
  // One has a visit by video with a center in another zone, the other drives to one in their own.
  for (const [legalName, timeZone] of [
    [far, 'America/Chicago'],
    [near, 'America/Denver'],
  ] as const) {
    const clientId = clientOf(legalName)?.id;
    if (clientId !== undefined) await call('clients.update', { clientId, changes: { timeZone } });
  }
  const held = caseOf(far);
  const booked = caseOf(near);
  const planned = caseOf('Rosa Inventada Ejemplo');
  if (held !== undefined) await addHeld(call, held, today);
  if (booked !== undefined) await addBooked(call, booked, today);
  if (planned !== undefined) await addPlanned(call, planned);
}

async function addHeld(call: Call, caseId: CaseId, today: Day): Promise<void> {
  const second = (await call('opinions.list', { caseId })).find(({ opinionOrder }) => opinionOrder === 2);
  const { consultationId } = await call('consultations.add', {
    caseId,
    mode: 'video',
    clinicianName: second?.clinician ?? null,
    specialty: second?.specialty ?? null,
    institution: second?.institution ?? null,
    startsAt: `${addDays(today, -5)}T11:00`,
    timeZone: 'America/New_York',
    people: [{ name: 'Ólafur Dæmi', role: 'brother' }],
    recording: {
      answer: 'no',
      askedBy: 'the client',
      answeredBy: 'the center',
      on: addDays(today, -9),
      keptAt: null,
    },
    packetConfirmation: { on: addDays(today, -7), confirmedBy: 'R. Slideroom' },
    checks: ['timeAndPlace', 'supportPerson', 'valuesFirst', 'plainWords', 'inWriting', 'rereads'],
  });
  await call('consultations.saveNotes', {
    consultationId,
    from: null,
    notes:
      'The center read the slides again before the call and sees HER2 as low.\nShe wants to know which test the first laboratory did, and on which block.\nFeeling in the hands: she asked twice what Sigga plays.\nWritten summary within the week.',
  });
  await call('consultations.hold', { consultationId });
  await call('consultations.update', {
    consultationId,
    changes: {
      sawSlides: true,
      sawImages: true,
      testsAdvised: 'HER2 test again at a second laboratory',
      nextContact: 'The nurse of the center calls once both laboratories have answered.',
      summary: { requestedOn: addDays(today, -5), dueOn: addDays(today, 2), receivedOn: addDays(today, -2) },
      opinionId: second?.id ?? null,
    },
  });
}

async function addBooked(call: Call, caseId: CaseId, today: Day): Promise<void> {
  const on = addDays(today, 5);
  await call('consultations.add', {
    caseId,
    mode: 'inPerson',
    clinicianName: 'Dr. Ada Beispiel',
    specialty: 'Sarcoma surgery',
    institution: 'Fictional University Cancer Center',
    startsAt: `${on}T09:30`,
    timeZone: 'America/Denver',
    place: 'Building C, floor 4\n900 Invented Parkway',
    phone: '(555) 555-0142',
    people: [{ name: 'Prudence Placeholder', role: 'wife' }],
    arrivalTests: 'Blood draw at 8:30, level 1',
    packetConfirmation: null,
    checks: ['timeAndPlace', 'arrivalTests'],
    travel: {
      leaveAt: `${on}T07:15`,
      how: 'By car, Prudence drives',
      stay: null,
      bring: 'Photo ID\nInsurance card\nList of medicines\nQuestion sheet',
      parking: 'Garage B, entrance on Invented Parkway',
      contactThere: 'Front desk of the clinic',
    },
  });
}

async function addPlanned(call: Call, caseId: CaseId): Promise<void> {
  await call('consultations.add', {
    caseId,
    mode: 'video',
    institution: 'Fictional University Cancer Center',
    timeZone: 'America/Denver',
    interpreter: { isNeeded: true, language: 'Spanish', name: null, confirmedOn: null },
  });
}
