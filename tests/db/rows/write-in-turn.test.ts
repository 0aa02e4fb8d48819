import { QueryPromise } from "drizzle-orm";
import { expect, test } from "vitest";
import { writeInTurn } from "@/db/rows/write-in-turn";

test("the next piece is handed over before the last is written, and no more", async () => {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const written = writeInTurn(pieces(["a", "b", "c"], log), (piece) => {
    log.push(`write ${piece}`);
    return new Promise<void>((end) => ends.push(end));
  });
  await turns();
  expect(log).toEqual(["make a", "write a", "make b", "write b"]);
  ends.shift()?.();
  await turns();
  expect(log.slice(4)).toEqual(["make c", "write c"]);
  for (const end of ends) end();
  await written;
});

test("a statement, which runs whenever it is awaited, runs once", async () => {
  let runs = 0;
  class Statement extends QueryPromise<number> {
    override execute() {
      return Promise.resolve(++runs);
    }
  }
  await writeInTurn(pieces(["a", "b"]), () => new Statement());
  expect(runs).toBe(2);
});

test("what failed first is thrown, not what failed because of it", async () => {
  const first = new Error("first");
  const late = (ms: number, error: Error) =>
    new Promise<never>((_, reject) => setTimeout(() => reject(error), ms));
  const failing = async (piece: string) => {
    await (piece === "a" ? late(5, first) : late(10, new Error(`after it: ${piece}`)));
  };
  await expect(writeInTurn(pieces(["a", "b"]), failing)).rejects.toBe(first);
  await expect(writeInTurn(pieces(["a"], [], new Error("made")), failing)).rejects.toBe(first);
});

test("what fails while pieces are made is thrown once the last is written", async () => {
  const log: string[] = [];
  const made = new Error("made");
  const writing = writeInTurn(pieces(["a"], [], made), async (piece) => {
    await turns();
    log.push(`wrote ${piece}`);
  });
  await expect(writing).rejects.toBe(made);
  expect(log).toEqual(["wrote a"]);
});

async function* pieces(names: readonly string[], log: string[] = [], end?: Error) {
  for (const name of names) {
    log.push(`make ${name}`);
    yield name;
  }
  if (end) throw end;
}

/** Until all that can happen by itself has happened. */
function turns(): Promise<void> {
  return new Promise((end) => setTimeout(end, 5));
}
