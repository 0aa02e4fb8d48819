import { z } from "zod";
import { competencyItems, itemWith } from "@/app/_server/api/answers/catalogue";
import { methods } from "@/app/_server/api/endpoint";
import { CompetencyItem } from "@/app/_server/api/items/competency";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { defineCompetency } from "@/db/commands/competency/define-competency";
import { DefineCompetency } from "@/lib/competency/define-competency";
import { CompetencyId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Competencies with their levels, by name",
      query: z.strictObject(pageQuery(z.tuple([z.string(), CompetencyId]))),
      answer: listOf(CompetencyItem),
    },
    async ({ actor, query }) =>
      pageFrom(await competencyItems(actor), ({ name, id }) => [name, id], query),
  ),
  POST: writing(
    {
      summary: "Define a competency of a framework",
      permission: "catalogue.write",
      body: DefineCompetency,
      answer: CompetencyItem,
      status: 201,
    },
    async ({ actor, body }) =>
      shown(await defineCompetency(actor, body), async ({ id }) =>
        itemWith(await competencyItems(actor), id),
      ),
  ),
});
