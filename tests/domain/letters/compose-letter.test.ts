import b from '../../../resources/letters/b.json' with { type: 'json' };
import type { LetterTemplate } from '../../../src/domain/letters/template.ts';
import { describeKind } from './kind-table.ts';

const directive = b as LetterTemplate;

describeKind(directive, {
  switches: { isFromEhr: true },
  says: { direct: /I direct you to send an electronic copy/ },
});
