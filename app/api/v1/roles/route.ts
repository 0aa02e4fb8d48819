import { z } from "zod";
import { roleItems } from "@/app/_server/api/answers/catalogue";
import { methods } from "@/app/_server/api/endpoint";
import { RoleItem } from "@/app/_server/api/items/catalogue";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { defineRole } from "@/db/commands/role/define-role";
import { RoleId } from "@/lib/ids";
import { DefineRole } from "@/lib/role/define-role";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Job roles with what they ask for, by name",
      query: z.strictObject(pageQuery(z.tuple([z.string(), RoleId]))),
      answer: listOf(RoleItem),
    },
    async ({ actor, query }) =>
      pageFrom(await roleItems(actor), ({ name, id }) => [name, id], query),
  ),
  POST: writing(
    {
      summary: "Define a job role",
      permission: "catalogue.write",
      body: DefineRole,
      answer: RoleItem,
      status: 201,
    },
    async ({ actor, body }) =>
      shown(await defineRole(actor, body), (role) => ({ ...role, competencies: [] })),
  ),
});
