import { z } from 'zod';
import { consultationDetails } from '../../../contract/consultation-fields.ts';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import type { OperationForm } from '../../ui/form.tsx';

/** What the forms of a consultation judge their values by. */
export const detailsSchema = z.strictObject(consultationDetails);

/** The details of a consultation as forms hold them. */
export type ConsultationValues = Required<z.input<typeof detailsSchema>>;
export type ConsultationForm = OperationForm<ConsultationValues>;

/** What a form starts from. */
export function detailsOf(one: Consultation): ConsultationValues {
  return {
    sourceCandidateId: one.sourceCandidateId,
    clinicianId: one.clinicianId,
    clinicianName: one.clinicianName,
    specialty: one.specialty,
    institution: one.institution,
    mode: one.mode,
    place: one.place,
    link: one.link,
    phone: one.phone,
    people: [...one.people],
    interpreter: one.interpreter,
    arrivalTests: one.arrivalTests,
    recording: one.recording,
    packetConfirmation: one.packetConfirmation,
    checks: [...one.checks],
    sawSlides: one.sawSlides,
    sawImages: one.sawImages,
    subjectTo: one.subjectTo,
    testsAdvised: one.testsAdvised,
    trialsNamed: one.trialsNamed,
    nextContact: one.nextContact,
    leftInDistress: one.leftInDistress,
    summary: one.summary,
    opinionId: one.opinionId,
    travel: one.travel,
  };
}
