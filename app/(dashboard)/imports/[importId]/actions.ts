"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action, done, type Outcome, refused } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { changeImport } from "@/db/commands/import/change-import";
import { commitImport } from "@/db/commands/import/commit-import";
import { discardImport } from "@/db/commands/import/discard-import";
import { type Undone, undoImport } from "@/db/commands/import/undo-import";
import { countOf, countText } from "@/lib/format/count";
import { ImportId } from "@/lib/ids";
import type { ImportProblem } from "@/lib/import/import-problem";
import type { Result } from "@/lib/result";

const OfImport = { importId: ImportId };

export const decide = action(
  z.object({
    ...OfImport,
    what: z.enum(["people", "credentials"]),
    value: z.string().max(400),
    decision: z.string().min(1, "Choose one.").max(100),
  }),
  async (actor, { importId: id, what, value, decision }) =>
    shown(id, await changeImport(actor, { id, [what]: { [value]: decision } })),
);

export const chooseOrder = action(
  z.object({ ...OfImport, order: z.enum(["dmy", "mdy", "ymd"]) }),
  async (actor, { importId: id, order }) =>
    shown(id, await changeImport(actor, { id, dateOrder: order })),
);

export const chooseColumn = action(
  z.object({ ...OfImport, columns: z.string().max(40_000) }),
  async (actor, { importId: id, columns }) => {
    const parsed = z.record(z.string().max(64), z.string().max(200)).safeParse(JSON.parse(columns));
    if (!parsed.success) return refused("These columns cannot be read.");
    return shown(id, await changeImport(actor, { id, columns: parsed.data }));
  },
);

export const save = action(
  z.object({ ...OfImport, planHash: z.string().max(200) }),
  async (actor, { importId: id, planHash }) =>
    shown(id, await commitImport(actor, { id, strict: false, planHash })),
);

export const takeBack = action(z.object(OfImport), async (actor, { importId: id }) => {
  const undone = await undoImport(actor, id);
  revalidatePath(paths.import(id));
  return undone.ok ? done(undoneWords(undone.value)) : refused(wordsOf(undone.problem));
});

export const discard = action(z.object(OfImport), async (actor, { importId: id }) => {
  const discarded = await discardImport(actor, id);
  if (!discarded.ok) return refused(wordsOf(discarded.problem));
  redirect(paths.imports());
});

const MOST_NAMED = 10;

/** What was taken back, and what was not because somebody changed or uses it by now. */
function undoneWords({ removed, restored, conflicts }: Undone): string {
  const told = `Taken back: ${countOf(removed, "row")} removed, ${countText(restored)} restored.`;
  if (conflicts.length === 0) return told;
  const names = conflicts.slice(0, MOST_NAMED).map(({ label }) => label);
  const more = conflicts.length > MOST_NAMED ? " and others" : "";
  return `${told} ${countOf(conflicts.length, "row")} stayed, changed or used since: ${names.join(", ")}${more}.`;
}

function shown(id: ImportId, answer: Result<unknown, ImportProblem>): Outcome {
  revalidatePath(paths.import(id));
  return answer.ok ? done() : refused(wordsOf(answer.problem));
}

function wordsOf({ message, hint }: ImportProblem): string {
  return `${message} ${hint}`.trim();
}
