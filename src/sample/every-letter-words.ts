import type { OperationInput } from '../contract/all.ts';
import type { AskingKind, CaseLetterKind } from '../domain/letters/letter.ts';
import { addDays } from '../domain/shared/days.ts';
import type { RecordItemId } from '../domain/shared/ids.ts';
import type { EveryLetterSetting } from './every-letter.ts';

const centerAddress = 'Sampleton Cancer Center\n1 Storybook Plaza, Floor 2\nSampleton, OR 97004';

function items(...ids: ReadonlyArray<RecordItemId>) {
  return ids.map((recordItemId) => ({ recordItemId, from: null, to: null }));
}

/** What is filled in for the letters that open a request. */
export function askingDrafts({
  hospitalId,
  authorizationId,
  records,
  today,
}: EveryLetterSetting): Readonly<Record<AskingKind, Omit<OperationInput<'requests.add'>, 'caseId'>>> {
  const neededBy = addDays(today, 6);
  return {
    a: { custodianId: hospitalId, neededBy, items: items(records.report, records.operative), delivery: 'portal' },
    b: {
      custodianId: hospitalId,
      neededBy,
      items: items(records.report, records.operative),
      switches: { isFromEhr: true, designeeIsCenter: true },
      fields: {
        designee: 'Sampleton Cancer Center, Intake',
        destination: 'intake@sampleton.example',
        designeeAddress: centerAddress,
        designeePhone: '555-0180',
        electronicForm: 'pdf',
      },
    },
    d: {
      custodianId: hospitalId,
      neededBy,
      authorizationId,
      items: items(records.slides),
      switches: { unstained: true },
      fields: {
        purpose: 'both',
        unstainedCount: '10',
        unstainedThickness: '4 micrometers',
        reportsWanted: 'Pathology report S26-EX-0900 with all addenda',
        loanOrKeep: 'loan',
        returnOn: addDays(today, 45),
        receiver: 'Sampleton Cancer Center, Department of Pathology',
        receiverPathologist: 'Dr. Ólöf Prófdóttir, breast pathology',
        receiverAddress: centerAddress,
        receiverPhone: '555-0182',
        courier: 'Example Courier, overnight',
        courierAccount: 'EX-2210',
        consultDay: addDays(today, 12),
      },
    },
    e: {
      custodianId: hospitalId,
      neededBy,
      items: items(records.images),
      switches: { pushToCenter: true },
      fields: {
        transfer: 'electronic',
        transferLink: 'your image exchange, with an invitation to me at 555-0100',
        receiver: 'Sampleton Cancer Center',
        priorsSince: addDays(today, -900),
      },
    },
    s: {
      custodianId: hospitalId,
      neededBy,
      items: items(records.molecular),
      fields: {
        testName: 'Solid tumor panel, 324 genes',
        sample: 'tissue',
        orderedBy: 'Anselm Muster, MD',
        sendTo: 'my account on your portal',
        dataForm: 'VCF and BAM files',
      },
    },
  };
}

type CaseLetterDraft = Omit<OperationInput<'caseLetters.add'>, 'caseId' | 'kind'>;

