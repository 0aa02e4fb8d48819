import { z } from "zod";
import { AssessmentId } from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { Version } from "@/lib/version";
import { assessmentFields } from "./assess-competency";

/** Corrects an assessment as it was entered; what was found on another day is another assessment. */
export const ChangeAssessment = z
  .strictObject({ ...assessmentFields, proof: Proof })
  .partial()
  .extend({ id: AssessmentId, version: Version });
export type ChangeAssessment = z.output<typeof ChangeAssessment>;
