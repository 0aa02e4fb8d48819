import type { JobState, Progress } from "@/lib/job";
import { countText } from "./count";

type Far = { readonly state: JobState; readonly progress: Progress | null };

/** How much of a job is done, 0 to 1; null while nothing is known. */
export function partDone({ progress }: Pick<Far, "progress">): number | null {
  return progress && progress.done / Math.max(1, progress.total);
}

const STAGE_WORDS: Readonly<Record<Progress["stage"], string>> = {
  rows: "rows",
  standings: "people's standings",
  people: "people",
  plans: "plans",
};

/** How far a job is: "480 of 1 000 people's standings". Empty while nothing is known. */
export function progressWords({ state, progress }: Far): string {
  if (state === "waiting") return "It begins when something else is done.";
  if (!progress) return "";
  const { stage, done, total } = progress;
  return `${countText(done)} of ${countText(total)} ${STAGE_WORDS[stage]}`;
}
