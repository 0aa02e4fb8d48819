import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import { PersonId, RoleId, TeamId } from "@/lib/ids";

export const PersonItem = z
  .object({
    id: PersonId,
    externalId: z.string().nullable(),
    name: z.string(),
    emails: z.array(z.string()).describe("The primary one first."),
    teamId: TeamId.nullable(),
    roles: z.array(z.object({ id: RoleId, name: z.string() })),
    employment: z.string(),
    joinedOn: IsoDay.nullable(),
    leftOn: IsoDay.nullable(),
    managerId: PersonId.nullable(),
    version: z.int(),
  })
  .meta({ id: "Person" });
