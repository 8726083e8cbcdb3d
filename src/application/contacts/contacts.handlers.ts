import type { Contact } from '../../domain/requests/contact.ts';
import { checkContact } from '../../domain/requests/contact-log.ts';
import { contactOutcomeLabel } from '../../domain/requests/labels.ts';
import type { ContactId } from '../../domain/shared/ids.ts';
import { withDefaults } from '../../domain/shared/with-defaults.ts';
import { deleteContact, getContact, insertContact, updateContact } from '../../store/contacts/contacts.repository.ts';
import type { WriteDb } from '../../store/read-db.ts';
import { getRequest, updateRequest } from '../../store/requests/requests.repository.ts';
import { assertNoProblems } from '../field-problems.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { aboutRequest, nameOfRequest, sentOrRefused } from '../requests/request-words.ts';
import { withChanges } from '../with-changes.ts';

export const contactHandlers: Handlers<NamesOf<'contacts'>> = {
  async 'contacts.add'({ requestId, on, channel, outcome, ...given }, { db, context, changeId, note }) {
    const request = await getRequest(db, requestId);
    sentOrRefused(request);
    const nothing: Omit<Contact, 'id' | 'requestId' | 'on' | 'channel' | 'outcome'> = {
      at: null,
      direction: 'out',
      person: null,
      promisedOn: null,
      note: null,
    };
    const id = context.newId() as ContactId;
    const contact: Contact = { id, requestId, on, channel, outcome, ...withDefaults(nothing, given) };
    assertNoProblems(checkContact(contact, request, context.today()));
    await insertContact(db, contact);
    await confirmReceipt(db, contact);
    const what = contactOutcomeLabel(outcome).toLowerCase();
    note({
      summary: `Logged a contact about the request ${await nameOfRequest(db, request)}: ${what}`,
      ...(await aboutRequest(db, request)),
    });
    return { changeId, contactId: id };
  },

  async 'contacts.update'({ contactId, changes }, { db, context, changeId, note }) {
    const contact = withChanges<Contact>(await getContact(db, contactId), changes);
    const request = await getRequest(db, contact.requestId);
    assertNoProblems(checkContact(contact, request, context.today()), 'changes.');
    await updateContact(db, contact);
    await confirmReceipt(db, contact);
    note({
      summary: `Changed a contact about the request ${await nameOfRequest(db, request)}`,
      ...(await aboutRequest(db, request)),
    });
    return { changeId };
  },

  async 'contacts.delete'({ contactId }, { db, changeId, note }) {
    const { requestId } = await getContact(db, contactId);
    const request = await getRequest(db, requestId);
    await deleteContact(db, contactId);
    note({
      summary: `Took a contact about the request ${await nameOfRequest(db, request)} off the log`,
      ...(await aboutRequest(db, request)),
    });
    return { changeId };
  },
};

// Somebody there says they have it: the clock starts that day, unless the day is known already.
async function confirmReceipt(db: WriteDb, { requestId, on, at, person, outcome }: Contact): Promise<void> {
  if (outcome !== 'receiptConfirmed') return;
  const request = await getRequest(db, requestId);
  if (request.receipt !== null && request.receipt.basis !== 'assumed') return;
  const confirmedWith = [person, at].filter((part) => part !== null).join(', ');
  const receipt = {
    receivedOn: on,
    basis: 'staff',
    confirmedWith: confirmedWith === '' ? null : confirmedWith,
  } as const;
  await updateRequest(db, { ...request, receipt });
}
