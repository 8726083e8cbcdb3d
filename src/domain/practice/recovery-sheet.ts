import { type ComposedDocument, text } from '../shared/blocks.ts';
import { type Day, longDate } from '../shared/days.ts';

/** What the sheet shows; the key is in memory only while it is being shown. */
export interface RecoverySheetFacts {
  /** The recovery key in the groups it is typed in. */
  readonly groups: ReadonlyArray<string>;
  readonly practiceName: string;
  readonly personName: string;
  readonly createdOn: Day;
}

/** The printed recovery key with what it opens, how to use it and where to keep it (security.md section 2). */
export function composeRecoverySheet({
  groups,
  practiceName,
  personName,
  createdOn,
}: RecoverySheetFacts): ComposedDocument {
  return {
    meta: {
      style: 'clientPaper',
      title: 'Crossbearing recovery key',
      author: practiceName,
      language: 'en-US',
      dated: createdOn,
      reference: null,
      footer: 'Whoever holds this sheet and the store can read everything in it. Keep it apart from the computer.',
    },
    gaps: [],
    limit: null,
    blocks: [
      {
        kind: 'title',
        text: 'Recovery key',
        subtitle: `${practiceName} · made for ${personName}, ${longDate(createdOn)}`,
      },
      {
        kind: 'paragraph',
        spans: [
          text('This key opens the encrypted Crossbearing store when the passphrase is forgotten. '),
          text('Without the passphrase and without this key nobody can open the store, and nobody can send a new key.'),
        ],
      },
      { kind: 'code', groups },
      { kind: 'heading', text: 'To use it' },
      {
        kind: 'list',
        ordered: true,
        items: [
          [text('On the unlock screen choose “Use the recovery key”.')],
          [text('Type the groups above. Capital and small letters are alike; dashes and spaces do not matter.')],
          [text('Choose a new passphrase. A new recovery key is shown then, and this one stops working.')],
        ],
      },
      { kind: 'heading', text: 'To keep it' },
      {
        kind: 'list',
        ordered: false,
        items: [
          [text('On paper, in a locked place that is not the place of the computer.')],
          [text('Not as a photo, not in email, not on the computer itself.')],
          [text('When it may have been seen by others, use it once, which makes a new one, and destroy this sheet.')],
        ],
      },
      {
        kind: 'signature',
        lines: [
          { label: 'Kept where', value: null },
          { label: 'Kept by', value: null },
          { label: 'Checked on', value: null },
        ],
      },
    ],
  };
}
