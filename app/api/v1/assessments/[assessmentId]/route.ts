import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { AssessmentItem } from "@/app/_server/api/items/person-fact";
import { removing, writing } from "@/app/_server/api/writing";
import { changeAssessment } from "@/db/commands/assessment/change-assessment";
import { removeAssessment } from "@/db/commands/assessment/remove-assessment";
import { ChangeAssessment } from "@/lib/assessment/change-assessment";
import { AssessmentId } from "@/lib/ids";

const params = z.object({ assessmentId: AssessmentId });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Correct an assessment; without a proof given anew, it is a claim afterwards",
      permission: "assessment.write",
      params,
      ifMatch: true,
      body: ChangeAssessment.omit({ id: true, version: true }),
      answer: AssessmentItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      changeAssessment(actor, { ...body, id: params.assessmentId, version }),
  ),
  DELETE: removing(
    {
      summary: "Take back an assessment entered by mistake",
      permission: "assessment.write",
      params,
    },
    ({ actor, params, version }) => removeAssessment(actor, { id: params.assessmentId, version }),
  ),
});
