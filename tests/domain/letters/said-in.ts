import { law, letterTexts } from '../../../src/application/resources.ts';
import { type AccessRequestFacts, composeAccessRequest } from '../../../src/domain/letters/access-request.ts';
import type { AccessRequestOptions, Request } from '../../../src/domain/requests/request.ts';
import type { ComposedDocument } from '../../../src/domain/shared/blocks.ts';
import { letterFacts, letterRequest } from './letter-facts.ts';
import { said } from './said.ts';

export { blockText } from './said.ts';

export function compose(facts: AccessRequestFacts = letterFacts()): ComposedDocument {
  return composeAccessRequest(facts, letterTexts, law);
}

export function withRequest(overrides: Partial<Request>): AccessRequestFacts {
  return letterFacts({ request: letterRequest(overrides) });
}

export function withOptions(options: Partial<AccessRequestOptions>): AccessRequestFacts {
  return withRequest({ options: { ...letterRequest().options, ...options } });
}

/** Everything the letter says, with plain spaces and holes in brackets. */
export function saidIn(facts: AccessRequestFacts = letterFacts()): string {
  return said(compose(facts));
}
