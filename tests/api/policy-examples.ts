import type { Caller } from "@/tests/support/caller";
import type { SmallWorld } from "@/tests/support/small-world";
import { type Example, kind, newName } from "./kind";

function version({ badge }: SmallWorld) {
  return {
    effectiveFrom: "2032-01-01",
    stack: { credential: badge.id },
    reason: "Covers the same ground.",
    approvedBy: "Sam",
  };
}

const body = (world: SmallWorld) => ({
  name: newName("Policy"),
  credentialId: world.cissp.id,
  version: version(world),
});

const defined = async (call: Caller, world: SmallWorld) =>
  (await call("POST /policies", { body: body(world) })).body;

/** Policies, and their versions. */
export const POLICIES: Readonly<Record<string, Example>> = {
  ...kind("/policies", "policyId", { post: body, patch: { name: "Renamed" }, removable: false }),
  "GET /policies": (call) => call("GET /policies"),
  "GET /policies/{policyId}": async (call, world) =>
    call(`GET /policies/${(await defined(call, world)).id}`),
  "POST /policies/{policyId}/withdraw": async (call, world) => {
    const { id } = await defined(call, world);
    return call(`POST /policies/${id}/withdraw`, { version: 1, body: { from: "2033-01-01" } });
  },
  "POST /policy-versions": async (call, world) => {
    const { id } = await defined(call, world);
    const next = { ...version(world), policyId: id, effectiveFrom: "2034-01-01" };
    return call("POST /policy-versions", { body: next });
  },
};
