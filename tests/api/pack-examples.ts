import { ownJobs } from "@/db/jobs/process";
import type { Answered, Caller } from "@/tests/support/caller";
import { SECRET } from "@/tests/support/pack/made-pack";
import type { SmallWorld } from "@/tests/support/small-world";

type Example = (call: Caller, world: SmallWorld) => Promise<Answered>;

/** Evidence packs, one call of every operation. */
export const PACKS: Readonly<Record<string, Example>> = {
  "POST /evidence-packs": (call, { teams }) => asked(call, teams.blue),
  "GET /evidence-packs": (call) => call("GET /evidence-packs"),
  "GET /evidence-packs/{packId}": async (call, { teams }) => {
    const { body } = await asked(call, teams.red);
    return whenMade(call, body.id);
  },
  "GET /evidence-packs/{packId}/file": async (call, { teams }) => {
    const { body } = await asked(call, teams.company);
    await whenMade(call, body.id);
    return call(`GET /evidence-packs/${body.id}/file`);
  },
};

function asked(call: Caller, teamId: string): Promise<Answered> {
  ownJobs().secret = SECRET; // what the server is told when it starts
  return call("POST /evidence-packs", { body: { teamId, asOf: "2026-06-30" } });
}

async function whenMade(call: Caller, id: string): Promise<Answered> {
  for (;;) {
    const answer = await call(`GET /evidence-packs/${id}`);
    if (answer.status !== 202) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
