import { beforeAll, describe, expect, test, vi } from "vitest";
import { startImport } from "@/db/commands/import/start-import";
import { verifyProjection } from "@/db/projection/verify";
import { jobActor } from "@/lib/access";
import type { ImportSettings } from "@/lib/import/import";
import { zip } from "@/tests/db/files/zip-builder";
import { describeEachDatabase } from "@/tests/support/databases";
import { done, imported, tableHashes } from "@/tests/support/import/files";
import { sampleFile } from "@/tests/support/import/samples";

const actor = jobActor("importer");
const NONE = { create: 0, update: 0, unchanged: 0, reject: 0, undecided: 0 };
const ALL_NEW = { people: { "*": "create" }, credentials: { "*": "create" } };
const OF_MIRA = { ...ALL_NEW, fixed: { person: "mira.sundqvist@example.com" } };

const fileOf = (sample: string) => sampleFile({ place: `tests/fixtures/presets/${sample}` });

/** What one gets from LinkedIn: more than was asked for. */
function linkedinArchive() {
  const certifications = fileOf("linkedin-certifications/Certifications.csv");
  const members = [
    { name: "Profile.csv", content: "First Name,Last Name,Headline\nMira,Sundqvist,Harbours\n" },
    { name: "Certifications.csv", content: certifications.bytes },
    { name: "Rich_Media/picture.jpg", content: "not a table" },
  ];
  return { fileName: "Basic_LinkedInDataExport.zip", bytes: new Uint8Array(zip(members)) };
}

type Counts = readonly [made: number, changed: number, left: number];
type Upload = ReturnType<typeof fileOf>;
type Case = readonly [
  name: string,
  file: Upload,
  counts: Counts,
  settings: Partial<ImportSettings>,
];

/**
 * In the order in which they build on each other: how many rows are new, changed, and left out. One
 * of LinkedIn's is an award that Credly knows with its day; of the other files, none knows another's.
 */
const SAMPLES: readonly Case[] = [
  ["BambooHR", fileOf("bamboohr/employees.csv"), [4, 0, 0], {}],
  ["Personio", fileOf("personio/mitarbeiter.csv"), [3, 0, 0], {}],
  ["Workday", fileOf("workday/workers.csv"), [3, 0, 0], {}],
  ["Credly's organisation", fileOf("credly-organisation/badges.json"), [3, 0, 0], ALL_NEW],
  ["Credly's profile", fileOf("credly-profile/badges.json"), [3, 0, 1], ALL_NEW],
  ["Credly's bulk table", fileOf("credly-bulk/bulk-issue.csv"), [3, 0, 0], ALL_NEW],
  ["LinkedIn's archive", linkedinArchive(), [2, 1, 0], OF_MIRA],
  ["Microsoft 365", fileOf("graph-certifications/certifications.json"), [2, 0, 0], OF_MIRA],
  ["Accredible's list", fileOf("accredible/credentials.json"), [2, 0, 2], ALL_NEW],
  ["one of Accredible's", fileOf("accredible/credential.json"), [1, 0, 0], ALL_NEW],
  ["Partner Center", fileOf("ms-partner-trainings/trainings-aad.csv"), [2, 0, 1], ALL_NEW],
];

describeEachDatabase("files from everywhere", (database) => {
  beforeAll(() => vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z"));

  describe.each(SAMPLES)("%s", (_name, file, [made, changed, left], settings) => {
    test("does what was counted by hand", async () => {
      const { counts } = await imported(actor, { ...file, settings });
      expect(counts).toEqual({ ...NONE, create: made, update: changed, reject: left });
    });

    test("changes nothing the second time", async () => {
      const before = await tableHashes(database().sql);
      const again = { kind: "auto", commit: { strict: false }, ...file, settings } as const;
      const { counts } = done(await startImport(actor, again));
      expect(counts).toEqual({ ...NONE, unchanged: made + changed, reject: left });
      expect(await tableHashes(database().sql)).toEqual(before);
    });
  });

  test("are all there, each person once", async () => {
    const [count] = await database().sql`
      select (select count(*)::int from people) as people,
        (select count(*)::int from awards) as awards,
        (select count(*)::int from awards where proof = 'claimed') as claims`;
    expect(count).toEqual({ people: 10 + 2 + 2 + 2, awards: 18, claims: 4 });
    expect(await verifyProjection()).toEqual([]);
  });
});
