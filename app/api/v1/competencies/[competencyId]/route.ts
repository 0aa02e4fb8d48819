import { z } from "zod";
import { competencyItems, itemWith } from "@/app/_server/api/answers/catalogue";
import { methods } from "@/app/_server/api/endpoint";
import { CompetencyItem } from "@/app/_server/api/items/competency";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { changeCompetency } from "@/db/commands/competency/change-competency";
import { ChangeCompetency } from "@/lib/competency/change-competency";
import { CompetencyId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Change a competency's name, code, description or area",
      permission: "catalogue.write",
      params: z.object({ competencyId: CompetencyId }),
      ifMatch: true,
      body: ChangeCompetency.pick({ name: true, code: true, area: true, description: true }),
      answer: CompetencyItem,
      status: 200,
    },
    async ({ actor, params: { competencyId: id }, body, version }) =>
      shown(await changeCompetency(actor, { ...body, id, version }), async () =>
        itemWith(await competencyItems(actor), id),
      ),
  ),
});
