import type { Answered, Caller } from "@/tests/support/caller";
import type { SmallWorld } from "@/tests/support/small-world";

type Example = (call: Caller, world: SmallWorld) => Promise<Answered>;

let count = 0;

const link: Example = (call, { awards }) => {
  const body = { awardId: awards.ada.id, url: `https://institute.example/${++count}` };
  return call("POST /evidence", { body });
};

/** Evidence of Ada's award, one call of every operation. */
export const EVIDENCE: Readonly<Record<string, Example>> = {
  "GET /evidence": (call, { awards }) =>
    call("GET /evidence", { query: { awardId: awards.ada.id } }),
  "POST /evidence": link,
  "PATCH /evidence/{evidenceId}": async (call, world) => {
    const { body } = await link(call, world);
    return call(`PATCH /evidence/${body.id}`, { version: 1, body: { title: "The list" } });
  },
  "DELETE /evidence/{evidenceId}": async (call, world) => {
    const { body } = await link(call, world);
    return call(`DELETE /evidence/${body.id}`, { version: 1 });
  },
  "GET /evidence/{evidenceId}/file": async (call, { awards }) => {
    const form = new FormData();
    form.set("awardId", awards.ada.id);
    form.set("file", new File([`Seen on paper ${++count}.`], "note.txt"));
    const { body } = await call("POST /evidence", { form });
    return call(`GET /evidence/${body.id}/file`);
  },
  "GET /verifications": (call, { awards }) =>
    call("GET /verifications", { query: { awardId: awards.ada.id } }),
  "POST /awards/{awardId}/verify": (call, { awards }) =>
    call(`POST /awards/${awards.ada.id}/verify`, {
      version: awards.ada.version,
      body: { proof: "checked", note: "Seen on paper." },
    }),
};
