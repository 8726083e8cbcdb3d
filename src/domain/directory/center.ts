/** How a second-opinion program gives its opinion (glossary: consult mode). */
export const centerModes = [
  'inPerson',
  'video',
  'phone',
  'written',
  'pathologyOnly',
  'physicianToPhysician',
  'remoteUnspecified',
] as const;
export type CenterMode = (typeof centerModes)[number];

export const designations = ['comprehensive', 'clinical', 'basicLaboratory'] as const;
export type Designation = (typeof designations)[number];

/** A cancer center, a remote second-opinion program or a pathology consultation service; never ranked. */
export interface Center {
  readonly id: string;
  readonly kind: 'center' | 'remoteProgram' | 'pathologyService';
  readonly name: string;
  readonly institution: string;
  readonly city: string | null;
  /** "OH"; also the whole name where the practice wrote it. */
  readonly state: string | null;
  /** Further places under the same designation: Mayo Clinic in Arizona and Florida. */
  readonly campuses: ReadonlyArray<{ readonly city: string; readonly state: string }>;
  /** An award for research; says nothing about care of one tumor type. */
  readonly designation: Designation | null;
  readonly treatsPatients: boolean;
  readonly modes: ReadonlyArray<CenterMode>;
  /** Facts in words, each a label and a text: audience, scope, not for, records asked, turnaround, price. */
  readonly facts: ReadonlyArray<{ readonly label: string; readonly text: string }>;
  readonly asOf: string;
  readonly sources: ReadonlyArray<{ readonly title: string; readonly url: string | null; readonly asOf: string }>;
  /** The practice's own words about it. */
  readonly note: string | null;
  /** True when the practice has changed or added it. */
  readonly isOwn: boolean;
}
