import type { Answered, Caller } from "@/tests/support/caller";
import type { SmallWorld } from "@/tests/support/small-world";

type Example = (call: Caller, world: SmallWorld) => Promise<Answered>;

const held = ({ people, badge }: SmallWorld, issuedOn: string) => ({
  ...{ personId: people.ada, credentialId: badge.id, issuedOn },
});

/** What becomes of an award besides being entered, corrected and removed. */
export const AWARD_ACTS: Readonly<Record<string, Example>> = {
  "GET /awards/{awardId}/statements": (call, { awards }) =>
    call(`GET /awards/${awards.ada.id}/statements`),
  "POST /awards/{awardId}/revoke": async (call, world) => {
    const { body: award } = await call("POST /awards", { body: held(world, "2026-02-10") });
    return call(`POST /awards/${award.id}/revoke`, { version: 1 });
  },
  "POST /awards/{awardId}/settle": async (call, world) => {
    const body = { ...held(world, "2026-03-10"), expiresOn: "2027-03-10", source: "HR" };
    const { body: award } = await call("POST /awards", { body });
    await call(`PATCH /awards/${award.id}`, { version: 1, body: { expiresOn: "2028-03-10" } });
    return call(`POST /awards/${award.id}/settle`, { version: 2, body: { source: "HR" } });
  },
};
