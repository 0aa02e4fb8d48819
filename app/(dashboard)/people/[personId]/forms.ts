import { z } from "zod";
import { assessmentFields } from "@/lib/assessment/assess-competency";
import { Day } from "@/lib/calendar";
import { FACETS } from "@/lib/facts";
import { digits, lines, orBlank, orUnsaid } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { AssessmentId, PersonId, TeamId, WaiverId } from "@/lib/ids";
import { personFields } from "@/lib/person/add-person";
import { Proof } from "@/lib/proof";
import { line, text } from "@/lib/text";
import { RecordUse } from "@/lib/use/record-use";
import { waiverFields } from "@/lib/waiver/waive-requirement";

/** What the person's page sends: the commands' own inputs, as a form spells them. */
export const PersonForm = z.object({
  ...seenAs(PersonId),
  name: personFields.name,
  externalId: orBlank(line(100)),
  employment: personFields.employment,
  joinedOn: orBlank(Day),
  leftOn: orBlank(Day),
  emails: lines(personFields.emails),
});

const stay = { startsOn: Day, endsOn: orBlank(Day) };

export const MembershipForm = z.object({ ...seenAs(z.uuid()), teamId: TeamId, ...stay });

export const AssignmentForm = z.object({ ...seenAs(z.uuid()), ...stay });

export const AssessmentForm = z.object({
  ...seenAs(AssessmentId),
  level: digits(assessmentFields.level),
  assessedOn: Day,
  expiresOn: orBlank(Day),
  note: orBlank(text(4_000)),
  facet: orBlank(z.enum(FACETS)),
  proof: orUnsaid(Proof),
});

export const UseForm = z.object({
  personId: PersonId,
  competencyId: RecordUse.shape.competencyId,
  usedOn: Day,
  note: orBlank(text(4_000)),
});

export const WaiverForm = z.object({ ...seenAs(WaiverId), ...waiverFields });

export const RemovalForm = z.object(seenAs(z.uuid()));
