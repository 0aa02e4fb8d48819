import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { WaiverItem } from "@/app/_server/api/items/person-fact";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { writing } from "@/app/_server/api/writing";
import { waiveRequirement } from "@/db/commands/waiver/waive-requirement";
import { expectKnown } from "@/db/queries/known";
import { waiversOf } from "@/db/queries/person-facts";
import { PersonId } from "@/lib/ids";
import { WaiveRequirement } from "@/lib/waiver/waive-requirement";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Waivers, as entered",
      query: z.strictObject({ personId: PersonId.optional(), ...pageQuery(z.tuple([z.uuid()])) }),
      answer: listOf(WaiverItem),
    },
    async ({ actor, query: { personId, limit, cursor } }) => {
      await expectKnown(actor, { personId });
      const after = cursor?.[0] ?? null;
      const rows = await waiversOf(actor, { personId: personId ?? null, limit: limit + 1, after });
      return pageOf(rows, limit, (row) => [row.id]);
    },
  ),
  POST: writing(
    {
      summary: "Let a person go without, for a time and a reason",
      permission: "waiver.write",
      body: WaiveRequirement,
      answer: WaiverItem,
      status: 201,
    },
    ({ actor, body }) => waiveRequirement(actor, body),
  ),
});
