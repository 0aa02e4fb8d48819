import { z } from "zod";
import { Day } from "@/lib/calendar";
import { chosen, digits, jsonText, orBlank, ticked } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { RequirementId, RoleId, TeamId } from "@/lib/ids";
import { requirementFields } from "@/lib/requirement/define-requirement";
import { versionFields } from "@/lib/requirement/revise-requirement";
import { termFields } from "@/lib/requirement/terms";
import { line, text } from "@/lib/text";

export const askedFields = {
  rule: jsonText(versionFields.rule),
  roleIds: chosen(RoleId),
  teamIds: chosen(TeamId),
  effectiveFrom: Day,
  graceDays: digits(versionFields.graceDays),
  regulated: ticked,
  renewalWindowDays: orBlank(digits(termFields.renewalWindowDays)),
};

const Asked = z.object(askedFields);
export type Asked = z.output<typeof Asked>;

export const DefineForm = z.object({
  name: requirementFields.name,
  regime: orBlank(line(200)),
  clause: orBlank(line(200)),
  description: orBlank(text(4_000)),
  ...askedFields,
});

export const ReviseForm = z.object({ requirementId: RequirementId, ...askedFields });

export const VersionForm = z.object({
  ...seenAs(z.uuid()),
  requirementId: RequirementId,
  ...askedFields,
  effectiveUntil: orBlank(Day),
});

/** What the page asks while a version is being put together. */
export const PreviewForm = z.object({
  ...askedFields,
  requirementId: orBlank(RequirementId),
  versionId: orBlank(z.uuid()),
  everybody: z.enum(["yes", ""]),
});
