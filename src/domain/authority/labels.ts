import words from '../../../resources/reference/authority-words.json' with { type: 'json' };
import type { AuthorizationStatus, LegalEffect, Permission, SensitiveCategory } from './authorization.ts';

/** "Talking with staff": one tick of an authorization. */
export function permissionLabel(permission: Permission): string {
  return words.permissions[permission];
}

/** "Genetic tests": content that a general authorization does not cover unless initialed. */
export function sensitiveCategoryLabel(category: SensitiveCategory): string {
  return words.sensitiveCategories[category];
}

/** "Ends soon": where an authorization stands. */
export function authorizationStatusLabel(status: AuthorizationStatus): string {
  return words.statuses[status];
}

/** "Stands in for the client": what a person may do, by legal effect. */
export function legalEffectLabel(effect: LegalEffect): string {
  return words.effects[effect];
}

/** What a legal effect means, with the rule it comes from (record-requests.md section 5). */
export function legalEffectMeaning(effect: LegalEffect): string {
  return words.effectMeanings[effect];
}
