import { urgencies } from '../domain/cases/case.ts';
import { steps } from '../domain/cases/steps.ts';
import type { RecordKind } from '../domain/records/record-item.ts';
import { addDays, type Day } from '../domain/shared/days.ts';
import type { Call } from './fill-sample.ts';

const givenNames = [
  'Ada',
  'Bao',
  'Chloë',
  'Đan',
  'Élise',
  'Fyodor',
  'Gülay',
  'Håkon',
  'Ines',
  'Jiří',
  'Kwame',
  'Łucja',
  'María',
  'Ngọc',
  'Øystein',
  'Þóra',
];
const familyNames = [
  'Beispiel',
  'Dæmi',
  'Ejemplo',
  'Esempio',
  'Exemple',
  'Mẫu',
  'Muster',
  'Örnek',
  'Placeholder',
  'Przykład',
  'Specimen',
  'Voorbeeld',
];
const cancers = [
  'Breast, left',
  'Colon, stage III',
  'Lung, adenocarcinoma',
  'Lymphoma, follicular',
  'Melanoma, arm',
  'Prostate',
  'Sarcoma, thigh',
  'Thyroid',
];
const kinds: ReadonlyArray<RecordKind> = ['pathologyReport', 'imagingReport', 'clinicNote', 'medications'];

/** Same seed, same numbers: generated data can be compared between runs (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Adds `count` made-up clients, each with a case and three records; for load, never for show. */
export async function generateClients(
  call: Call,
  today: Day,
  count: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const random = randomFrom(20_261_121);
  const pick = <Item>(items: ReadonlyArray<Item>): Item => items[random(items.length)] as Item;
  for (let done = 1; done <= count; done += 1) {
    const { clientId } = await call('clients.add', {
      legalName: `${pick(givenNames)} ${pick(familyNames)}-${done}`,
      dateOfBirth: addDays('1940-01-01' as Day, random(25_000)),
    });
    const { caseId } = await call('cases.add', {
      clientId,
      cancer: pick(cancers),
      openedOn: addDays(today, -random(40)),
      urgency: pick(urgencies),
      nextAction: { what: 'Call the records office', dueOn: addDays(today, random(20) - 8) },
    });
    for (let place = 0; place < 3; place += 1) {
      const received = addDays(today, -random(10));
      await call('records.add', {
        caseId,
        kind: kinds[place] as RecordKind,
        state: random(2) === 0 ? { kind: 'needed' } : { kind: 'checked', receivedOn: received, checkedOn: received },
      });
    }
    const step = pick(steps);
    if (step !== 'reasons') await call('cases.moveToStep', { caseId, to: step, overrideReason: 'Made-up data.' });
    if (done % 50 === 0 || done === count) onProgress(done);
  }
}
