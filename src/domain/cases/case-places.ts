/** Where something of a case is seen to: a tab of the case, the client's page, or the client's authority and papers. */
export const casePlaces = [
  'overview',
  'intake',
  'sources',
  'records',
  'requests',
  'letters',
  'custody',
  'questions',
  'consultations',
  'timeline',
  'opinions',
  'comparison',
  'oncologist',
  'notes',
  'client',
  'authority',
] as const;
export type CasePlace = (typeof casePlaces)[number];
