import type { Answered, Caller } from "@/tests/support/caller";
import type { SmallWorld } from "@/tests/support/small-world";

type Example = (call: Caller, world: SmallWorld) => Promise<Answered>;

/** An award of this day, and the badge that is issued for it. */
async function issued(call: Caller, { people, badge }: SmallWorld, issuedOn: string) {
  const body = { personId: people.ada, credentialId: badge.id, issuedOn };
  const { body: award } = await call("POST /awards", { body });
  return call(`POST /awards/${award.id}/badge`, { version: 1 });
}

/** Badges of our own, and what somebody shows with them. */
export const OWN_BADGES: Readonly<Record<string, Example>> = {
  "POST /awards/{awardId}/badge": (call, world) => issued(call, world, "2026-04-01"),
  "GET /issued-badges": (call, { people }) =>
    call("GET /issued-badges", { query: { personId: people.ada } }),
  "GET /issued-badges/{badgeId}/badge.json": async (call, world) => {
    const { body } = await issued(call, world, "2026-04-02");
    return call(`GET /issued-badges/${body.id}/badge.json`);
  },
  "GET /issued-badges/{badgeId}/badge.png": async (call, world) => {
    const { body } = await issued(call, world, "2026-04-03");
    return call(`GET /issued-badges/${body.id}/badge.png`);
  },
  "POST /issued-badges/{badgeId}/revoke": async (call, world) => {
    const { body } = await issued(call, world, "2026-04-04");
    const reason = "Given by mistake.";
    return call(`POST /issued-badges/${body.id}/revoke`, { version: 1, body: { reason } });
  },
  "GET /people/{personId}/badges.json": (call, { people }) =>
    call(`GET /people/${people.ada}/badges.json`),
  "GET /people/{personId}/portfolio": (call, { people }) =>
    call(`GET /people/${people.ada}/portfolio`, { query: { asOf: "2026-06-30" } }),
};
