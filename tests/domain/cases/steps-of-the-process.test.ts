import { describe, expect, it } from 'vitest';
import words from '../../../resources/reference/consultation-words.json' with { type: 'json' };
import points from '../../../resources/reference/source-points.json' with { type: 'json' };
import data from '../../../resources/reference/steps.json' with { type: 'json' };
import { type Step, steps } from '../../../src/domain/cases/steps.ts';
import { shippedChecklist } from '../../../src/domain/checklists/template.ts';

/** Each claim of workflow.md section 4 by a word or two of it: in its order, but for what is watched for. */
interface Claims {
  readonly entry: ReadonlyArray<RegExp>;
  readonly exit: ReadonlyArray<RegExp>;
  readonly checklist: ReadonlyArray<RegExp>;
  readonly captures: ReadonlyArray<RegExp>;
  readonly warnings: ReadonlyArray<RegExp>;
}

const claims: Readonly<Record<Step, Claims>> = {
  reasons: {
    entry: [/client/, /agreed/],
    exit: [/one reason and one trigger/, /first opinion/, /signed or planned/, /own words/],
    checklist: [
      /routine.*mostly confirms/,
      /diagnosis, stage and plan as/,
      /treated the client/,
      /worries/,
      /length and quality of life, effects to avoid, duties, work/,
      /support person.*language and access/,
      /health care proxy/,
      /fees/,
    ],
    captures: [
      /other names/,
      /safe contact/,
      /Health plan/,
      /language/,
      /Support/,
      /treated/,
      /diagnosis as told/,
      /first opinion, and when/,
      /Triggers and reasons/,
      /matters/,
      /keeping notes/,
    ],
    warnings: [/emergency list/, /No authorization/, /not clear who decides/, /fears offending/],
  },
  timing: {
    entry: [/Step 1 is done/],
    exit: [/confirmed by a named clinician.*or stands flagged/, /decision-by/, /work-up/],
    checklist: [
      /latest safe start/,
      /operation, port, first cycle, simulation/,
      /pathology addenda, molecular tests, staging scans/,
      /wait for those/,
      /held or kept/,
      /next point/,
      /rapid review/,
    ],
    captures: [/Urgency/, /confirmed/, /Latest safe/, /Planned start/, /Pending.*expected/, /work-up/, /Phase/],
    warnings: [
      /beyond two to four weeks/,
      /in urgent cases any delay/,
      /work-up is complete and treatment has not begun/,
      /haste is a risk/,
      /Treatment before the operation/,
    ],
  },
  source: {
    entry: [/decision-by date/],
    exit: [/with the reason, and the intake is open/, /list of records, and how/, /Cost and coverage/],
    checklist: [
      /thoracic, gastrointestinal, breast, sarcoma, lymphoma/,
      /two to four/,
      /NCI.*laboratory-only/,
      /board certification, fellowship, academic post, publications, trials, how many/,
      /own family/,
      /tumor board/,
      /trials for this profile/,
      /independent/,
      /earliest slot, a virtual option.*licensed/,
      /network, referral and prior authorization/,
      /price.*billed apart/,
      /who collects/,
      /nurse navigator.*upload/,
    ],
    captures: [
      /Candidates/,
      /reach at the intake/,
      /own number/,
      /Kind and day/,
      /list of records/,
      /paper/,
      /slides/,
      /images/,
      /Fees/,
      /who, when, under which reference/,
      /referral/,
      /Why/,
    ],
    warnings: [
      /rare, and this doctor does not focus/,
      /institution of the first opinion/,
      /by state, as an inpatient or by type of cancer/,
      /insurer's answer is not written down/,
      /Original Medicare.*third/,
    ],
  },
  records: {
    entry: [/signed/, /Custodians/],
    exit: [/tier good, or it is decided to go with less/, /confirmed receipt of each/],
    checklist: [
      /every custodian/,
      /portals/,
      /provider-to-provider.*written/,
      /slides and block, or recuts/,
      /image files/,
      /names, dates, pages, addenda and amended/,
      /missing/,
      /timeline, medications, allergies and family history/,
      /disc/,
      /Index.*number/,
      /Ship, track/,
      /loaned slides/,
    ],
    captures: [
      /needed/,
      /custodian/,
      /route, day sent and letter/,
      /received/,
      /Due.*extensions/,
      /checked/,
      /Fees/,
      /spoke/,
    ],
    warnings: [
      /general talk/,
      /no word \{days\} days/,
      /after the consultation/,
      /addendum is to follow/,
      /exhausted/,
      /\{text\}/,
      /not readable/,
      /another person’s/,
      /loan was due/,
    ],
  },
  questions: {
    entry: [/Reasons are known/],
    exit: [/8 to 15.*first three marked by the client, no blank left in the first ten/, /to the center before/],
    checklist: [
      /reasons, tumor and phase/,
      /blanks/,
      /twice/,
      /specific/,
      /trials and one about what is missing/,
      /Rank/,
      /who asks/,
      /room for answers/,
    ],
    captures: [/bank, its category, rank and status/, /for/, /three/, /asks/, /who gave it and when/, /following up/],
    warnings: [/More than \{most\}/, /still general/, /what matters/, /your judgement/],
  },
  consultation: {
    entry: [/day/, /minimum/, /ready/],
    exit: [
      /held/,
      /Notes are saved, and each priority question is answered or put off/,
      /here, or asked for with a day/,
    ],
    checklist: [
      /time zone, link or address.*tests on arrival/,
      /reached the doctor, not only the office/,
      /support person/,
      /recorded.*never record without/,
      /values and worries/,
      /plain words/,
      /Repeat/,
      /diagnosis, advice and reasons in writing/,
      /re-reads.*when/,
      /whom to call/,
      /speak with the primary oncologist/,
    ],
    captures: [
      /Day and way/,
      /Who/,
      /clinician/,
      /recorded/,
      /Answers/,
      /opinion/,
      /Tests/,
      /Trials/,
      /Next/,
      /due, received/,
    ],
    warnings: [/slides and the images/],
  },
  evaluation: {
    entry: [/Two opinions/],
    exit: [
      /two opinions/,
      /Each difference is marked/,
      /why the opinions differ, and what is done/,
      /question that would settle/,
      /chosen with the client/,
    ],
    checklist: [
      /documents, with the page/,
      /same, compatible, different, in one only, or unknown/,
      /facts and preferences/,
      /did not have/,
      /focused/,
      /answer the other/,
      /overlap/,
      /values/,
      /third/,
    ],
    captures: [/dimension by dimension/, /page/, /change treatment/, /Why each/, /settles/, /by when/],
    warnings: [/different records/, /amended/, /\{left\}/, /none above another/],
  },
  oncologist: {
    entry: [/agrees to share/],
    exit: [/sent and talked over, or the client has decided not/, /leads and who gives treatment/],
    checklist: [
      /thanks, and the wish to be sure/,
      /full note, the re-reads and new results/,
      /each difference/,
      /locally/,
      /leads, who gives treatment, and who is told what/,
      /doctor to doctor/,
      /respectful/,
    ],
    captures: [/when and how/, /talked over/, /answered/, /leads/, /model/, /plan/, /visit/],
    warnings: [/discouraged.*held something back/, /ordered twice/, /side effects/],
  },
  decision: {
    entry: [/done or waived/],
    exit: [/decision, the reasons and the start day/, /gone back/, /closed, or a follow-up/],
    checklist: [
      /for, against, unknown/,
      /place, coverage, support, effects against time, and what the client feels/,
      /values/,
      /uncertainty/,
      /own choice/,
      /dates/,
      /both teams/,
      /loaned slides/,
      /File/,
      /first scan/,
      /renewed or revoked/,
      /fees/,
    ],
    captures: [
      /from which opinion/,
      /Reasons and doubts/,
      /Who decided, and when/,
      /Start day and place/,
      /review/,
      /found the way/,
    ],
    warnings: [/without authority/, /still open/, /on loan/, /No follow-up/],
  },
};

