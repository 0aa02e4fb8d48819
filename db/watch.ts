/** Who waits for something that takes long: is told how far it is, and may stop it. */
export type Watch = {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborted, the work throws the signal's reason at its next step, and its transaction is rolled back. */
  readonly signal?: AbortSignal;
};

type Progress = {
  /** First the rows of a file are planned and written, then the standings of its people made anew. */
  readonly stage: "rows" | "standings";
  readonly done: number;
  readonly total: number;
};

/** For work that nobody watches. */
export const UNWATCHED: Watch = {};
