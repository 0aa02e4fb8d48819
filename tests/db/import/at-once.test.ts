import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test, vi } from "vitest";
import { undoImport } from "@/db/commands/import/undo-import";
import { jobActor } from "@/lib/access";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported } from "@/tests/support/import/files";

const actor = jobActor("importer");
const HEADER = "person_id | name | email | team | role";

describeEachDatabase("somebody else who writes about a person", (database) => {
  beforeAll(() => vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z"));

  /** Runs it while another transaction holds the person, and answers what was over first. */
  async function whileHeld(name: string, work: () => Promise<unknown>): Promise<string[]> {
    const order: string[] = [];
    let working: Promise<unknown> = Promise.resolve();
    await database().sql.begin(async (other) => {
      await other`select from people where name = ${name} for no key update`;
      working = work().then(() => order.push("this"));
      await sleep(500);
      order.push("other");
    });
    await working;
    return order;
  }

  test("is waited for by an import, and by taking it back", async () => {
    await imported(actor, csvFile([HEADER, "Z-1 | Zoe | zoe@a.example | One |"]));
    const moved = csvFile([HEADER, "Z-1 | | | Two |"]);
    let id: Awaited<ReturnType<typeof imported>>["id"] | null = null;
    const move = async () => {
      ({ id } = await imported(actor, moved));
    };
    expect(await whileHeld("Zoe", move)).toEqual(["other", "this"]);
    const takeBack = async () => {
      if (id) done(await undoImport(actor, id));
    };
    expect(await whileHeld("Zoe", takeBack)).toEqual(["other", "this"]);
  });
});
