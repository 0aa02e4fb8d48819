import { askForJob } from "@/db/commands/job/ask-for-job";
import { jobActor } from "@/lib/access";
import type { Answered, Caller } from "@/tests/support/caller";

/** Files, one call of every operation. */
export const IMPORTS: Readonly<Record<string, (call: Caller) => Promise<Answered>>> = {
  "POST /imports": (call) => upload(call, "commit"),
  "GET /imports/{importId}": async (call) =>
    call(`GET /imports/${(await upload(call, "preview")).body.id}`),
  "POST /imports/{importId}/commit": async (call) =>
    call(`POST /imports/${(await upload(call, "preview")).body.id}/commit`, { body: {} }),
  "POST /imports/{importId}/undo": async (call) =>
    call(`POST /imports/${(await upload(call, "commit")).body.id}/undo`),
  "POST /imports/{importId}/cancel": async (call) => {
    const about = (await upload(call, "preview")).body.id;
    const waiting = {
      kind: "import.preview",
      about,
      title: "people.csv",
      input: {},
      content: null,
    };
    await askForJob(jobActor("example"), waiting as Parameters<typeof askForJob>[1]);
    return call(`POST /imports/${about}/cancel`);
  },
};

let uploads = 0;

function upload(call: Caller, mode: "preview" | "commit"): Promise<Answered> {
  const text = `name,email\nImported ${++uploads},\n`;
  const form = new FormData();
  form.set("file", new File([text], "people.csv", { type: "text/csv" }));
  form.set("kind", "people");
  form.set("mode", mode);
  return call("POST /imports", { form });
}
