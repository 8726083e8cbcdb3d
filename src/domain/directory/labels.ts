import words from '../../../resources/reference/directory-words.json' with { type: 'json' };
import type { Center, CenterMode, Designation } from './center.ts';
import type { Accreditation, Channel, DepartmentKind, OrganizationKind } from './organization.ts';

/** "Fax": a way a letter or a record travels. */
export function channelLabel(channel: Channel): string {
  return words.channels[channel];
}

/** "Imaging center". */
export function organizationKindLabel(kind: OrganizationKind): string {
  return words.organizationKinds[kind];
}

/** "Image library". */
export function departmentKindLabel(kind: DepartmentKind): string {
  return words.departmentKinds[kind];
}

/** "CAP-accredited": what is known of a laboratory, on which tissue retention rests (workflow.md 5.3). */
export function accreditationLabel(accreditation: Accreditation): string {
  return words.accreditations[accreditation];
}

/** "Remote program". */
export function centerKindLabel(kind: Center['kind']): string {
  return words.centerKinds[kind];
}

/** "Doctor to doctor": how an opinion is given (glossary: consult mode). */
export function centerModeLabel(mode: CenterMode): string {
  return words.centerModes[mode];
}

/** "NCI-designated, comprehensive": a research award. */
export function designationLabel(designation: Designation): string {
  return words.designations[designation];
}

/** What the award was given for. */
export function designationMeaning(designation: Designation): string {
  return words.designationMeanings[designation];
}
