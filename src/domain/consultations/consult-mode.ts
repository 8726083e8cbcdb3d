/** How an opinion is given (glossary, consult mode; imaging only: workflow.md section 4, step 3). */
export const consultModes = [
  'inPerson',
  'video',
  'phone',
  'written',
  'pathologyOnly',
  'imagingOnly',
  'physicianToPhysician',
] as const;
export type ConsultMode = (typeof consultModes)[number];
