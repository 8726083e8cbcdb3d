import type { Contact } from '../requests/contact.ts';
import { type Block, type Gap, type Span, text } from '../shared/blocks.ts';
import { factGaps } from './fact-gaps.ts';
import type { Filler } from './filler.ts';
import { isTissue, itemDates, itemName, type ScopeItem, type ScopeKind, scopeItems } from './letter-items.ts';
import { writtenDate } from './letter-words.ts';
import type { LetterCommonWords } from './template.ts';

/** The things a letter is about, each with its dates and accession number; what is asked for needs dates. */
export function scopeTable(which: ScopeKind, filler: Filler): Block {
  const { facts, words } = filler;
  const { common } = words;
  const items = scopeItems(facts, which);
  const titles = which === 'ledger' ? common.scopeColumns : common.scopeColumns.slice(0, 3);
  const shares = which === 'ledger' ? [40, 24, 18, 18] : [48, 32, 20];
  const none =
    which === 'open' ? factGaps.itemsOpen : which === 'arrived' ? factGaps.itemsArrived : factGaps.itemsAsked;
  const rows = items.map((item): ReadonlyArray<Span> => {
    const row = [whatOf(item, filler), datesOf(item, which, filler), accessionOf(item, filler)];
    const state = item.record?.state.kind;
    return which === 'ledger' && state !== undefined ? [...row, text(common.recordStates[state] ?? state)] : row;
  });
  return {
    kind: 'table',
    columns: titles.map((title, place) => ({ title, share: shares[place] ?? 1 })),
    rows: rows.length === 0 ? [[filler.hole(none), ...titles.slice(1).map(() => text(''))]] : rows,
  };
}

function whatOf(item: ScopeItem, filler: Filler): Span {
  const number = (item.place ?? 0) + 1;
  const field = `items.${item.place ?? 0}`;
  if (item.record === null) {
    return filler.hole({
      label: `Record ${number} is no longer in the ledger: take it off this letter`,
      where: 'request',
      field,
    });
  }
  const name = itemName(item.record, filler.words.common);
  if (name !== null) return text(name);
  return filler.hole(recordGap(item, `What record ${number} is`, field, 'title'));
}

function datesOf(item: ScopeItem, which: ScopeKind, filler: Filler): Span {
  const { common } = filler.words;
  const dates = itemDates(item, common);
  if (dates !== null) return text(dates);
  if (which !== 'asked' || item.record === null) return text(common.dates.undated);
  const name = itemName(item.record, common) ?? '';
  const label = `Date of service, or from when to when: ${name}`;
  return filler.hole(recordGap(item, label, `items.${item.place ?? 0}.from`, 'servedFrom'));
}

// A laboratory finds slides and blocks by this number alone (record-requests.md section 11).
function accessionOf(item: ScopeItem, filler: Filler): Span {
  const { common, template } = filler.words;
  const number = item.record?.accessionNumber?.trim() ?? '';
  if (number !== '') return text(number);
  const isNeeded = template.kind === 'd' && item.record !== null && isTissue(item.record);
  if (!isNeeded || item.record === null) return text(common.unknownAccession);
  const name = itemName(item.record, common) ?? '';
  filler.hole({ label: `Accession number: ${name}`, where: 'record', field: `${item.record.id}.accessionNumber` });
  // The row says whose number it is, and its cell is narrow.
  return { kind: 'gap', label: 'Accession number' };
}

// A date or name typed on the request serves it alone; without a request it belongs to the record.
function recordGap(item: ScopeItem, label: string, field: string, ofRecord: string): Gap {
  return item.place === null
    ? { label, where: 'record', field: `${item.record?.id ?? ''}.${ofRecord}` }
    : { label, where: 'request', field };
}

/** Every contact about the request, oldest first; null when there was none. */
export function contactsTable(contacts: ReadonlyArray<Contact>, common: LetterCommonWords): Block | null {
  if (contacts.length === 0) return null;
  const shares = [26, 10, 18, 24, 22];
  const inOrder = contacts.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  return {
    kind: 'table',
    columns: common.contactColumns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
    rows: inOrder.map((contact) => [
      text(contact.at === null ? writtenDate(contact.on, common) : `${writtenDate(contact.on, common)}, ${contact.at}`),
      text(common.channels[contact.channel] ?? contact.channel),
      text(contact.person ?? ''),
      text(
        [common.contactOutcomes[contact.outcome] ?? contact.outcome, contact.note]
          .filter((part) => part !== null && part.trim() !== '')
          .join(': '),
      ),
      text(contact.promisedOn === null ? '' : writtenDate(contact.promisedOn, common)),
    ]),
  };
}

function sortKey({ on, at }: Contact): string {
  return `${on} ${at ?? ''}`;
}

/** What a packet holds, numbered (letter (j)): papers enclosed, images by transfer, specimens shipped apart. */
export function inventoryTable(filler: Filler): Block {
  const { facts, words } = filler;
  const { common } = words;
  const shares = [5, 29, 18, 20, 15, 13];
  const rows = scopeItems({ ...facts, request: null }, 'arrived').flatMap(({ record }, place) => {
    if (record === null) return [];
    const item = { record, asked: null, place: null };
    const way = isTissue(record) ? 'shipped' : record.kind === 'imagingStudy' ? 'images' : 'enclosed';
    return [
      [
        text(String(place + 1)),
        whatOf(item, filler),
        text(itemDates(item, common) ?? common.dates.undated),
        text(record.custodianId === null ? '' : (facts.organizationNames[record.custodianId] ?? '')),
        text(record.accessionNumber ?? ''),
        text(common.inventoryWays[way]),
      ],
    ];
  });
  return {
    kind: 'table',
    columns: common.inventoryColumns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
    rows: rows.length === 0 ? [[text(''), filler.hole(factGaps.itemsArrived)]] : rows,
  };
}
