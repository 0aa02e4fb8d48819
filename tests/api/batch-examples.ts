import type { Answered, Caller } from "@/tests/support/caller";
import type { SmallWorld } from "@/tests/support/small-world";

/** Acts on many rows, one call of every operation. */
export const BATCHES: Readonly<
  Record<string, (call: Caller, world: SmallWorld) => Promise<Answered>>
> = {
  "POST /batches": committed,
  "GET /batches": (call) => call("GET /batches"),
  "GET /batches/{batchId}": async (call, world) =>
    call(`GET /batches/${(await committed(call, world)).body.batch.id}`),
  "POST /batches/{batchId}/undo": async (call, world) => {
    const { id, version } = (await committed(call, world)).body.batch;
    return call(`POST /batches/${id}/undo`, { version });
  },
};

let year = 2100;

/** Cleo is waived for another year each time. */
function committed(call: Caller, { people, requirement }: SmallWorld): Promise<Answered> {
  const own = ++year;
  const days = { startsOn: `${own}-01-01`, endsOn: `${own}-12-31` };
  const values = { requirementId: requirement.id, ...days, reason: "The course is full." };
  const body = { kind: "waive", ids: [people.cleo], values };
  return call("POST /batches", { query: { mode: "commit" }, body });
}
