"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { changeCompetency } from "@/db/commands/competency/change-competency";
import { describeLevel } from "@/db/commands/competency/describe-level";
import { stalenessFields } from "@/lib/competency/change-competency";
import { DescribeLevel } from "@/lib/competency/describe-level";
import { FACETS } from "@/lib/facts";
import { digits, orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { CompetencyId } from "@/lib/ids";
import { text } from "@/lib/text";
import { Version } from "@/lib/version";
import { competencyFormFields } from "../forms";

const CompetencyForm = z.object({
  ...seenAs(CompetencyId),
  ...competencyFormFields,
  staleAfterMonths: orBlank(digits(stalenessFields.staleAfterMonths.unwrap())),
  staleCounts: z.stringbool({ truthy: ["yes"], falsy: ["no"] }),
});

export const saveCompetency = action(CompetencyForm, async (actor, input) =>
  outcomeOf(await changeCompetency(actor, input), "Saved."),
);

const LevelForm = z.object({
  competencyId: CompetencyId,
  rank: digits(DescribeLevel.shape.rank),
  description: orBlank(text(4_000)),
  facet: orBlank(z.enum(FACETS)),
  /** Of the text that was on the page; empty where there was none. */
  id: orBlank(z.uuid()),
  version: orBlank(digits(Version)),
});

export const saveLevel = action(LevelForm, async (actor, { id, version, ...input }) => {
  const seen = id === null || version === null ? null : { id, version };
  return outcomeOf(await describeLevel(actor, { ...input, seen }), "Saved.");
});