const texts = (list: ReadonlyArray<{ readonly text: string }>) => list.map(({ text }) => text);

describe('every claim of the process', () => {
  it.each(steps)('on entering, leaving, doing and noting stands at %s, in its order', (step) => {
    const { entry, exit, captures } = data.steps[step];
    const { entry: entering, exit: leaving, checklist, captures: noting } = claims[step];
    const pairs = [
      [texts(entry), entering],
      [texts(exit), leaving],
      [texts(shippedChecklist(step)), checklist],
      [texts(captures), noting],
    ] as const;
    for (const [said, claimed] of pairs) {
      expect(said).toHaveLength(claimed.length);
      for (const [place, claim] of claimed.entries()) expect(said[place]).toMatch(claim);
    }
  });

  it.each(steps)('on what to watch for stands at %s', (step) => {
    const { warnings, watchFor } = data.steps[step];
    const ofSource = step === 'source' ? texts(Object.values(points.flags)) : [];
    const said = [...texts(warnings), ...texts(watchFor), ...ofSource];
    for (const claim of claims[step].warnings) expect(said.some((text) => claim.test(text))).toBe(true);
  });

  it('on days is the number of the process: 7 for silence and for the summary, 48 hours for haste', () => {
    const { unansweredDays, hasteHours, hasteDays } = data.numbers;

    expect({ unansweredDays, hasteHours, hasteDays, summary: words.summaryDue.days }).toEqual({
      unansweredDays: 7,
      hasteHours: 48,
      hasteDays: 2,
      summary: 7,
    });
  });
});
