/**
 * waiting: nobody has begun · running · done · refused: with a problem that somebody can mend · failed: a
 * fault of ours · cancelled by somebody · interrupted: what ran it ended. Only what is done was written.
 */
export const JOB_STATES = [
  "waiting",
  "running",
  "done",
  "refused",
  "failed",
  "cancelled",
  "interrupted",
] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Kinds of work that is done now and then without anybody asking. */
export type Unasked = "badge.recheck" | "reminders.make";

/**
 * Of an import, first the rows of its file are planned and written, then the standings of its people made
 * anew. An evidence pack tells of its people. For a journey plans are looked for.
 */
export const STAGES = ["rows", "standings", "people", "plans"] as const;
type Stage = (typeof STAGES)[number];

/** How far something is that takes long. */
export type Progress = {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
};

/** Somebody works on it, or will. */
export const OPEN_STATES: readonly JobState[] = ["waiting", "running"];

export function isOpen(state: JobState): boolean {
  return OPEN_STATES.includes(state);
}
