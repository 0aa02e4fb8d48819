import "server-only";
import { revalidatePath } from "next/cache";
import { type BatchAnswer, runBatch } from "@/db/commands/batch/run-batch";
import type { Actor } from "@/lib/access";
import { isMerge } from "@/lib/batch/batch";
import { type BatchLine, writtenOf } from "@/lib/batch/line";
import type { RunBatch } from "@/lib/batch/run-batch";
import { countOf } from "@/lib/format/count";
import { invalidAt, type Outcome } from "./action";

/** Shows what an act would do; where that was seen, does it. */
export async function batchOutcome(
  actor: Actor,
  run: RunBatch,
  seen: string | undefined,
): Promise<Outcome> {
  const isSeen = seen !== undefined;
  const ran = await runBatch(actor, { run, commit: isSeen, ...(isSeen && { seen }) });
  if (ran.ok) return isSeen ? done(ran.value) : shown(ran.value);
  const { problem } = ran;
  if (problem.kind === "out-of-date") {
    const { answer } = problem;
    return { ...shown(answer), message: `Something changed since. ${messageOf(answer.lines)}` };
  }
  if (problem.kind === "key-reused") throw new Error("A form sends no key.");
  return invalidAt(problem.problems);
}

function shown({ lines, seen }: BatchAnswer) {
  return { status: "preview", message: messageOf(lines), lines, seen } as const;
}

function messageOf(lines: readonly BatchLine[]): string {
  const written = writtenOf(lines);
  const others = lines.length - written;
  const left = others === 0 ? "" : ` ${countOf(others, "line stays", "lines stay")} as they are.`;
  return `${countOf(written, "change")} will be made.${left}`;
}

function done({ title, batch }: BatchAnswer): Outcome {
  if (!batch) return { status: "done", message: "Nothing had to be changed." };
  revalidatePath("/", "layout");
  const { id, version, size, kind } = batch;
  const message = isMerge(kind) ? `${title}: done.` : `${title}: ${countOf(size, "change")}.`;
  return { status: "done", message, undo: { id, version } };
}
