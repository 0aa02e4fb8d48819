import { z } from "zod";
import { AssessCompetency, assessmentFields } from "@/lib/assessment/assess-competency";
import { awardFields } from "@/lib/award/award-credential";
import { Day } from "@/lib/calendar";
import { Hours } from "@/lib/credential/definition";
import { FACETS } from "@/lib/facts";
import { decimals, digits, orBlank } from "@/lib/form/blank";
import { PersonId, RoleId, TeamId } from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { line, text, WebAddress } from "@/lib/text";
import { WaiveRequirement } from "@/lib/waiver/waive-requirement";

/** What each form on the page sends: the commands' own inputs, as a form spells them. */
export const AwardForm = z.object({
  personId: PersonId,
  credentialId: awardFields.credentialId,
  issuedOn: Day,
  expiresOn: orBlank(Day),
  number: orBlank(line(200)),
  url: orBlank(WebAddress),
  hours: orBlank(decimals(Hours)),
  proof: Proof,
});

export const AssessForm = z.object({
  personId: PersonId,
  competencyId: AssessCompetency.shape.competencyId,
  assessor: AssessCompetency.shape.assessor,
  level: digits(assessmentFields.level),
  assessedOn: Day,
  expiresOn: orBlank(Day),
  note: orBlank(text(4_000)),
  facet: orBlank(z.enum(FACETS)),
});

export const AssignForm = z.object({
  personId: PersonId,
  roleId: RoleId,
  startsOn: Day,
  endsOn: orBlank(Day),
});

export const MoveForm = z.object({ personId: PersonId, teamId: TeamId, startsOn: Day });

export const WaiveForm = z.object(WaiveRequirement.shape);
