import { z } from "zod";
import { TeamId } from "@/lib/ids";

export const TeamItem = z
  .object({
    id: TeamId,
    name: z.string(),
    parentId: TeamId.nullable(),
    path: z.string().describe("Names from the top team down, with “ / ” between them."),
    people: z.int().describe("Members on the day, subtree included."),
    version: z.int(),
  })
  .meta({ id: "Team" });
