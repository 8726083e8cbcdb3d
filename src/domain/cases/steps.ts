/** The nine steps of a second opinion, in board order (workflow.md section 4). */
export const steps = [
  'reasons',
  'timing',
  'source',
  'records',
  'questions',
  'consultation',
  'evaluation',
  'oncologist',
  'decision',
] as const;
export type Step = (typeof steps)[number];

export const stepStatuses = ['notStarted', 'inProgress', 'blocked', 'done', 'skipped'] as const;
export type StepStatus = (typeof stepStatuses)[number];
