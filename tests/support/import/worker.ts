/**
 * A process that imports, commits and takes back until it is killed, by itself where it
 * was told at which statement. Prints one line for each thing that it was told is done.
 */
import { writeSync } from "node:fs";
import { connect } from "@/db/client";
import { commitImport } from "@/db/commands/import/commit-import";
import { startImport } from "@/db/commands/import/start-import";
import { undoImport } from "@/db/commands/import/undo-import";
import { startEmbedded } from "@/db/embedded/start";
import { jobActor } from "@/lib/access";
import { optionsOf } from "@/tests/support/counted-statements";
import { csvFile, done } from "./files";
import { AWARDS_EACH, MOST_IMPORTS, STOP_POINTS } from "./worker-task";

const [kind = "", place = "", stopPoint = "", round = "0"] = process.argv.slice(2);
const actor = jobActor("worker");
const stopAt = STOP_POINTS.find(({ name }) => name === stopPoint)?.statement;

const embedded = kind === "embedded" ? await startEmbedded(place) : null;
connect({
  ...optionsOf(embedded?.connection ?? place),
  debug: (_connection, statement) => {
    if (stopAt?.test(statement)) process.kill(process.pid, "SIGKILL");
  },
});
say("pid", embedded?.pid() ?? "");

// What a round leaves saved when it is killed is nobody else's: later ones are about other days.
const two = (number: number) => `${number + 1}`.padStart(2, "0");
const monthAndDay = `${two(Number(round) % 12)}-${two(Math.floor(Number(round) / 12) % 28)}`;
const day = (index: number) => `20${10 + index}-${monthAndDay}`;

for (let count = 0; count < MOST_IMPORTS; count++) {
  const rows = Array.from(
    { length: AWARDS_EACH },
    (_, index) => `E-${count % 9} | CKA | ${day(index)}`,
  );
  const file = csvFile(["person | credential | issued_on", ...rows]);
  const { id } = done(await startImport(actor, { ...file, kind: "awards" }));
  say("draft", id);
  done(await commitImport(actor, { id, strict: true }));
  say("committed", id);
  done(await undoImport(actor, id));
  say("undone", id);
}
process.exit(0);

/** At once, whatever becomes of the process. */
function say(what: string, about: string | number): void {
  writeSync(1, `${what} ${about}\n`);
}
