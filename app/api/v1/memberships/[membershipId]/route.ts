import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { MembershipItem } from "@/app/_server/api/items/person-fact";
import { removing, writing } from "@/app/_server/api/writing";
import { changeMembership } from "@/db/commands/membership/change-membership";
import { removeMembership } from "@/db/commands/membership/remove-membership";
import { ChangeMembership } from "@/lib/team/change-membership";

const params = z.object({ membershipId: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Correct a membership as entered",
      permission: "person.write",
      params,
      ifMatch: true,
      body: ChangeMembership.omit({ id: true, version: true }),
      answer: MembershipItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      changeMembership(actor, { ...body, id: params.membershipId, version }),
  ),
  DELETE: removing(
    { summary: "Take back a membership entered by mistake", permission: "person.write", params },
    ({ actor, params, version }) => removeMembership(actor, { id: params.membershipId, version }),
  ),
});
