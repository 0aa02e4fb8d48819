"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action, done, type Outcome, refused } from "@/app/_server/action";
import { problemWords, workOnImport } from "@/app/_server/import-work";
import { paths } from "@/app/_server/paths";
import { undoneWords } from "@/app/_server/undone-words";
import type { ChangeImport } from "@/db/commands/import/change-import";
import { discardImport } from "@/db/commands/import/discard-import";
import { Forbidden } from "@/db/errors";
import { cancel as stopJob } from "@/db/jobs/runner";
import { type Actor, can } from "@/lib/access";
import { digits, orBlank } from "@/lib/form/blank";
import { ImportId, JobId } from "@/lib/ids";
import { CELL_DAYS } from "@/lib/import/read/cell-rows";
import { DELIMITERS, TEXT_ENCODINGS } from "@/lib/import/read/reading";
import { line } from "@/lib/text";

const OfImport = { importId: ImportId };

export const decide = action(
  z.object({
    ...OfImport,
    what: z.enum(["people", "credentials", "competencies", "roles"]),
    value: z.string().max(600),
    decision: z.string().min(1, "Choose one.").max(100),
  }),
  async (actor, { importId: id, what, value, decision }) =>
    change(actor, id, { [what]: { [value]: decision } }),
);

export const chooseOrder = action(
  z.object({ ...OfImport, order: z.enum(["dmy", "mdy", "ymd"]) }),
  async (actor, { importId: id, order }) => change(actor, id, { dateOrder: order }),
);

export const chooseVersion = action(
  z.object({
    ...OfImport,
    is: z.enum(["new", "same"]),
    label: orBlank(z.string().trim().max(100)),
    effectiveFrom: orBlank(z.iso.date("Give a day like 2026-11-22.")),
  }),
  async (actor, { importId: id, is, ...version }) =>
    change(actor, id, { version: is === "new" ? version : null }),
);

export const chooseReading = action(
  z.object({
    ...OfImport,
    sheet: z.string().max(200).exactOptional(),
    headerLine: orBlank(digits(z.int().min(1))).exactOptional(),
    encoding: orBlank(z.enum(TEXT_ENCODINGS)).exactOptional(),
    delimiter: orBlank(z.enum(DELIMITERS)).exactOptional(),
    days: orBlank(z.enum(CELL_DAYS)).exactOptional(),
    dateOrder: orBlank(z.enum(["dmy", "mdy", "ymd"])),
  }),
  async (actor, { importId: id, sheet, dateOrder, ...reading }) => {
    const asked = { dateOrder, reading };
    return change(actor, id, sheet === undefined ? asked : { ...asked, sheet });
  },
);

/** Files of one source speak with one voice; without a name, the file's own or its kind's. */
export const nameSource = action(
  z.object({ ...OfImport, source: orBlank(line(200)) }),
  async (actor, { importId: id, source }) => change(actor, id, { source }),
);

/** Whose awards these are, where the file does not say: somebody known, or as they will be known. */
export const chooseOwner = action(
  z.object({ ...OfImport, known: z.string().max(254), other: z.string().trim().max(254) }),
  async (actor, { importId: id, known, other }) => {
    const person = other || known;
    if (person === "") return refused("Choose a person, or write an address or a name.");
    return change(actor, id, { fixed: { person } });
  },
);

/** When those awards were issued of which the file names no day of issue. */
export const chooseIssue = action(
  z.object({ ...OfImport, issuedOn: orBlank(z.iso.date("Give a day like 2026-11-22.")) }),
  async (actor, { importId: id, issuedOn }) =>
    change(actor, id, { fixed: { issued_on: issuedOn ?? "" } }),
);

export const chooseColumn = action(
  z.object({ ...OfImport, columns: z.string().max(40_000) }),
  async (actor, { importId: id, columns }) => {
    const parsed = z.record(z.string().max(64), z.string().max(200)).safeParse(JSON.parse(columns));
    if (!parsed.success) return refused("These columns cannot be read.");
    return change(actor, id, { columns: parsed.data });
  },
);

export const save = action(
  z.object({ ...OfImport, planHash: z.string().max(200) }),
  async (actor, { importId: id, planHash }) =>
    workOnImport(actor, { kind: "import.commit", id, input: { strict: false, planHash } }),
);

export const takeBack = action(z.object(OfImport), async (actor, { importId: id }) =>
  workOnImport(actor, { kind: "import.undo", id, input: {} }, undoneWords),
);

export const discard = action(z.object(OfImport), async (actor, { importId: id }) => {
  const discarded = await discardImport(actor, id);
  if (!discarded.ok) return refused(problemWords(discarded.problem));
  redirect(paths.imports());
});

/** Stops what is being done with an import; it is rolled back. */
export const cancel = action(
  z.object({ ...OfImport, jobId: JobId }),
  async (actor, { importId: id, jobId }) => {
    if (!can(actor, "import.write")) throw new Forbidden("import.write"); // others have jobs of their own
    await stopJob(actor, jobId);
    revalidatePath(paths.import(id));
    return done();
  },
);

function change(
  actor: Actor,
  id: ImportId,
  input: Omit<ChangeImport, "id" | "watch">,
): Promise<Outcome> {
  return workOnImport(actor, { kind: "import.change", id, input });
}
