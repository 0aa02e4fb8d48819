import { methods } from "@/app/_server/api/endpoint";
import { RoleCompetencyItem } from "@/app/_server/api/items/catalogue";
import { writing } from "@/app/_server/api/writing";
import { requireCompetency } from "@/db/commands/role/require-competency";
import { RequireCompetency } from "@/lib/role/require-competency";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Let a role ask for a competency",
      permission: "catalogue.write",
      body: RequireCompetency,
      answer: RoleCompetencyItem,
      status: 201,
    },
    ({ actor, body }) => requireCompetency(actor, body),
  ),
});
