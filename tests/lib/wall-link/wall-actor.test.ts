import { expect, test } from "vitest";
import { can, PERMISSIONS, reachOf } from "@/lib/access";
import { AuditorLinkId } from "@/lib/ids";
import { wallActor } from "@/lib/wall-link/wall-actor";

const ID = AuditorLinkId.parse("5f0e8f0e-0000-4000-8000-000000000000");

test("a wall reaches a team and may do nothing at all", () => {
  const actor = wallActor({ id: ID, label: "East door" });
  expect(actor).toMatchObject({ name: "wall: East door", linkId: ID, userId: null, teamIds: [] });
  expect(reachOf(actor)).toBe("teams");
  expect(PERMISSIONS.filter((permission) => can(actor, permission))).toEqual([]);
});
