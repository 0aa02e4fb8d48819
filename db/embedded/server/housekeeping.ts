import { MEBIBYTE } from "./disk-space";
import { query } from "./messages";
import type { OpenDatabase } from "./open-database";
import type { Turns } from "./turns";

const LOOK_EVERY_MS = 1_000;
/** Keeps the log short: it fills the disk, and has to be read again after a crash. */
const CHECKPOINT_AFTER = 64 * MEBIBYTE;
const TIDY_AFTER = 8 * MEBIBYTE;

/**
 * Does what a server's background processes do, for this database has none: checkpoints and, once
 * nobody has changed anything for a moment, vacuuming and statistics for the planner. It waits for
 * its turn like every client.
 */
export function keepHouse(turns: Turns, database: OpenDatabase): void {
  let checkpointAt = CHECKPOINT_AFTER;
  let tidyAt = TIDY_AFTER;
  let before = 0;
  const look = () => {
    const written = database.logBytes();
    if (written >= checkpointAt) {
      checkpointAt = written + CHECKPOINT_AFTER;
      request(turns, "checkpoint");
    }
    if (written >= tidyAt && written === before) {
      tidyAt = written + TIDY_AFTER;
      request(turns, "vacuum (analyze)");
    }
    before = written;
  };
  setInterval(look, LOOK_EVERY_MS);
}

function request(turns: Turns, sql: string): void {
  const ignore = () => undefined;
  turns.request({ waiting: [query(sql)], statements: new Set(), answer: ignore, dismiss: ignore });
}
