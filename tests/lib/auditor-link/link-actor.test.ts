import { expect, test } from "vitest";
import { can, PERMISSIONS } from "@/lib/access";
import { linkActor } from "@/lib/auditor-link/link-actor";
import { AuditorLinkId } from "@/lib/ids";

const id = AuditorLinkId.parse("7d4f1c1e-0000-4000-8000-000000000001");

test("whoever opened a link has no permission whatever", () => {
  const actor = linkActor({ id, label: "Hart & Vale", knownAt: null });
  expect(PERMISSIONS.filter((permission) => can(actor, permission))).toEqual([]);
  expect(actor).toMatchObject({ name: "auditor link: Hart & Vale", linkId: id, userId: null });
});
