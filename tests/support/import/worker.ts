/**
 * A process that imports, commits and takes back until it is killed, by itself where it
 * was told at which statement. Prints one line for each thing that it was told is done.
 */
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { connect } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start";
import { packFile } from "@/db/import/kept-file";
import { answerOf } from "@/db/jobs/answer-of";
import { haveDone, haveImportDone } from "@/db/jobs/have-done";
import { jobActor } from "@/lib/access";
import { optionsOf } from "@/tests/support/counted-statements";
import { csvFile, done } from "./files";
import { AWARDS_EACH, MOST_IMPORTS, STOP_POINTS } from "./worker-task";

const [kind = "", place = "", stopPoint = "", round = "0"] = process.argv.slice(2);
const actor = jobActor("worker");
const FOREVER = new AbortController().signal;
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
  const { fileName, bytes } = csvFile(["person | credential | issued_on", ...rows]);
  const start = { kind: "import.start", about: randomUUID(), title: fileName } as const;
  const input = { fileName, kind: "awards" } as const;
  const content = await packFile([bytes]);
  const started = done(await haveDone(actor, { ...start, input, content }, FOREVER));
  const { id } = done(answerOf(started));
  say("draft", id);
  const commit = { kind: "import.commit", id, input: { strict: true } } as const;
  done(answerOf(done(await haveImportDone(actor, commit, FOREVER))));
  say("committed", id);
  const undo = { kind: "import.undo", id, input: {} } as const;
  done(answerOf(done(await haveImportDone(actor, undo, FOREVER))));
  say("undone", id);
}
process.exit(0);

/** At once, whatever becomes of the process. */
function say(what: string, about: string | number): void {
  writeSync(1, `${what} ${about}\n`);
}
