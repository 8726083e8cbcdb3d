import type { LetterRecipient } from '../letters/letter-facts.ts';
import { practiceLetterhead } from '../letters/letter-frame.ts';
import { writtenDate } from '../letters/letter-words.ts';
import type { Person, Practice } from '../practice/practice.ts';
import { type ComposedDocument, type Gap, type Span, text, unbroken } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { PaperWords } from './paper-words.ts';

/** What a fax cover sheet is made of. It knows neither the patient nor what the letter is about. */
export interface FaxCoverFacts {
  readonly recipient: LetterRecipient;
  readonly practice: Practice;
  readonly advocate: Pick<Person, 'name' | 'credential'>;
  readonly reference: string;
  /** Pages of the whole fax, this one counted. */
  readonly pages: number;
  readonly date: Day;
}

/**
 * The cover sheet of a fax: to, from, numbers, pages and our reference. It lies open in the tray, so nothing about health
 * or about a person stands on it (record-requests.md section 10, common blocks). Gaps: no fax number, no name.
 */
export function composeFaxCover(facts: FaxCoverFacts, words: PaperWords): ComposedDocument {
  const { recipient, practice, advocate, reference, pages, date } = facts;
  const { faxCover, common } = words;
  const { organization, clinician } = recipient;
  const department = organization?.departments.find(({ id }) => id === recipient.departmentId) ?? null;
  const fax = clinician?.fax ?? department?.fax ?? organization?.fax ?? null;
  const phone = clinician?.phone ?? department?.phone ?? organization?.phone ?? null;
  const name = organization?.name.trim() || clinician?.name.trim() || null;
  const gaps: Gap[] = [];
  const said = (value: string | null, gap: Gap): Span => {
    if (value !== null && value.trim() !== '') return text(value);
    gaps.push(gap);
    return { kind: 'gap', label: gap.label };
  };
  const to = said(name, { label: 'Whom the fax goes to', where: 'letter', field: 'custodianId' });
  const faxNumber = said(fax, { label: 'Fax number of the receiver', where: 'organization', field: 'fax' });
  const attention = organization === null ? null : (clinician?.name ?? department?.name ?? null);
  const row = (label: string, value: Span | null) => (value === null ? [] : [{ label, value }]);
  const own = [advocate.name, advocate.credential ?? ''].filter((part) => part.trim() !== '').join(', ');
  const back = practice.phone ?? practice.fax ?? practice.email ?? practice.name;
  return {
    meta: {
      style: 'letter',
      title: `${faxCover.title}, ${reference}`,
      author: practice.name,
      language: 'en-US',
      dated: date,
      reference: null,
      footer: putIn(faxCover.footer, { practice: practice.name }),
    },
    gaps,
    limit: null,
    blocks: [
      practiceLetterhead(practice, common),
      { kind: 'title', text: faxCover.title, subtitle: null },
      {
        kind: 'facts',
        lead: null,
        pairs: [
          ...row(faxCover.to, to),
          ...row(faxCover.attention, attention === null ? null : text(attention)),
          ...row(faxCover.fax, faxNumber),
          ...row(faxCover.phone, phone === null ? null : text(phone)),
        ],
      },
      {
        kind: 'facts',
        lead: null,
        pairs: [
          ...row(faxCover.from, text(own === '' ? practice.name : `${own}, ${practice.name}`)),
          ...row(faxCover.fax, practice.fax === null ? null : text(practice.fax)),
          ...row(faxCover.phone, practice.phone === null ? null : text(practice.phone)),
        ],
      },
      {
        kind: 'facts',
        lead: null,
        pairs: [
          ...row(faxCover.date, text(writtenDate(date, common))),
          ...row(faxCover.pages, text(putIn(faxCover.pagesText, { pages: String(pages) }))),
          ...row(faxCover.subject, text(putIn(faxCover.reference, { reference }))),
        ],
      },
      {
        kind: 'banner',
        title: faxCover.noticeTitle,
        lines: faxCover.notice.map((line) => putIn(line, { phone: unbroken(back) })),
      },
      { kind: 'paragraph', spans: [text(faxCover.receipt)], lead: null },
    ],
  };
}