/** What is filled in for the letters that follow up or stand alone. */
export function caseLetterDrafts(setting: EveryLetterSetting): Readonly<Record<CaseLetterKind, CaseLetterDraft>> {
  const { authorizationId, clinicianId, hospitalId, centerId, materialId, sent, today } = setting;
  const ahead = (days: number) => addDays(today, days);
  return {
    c: { authorizationId },
    reminder: { requestId: sent.running, authorizationId, switches: { mentionDueDate: true } },
    f: { requestId: sent.overdue, authorizationId, fields: { newDate: ahead(5) }, switches: { encloseLog: true } },
    g: {
      requestId: sent.invoiced,
      fields: {
        lineItems: 'Search and retrieval, $45.00\n99 pages at $0.50, $49.50',
        copyForm: 'electronic',
        correctedBy: ahead(7),
      },
    },
    h: {
      clinicianId,
      custodianId: hospitalId,
      fields: {
        diagnosis: 'invasive ductal carcinoma of the left breast',
        plannedTreatment: 'surgery, then chemotherapy',
        reason: 'I trust your care and wish to be sure before an operation of this size.',
        specialist: 'Sampleton Cancer Center',
        visitOn: ahead(12),
        recordsWanted: 'Pathology slides S26-EX-0900 with the report\nPET-CT of the whole body, image files',
        waitDays: '14',
        replyBy: ahead(4),
      },
    },
    i: {
      clinicianId,
      custodianId: hospitalId,
      fields: {
        consentOn: addDays(today, -1),
        basis: 'both',
        summary: 'I would treat with medicines first and operate afterwards, once HER2 has been tested again.',
        summaryPages: 'written opinion, page 2',
        agreementPoints: 'Diagnosis: invasive ductal carcinoma\nStage IIB',
        differencePoints:
          'HER2: IHC 3+ in the first report, IHC 1+ in the second\nSequence: surgery first, or medicines first',
        testsAdvised: 'HER2 once more, at a second laboratory',
        questions: 'Would you repeat the HER2 test before surgery?\nCould the medicines first be given by you?',
        replyBy: ahead(6),
      },
      switches: { clientConsents: true },
    },
    j: {
      custodianId: centerId,
      authorizationId,
      fields: {
        intakeNumber: 'SCC-EX-118',
        visitOn: ahead(12),
        clinicalSummary:
          'Invasive ductal carcinoma of the left breast found by core biopsy; MRI shows one mass of 2.6 cm; sentinel node biopsy done.',
        summaryPages: 'pathology report S26-EX-0900, page 1; PET-CT report PT-EX-4410, page 2',
        currentPlan: 'Lumpectomy, then chemotherapy with HER2 treatment.',
        planOn: addDays(today, -40),
        topQuestions:
          'Do you read HER2 the same way on the slides?\nWould treatment before surgery change the operation?\nIs a trial open for this profile?',
        separately: 'Slides A1 to A4, Example Courier EX-1001',
        pending: 'Operative report, promised by the hospital',
        returnTo: 'Every Letter Example Hospital, Slide Room',
      },
    },
    k: { authorizationId, custodianId: hospitalId, fields: { scope: 'all' } },
    l: {
      requestId: sent.overdue,
      fields: { newDate: ahead(5), faults: 'Page 3 of the pathology report is missing.' },
    },
    m: {
      requestId: sent.denied,
      fields: {
        deniedParts: 'Operative report of the sentinel node biopsy',
        ground: 'unexplained',
        replyBy: ahead(10),
      },
    },
    n: {
      custodianId: hospitalId,
      fields: {
        entry: 'Clinic note, family history',
        entryOn: addDays(today, -64),
        says: 'No cancer in the family.',
        shouldSay: 'Mother: ovarian cancer at 52.',
        reason: 'It was left out at the first visit and matters for genetic testing.',
        evidence: 'Letter of the family doctor',
      },
    },
    o: {
      requestId: sent.overdue,
      fields: {
        custodianAddress: '400 Placeholder Parkway, Exampleton, OR 97003',
        whatHappened:
          'The records were asked for in writing. One report came, the other did not, and no extension was sent.',
        wanted: 'The operative report, complete and without a further fee.',
      },
    },
    p: {
      custodianId: hospitalId,
      fields: {
        accession: 'S26-EX-0900',
        kept: 'Blocks A1 to A4 and all slides cut from them',
        site: 'Left breast, core biopsy',
        takenOn: addDays(today, -70),
        keepUntil: addDays(today, 720),
        answerBy: ahead(10),
      },
    },
    q: {
      materialId,
      custodianId: hospitalId,
      fields: { shipOn: ahead(2), receiptTo: 'fax 555-0102' },
    },
    r: {
      clinicianId,
      custodianId: hospitalId,
      authorizationId,
      fields: {
        consultedOn: addDays(today, -9),
        promisedFor: addDays(today, -2),
        wantedBy: ahead(3),
        points: 'HER2 on the slides\nOrder of surgery and medicines',
        sendTo: 'fax 555-0102, and to the patient by your portal',
      },
    },
    questions: {
      clinicianId,
      custodianId: hospitalId,
      authorizationId,
      fields: {
        consultedOn: addDays(today, -9),
        questions: 'Which test made HER2 low for you?\nWould the order of surgery and medicines change with it?',
        wantedBy: ahead(5),
        sendTo: 'fax 555-0102',
      },
    },
  };
}
