import { beforeAll, describe, expect, test, vi } from "vitest";
import { startImport } from "@/db/commands/import/start-import";
import { undoImport } from "@/db/commands/import/undo-import";
import { Forbidden } from "@/db/errors";
import { type Access, type Actor, jobActor } from "@/lib/access";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported } from "@/tests/support/import/files";

const actor = jobActor("importer");
const HEADER = "person | credential | issued_on | expires_on";
const PEOPLE = csvFile([
  "person_id | name | email | team",
  "E-1 | Ana Ruiz | ana@a.example | Platform",
  "E-2 | Ben | ben@a.example | Platform",
]);
const CATALOGUE = csvFile([
  "credential | code | kind",
  "Certified Kubernetes Administrator | CKA | certification",
  "CompTIA Security+ | SEC | certification",
]);

const AWARDS = csvFile([HEADER, "E-1 | CKA | 2020-01-01 |"]);

function as(access: Access): Actor {
  return { kind: "user", name: access, userId: null, access, personId: null, teamIds: [] };
}

describeEachDatabase("an import", () => {
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await imported(actor, PEOPLE);
    await imported(actor, CATALOGUE);
  });

  describe("is refused", () => {
    test.each(["manager", "person", "auditor"] as const)("to a %s", async (access) => {
      await expect(startImport(as(access), { ...AWARDS, kind: "awards" })).rejects.toThrow(
        Forbidden,
      );
    });

    test("to whoever may import, but not write what the file is about", async () => {
      const rules = csvFile(["requirement | applies_to | option", "R | everyone | CKA"]);
      await expect(startImport(as("learning"), { ...rules, kind: "requirements" })).rejects.toThrow(
        Forbidden,
      );
      const { id } = await imported(as("compliance"), { ...rules, kind: "requirements" });
      await expect(undoImport(as("learning"), id)).rejects.toThrow(Forbidden);
      // The requirement, its version, and which column was what.
      expect(done(await undoImport(as("compliance"), id)).removed).toBe(3);
    });

    test.each([
      ["a picture", "\u0089PNG\r\n", "x.png", "unsupported-file"],
      ["nothing", "", "x.csv", "empty-file"],
      ["columns that fit nothing", "a,b\n1,2\n", "x.csv", "not-recognised"],
    ])("for %s", async (_what, text, fileName, code) => {
      const bytes = new TextEncoder().encode(text);
      expect(await startImport(actor, { fileName, bytes, kind: "auto" })).toMatchObject({
        problem: { code },
      });
    });
  });

  test("may be taken back by whoever may import, without reading the audit log", async () => {
    const { id } = await imported(as("learning"), AWARDS);
    // The award, and which column was what.
    expect(done(await undoImport(as("learning"), id))).toMatchObject({
      removed: 2,
      conflicts: [],
    });
  });
});
