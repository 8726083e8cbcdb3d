import { describe, expect, it } from 'vitest';
import e from '../../../../resources/letters/e.json' with { type: 'json' };
import eSpanish from '../../../../resources/letters/es/e.json' with { type: 'json' };
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, type KindCase, sayKind } from '../kind-table.ts';
import { describeReadingCopy } from './reading-copy.ts';
import { represented } from './represented.ts';

const imaging = e as LetterTemplate;

const fields = {
  transfer: 'electronic',
  transferLink: 'the link upload.center.example',
  discCount: '2',
  priorsSince: '2024-01-01',
  receiver: 'Example Cancer Center, Department of Radiology',
  receiverAddress: '200 Sample Road, Exampleton, OH 00001',
  receiverMrn: '',
  courier: '',
};
const byLink: KindCase = { fields };
const byDisc: KindCase = { fields: { ...fields, transfer: 'disc', courier: 'Example Express', receiverMrn: 'EXC-9' } };

describeKind(imaging, {
  ...byLink,
  says: {
    ownRight: /my own imaging studies .* my right of access in the HIPAA Privacy Rule, 45 CFR 164\.524/,
    dicom: /original DICOM files of each study, all series at full resolution; screenshots/,
    reports: /its report and all addenda/,
    priors: /earlier studies of the same body parts since January 1, 2024/,
    electronicPreferred: /electronic transfer is preferred to a disc/,
    byLink: /use the link upload\.center\.example/,
    answerTime: /30 days after you receive it \(45 CFR 164\.524\(b\)\(2\)\(i\)\)/,
    costBasedFee: /reasonable, cost-based one .* \(45 CFR 164\.524\(c\)\(4\)\)/,
    feeEstimate: /expected fee before you copy/,
  },
  letterSays: [/Imaging study, original image files: example of October \| September 22, 2026 \| EX-26-1/],
  // Not settled: a number of days for mammograms.
  neverSays: [/15 days/, /take part in the treatment/, /copies: 2/],
  clauses: {
    pushToCenter: /archive \(PACS\) of Example Cancer Center, .* \(45 CFR 164\.506\(c\)\).*Upload instructions/s,
    mammography: /mammograms, please transfer the originals .* no more than your cost \(21 CFR 900\.12\(c\)\(4\)\)/,
    radiationPlan: /plan, dose and structure files \(DICOM-RT\)/,
    freshCopy: /If the files do not open, please send them again/,
    verbalContact: /may also speak about this with Example Advocate/,
  },
});

describeKind(imaging, {
  ...byDisc,
  says: {
    ownDisc: /standard DICOM discs with a DICOMDIR \(number of copies: 2\) to 1 Example Lane, Exampleton, OH 00001/,
    courier: /Example Express/,
    receiverMrn: /EXC-9/,
  },
  clauses: { viewer: /Please put a viewer on the disc/ },
});

describeKind(imaging, {
  ...byLink,
  facts: represented,
  switches: { pushToCenter: true },
  says: {
    ownRight: /personal representative of Example Patient .* the patient’s imaging studies/,
    pushToCenter: /the patient’s treatment/,
  },
  neverSays: [/\bmy own\b/, /my treatment/],
});

describeKind(imaging, {
  ...byLink,
  signer: 'clinician',
  says: {
    forTreatment: /take part in the treatment of Example Patient .* \(45 CFR 164\.506\(c\)\)/,
    receiver: /Example Cancer Center, Department of Radiology/,
  },
  letterSays: [/Upload instructions of the receiver/],
  // A clinician's request is no request of the client's own: neither its clock nor its fee limit runs.
  neverSays: [/30 days/, /164\.524/, /cost-based/, /Copy of photo ID/, /right of access/],
});

describeKind(imaging, {
  ...byDisc,
  signer: 'clinician',
  says: { receiverDisc: /\(number of copies: 2\) to Example Cancer Center, Department of Radiology, 200 Sample Road/ },
});

describeReadingCopy(imaging, eSpanish as LetterTemplate, byLink);

describe('the request for imaging studies', () => {
  it('asks for no earlier studies while no day is given', () => {
    expect(sayKind(imaging, { fields: { ...fields, priorsSince: '' } })).not.toMatch(/earlier studies/);
  });

  it('warns of a study without accession number', () => {
    const letter = composeKind(imaging, {
      ...byLink,
      facts: (facts) => ({
        ...facts,
        records: facts.records.map((record) => ({ ...record, accessionNumber: null })),
      }),
    });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'accessionNumber', severity: 'warn' }));
  });

  it('warns when no images are asked for', () => {
    const letter = composeKind(imaging, {
      ...byLink,
      facts: (facts) => ({
        ...facts,
        records: facts.records.map((record) => ({ ...record, kind: 'imagingReport' as const })),
      }),
    });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'noImages', severity: 'warn' }));
  });
});
