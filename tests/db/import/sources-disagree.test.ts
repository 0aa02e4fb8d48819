import { beforeAll, expect, test, vi } from "vitest";
import { correctAward } from "@/db/commands/award/correct-award";
import { revokeAward } from "@/db/commands/award/revoke-award";
import { settleAward } from "@/db/commands/award/settle-award";
import { undoImport } from "@/db/commands/import/undo-import";
import { verifyProjection } from "@/db/projection/verify";
import { statedAwards, statementsOf } from "@/db/queries/award-statements";
import { awardsOf } from "@/db/queries/awards";
import { type Actor, jobActor } from "@/lib/access";
import { CorrectAward } from "@/lib/award/correct-award";
import { SettleAward } from "@/lib/award/settle-award";
import { disagreementOf } from "@/lib/award/statement";
import { formatDay, parseIsoDay } from "@/lib/calendar";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported, tableHashes } from "@/tests/support/import/files";
import { lastEvent } from "@/tests/support/last-event";
import { made, TODAY } from "@/tests/support/small-world";

const importer = jobActor("importer");
const officer: Actor = { ...importer, kind: "user", name: "Sam Officer", access: "compliance" };
const learner: Actor = { ...officer, name: "Lou Lead", access: "learning" };
const HEADER = "person | credential | issued_on | expires_on | status | proof";
const file = (name: string, line: string) => csvFile([HEADER, line], name);

const HR = file("hr.csv", "E-1 | CKA | 2026-02-01 | 2028-02-01 | | ");
const VENDOR = file("vendor.csv", "E-1 | CKA | 2026-02-01 | 2029-02-01 | | ");

describeEachDatabase("two files that disagree about one award", (database) => {
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await imported(importer, csvFile(["person_id | name | team", "E-1 | Ana Ruiz | Platform"]));
    await imported(
      importer,
      csvFile(["credential | code | kind", "Kubernetes Administrator | CKA | certification"]),
    );
    await imported(importer, HR);
    await imported(importer, VENDOR);
  });

  const award = async () => {
    const [found] = await awardsOf(officer, {});
    if (!found) throw new Error("There is no award.");
    return found;
  };
  const heard = async () => statementsOf(officer, (await award()).id);
  const counting = async () => {
    const { source, expiresOn, proof } = await award();
    return { source, expiresOn: expiresOn === null ? null : formatDay(expiresOn), proof };
  };

  test("are both kept, and what was said last counts", async () => {
    expect((await heard()).map(({ source, turn }) => [source, turn])).toEqual([
      ["hr.csv", 1],
      ["vendor.csv", 2],
    ]);
    expect(await counting()).toMatchObject({ source: "vendor.csv", expiresOn: "2029-02-01" });
    expect(await statedAwards(officer, { asOf: TODAY, teamId: null })).toMatchObject([
      { person: { name: "Ana Ruiz" }, credential: { name: "Kubernetes Administrator" } },
    ]);
    expect(await verifyProjection()).toEqual([]);
  });

  test("change nothing when they are imported again, in any order", async () => {
    const before = await tableHashes(database().sql);
    for (const again of [HR, VENDOR, VENDOR, HR]) {
      expect((await imported(importer, again)).counts).toMatchObject({ unchanged: 1, update: 0 });
    }
    expect(await tableHashes(database().sql)).toEqual(before);
  });

  test("are settled by a person, which is logged and lasts", async () => {
    const { id, version } = await award();
    const settle = SettleAward.parse({ id, version, source: "hr.csv", reason: "Seen on paper." });
    await made(settleAward(officer, settle));
    expect(await counting()).toMatchObject({ source: "hr.csv", expiresOn: "2028-02-01" });
    expect(disagreementOf(await heard())).toBe("settled");
    const [first] = await heard();
    expect(first).toMatchObject({ settledBy: "Sam Officer", settledReason: "Seen on paper." });
    expect(await lastEvent(database().sql, id)).toMatchObject({
      action: "award.settle",
      actor: "Sam Officer",
      before: { expires_on: "2029-02-01", source: "vendor.csv" },
      after: { expires_on: "2028-02-01", source: "hr.csv" },
    });
    await imported(importer, VENDOR);
    expect(await counting()).toMatchObject({ source: "hr.csv" });
    expect(await verifyProjection()).toEqual([]);
  });

  test("are open again when one says something new, which undo forgets", async () => {
    const before = await tableHashes(database().sql);
    const news = file("vendor.csv", "E-1 | CKA | 2026-02-01 | 2030-02-01 | | ");
    const { id } = await imported(importer, news);
    expect(await counting()).toMatchObject({ source: "hr.csv", expiresOn: "2028-02-01" });
    expect(disagreementOf(await heard())).toBe("open");
    done(await undoImport(importer, id));
    expect(await tableHashes(database().sql)).toEqual(before);
  });

  test("are settled only on a source that spoke, by somebody who may give its proof", async () => {
    const checked = file("auditor.csv", "E-1 | CKA | 2026-02-01 | 2031-02-01 | | checked");
    await imported(importer, checked);
    const { id, version } = await award();
    const of = (source: string) => SettleAward.parse({ id, version, source });
    expect(await settleAward(learner, of("auditor.csv"))).toMatchObject({
      problem: { problems: [{ code: "proof-too-high" }] },
    });
    expect(await settleAward(officer, of("nobody.csv"))).toMatchObject({
      problem: { problems: [{ code: "source-unknown" }] },
    });
    await made(settleAward(officer, of("auditor.csv")));
    expect(await counting()).toMatchObject({ source: "auditor.csv", proof: "checked" });
  });

  test("do not undo what somebody corrected by hand", async () => {
    const { id, version } = await award();
    const change = { id, version, expiresOn: "2027-07-07", proof: "checked" };
    await made(correctAward(officer, CorrectAward.parse(change)));
    for (const again of [HR, VENDOR]) await imported(importer, again);
    expect(await counting()).toEqual({
      ...{ source: "by hand", expiresOn: "2027-07-07", proof: "checked" },
    });
    expect(disagreementOf(await heard())).toBe("settled");
  });
});

describeEachDatabase("a file against what is done by hand", () => {
  const active = file("hr.csv", "E-1 | CKA | 2026-02-01 | 2028-02-01 | active |");

  test("does not take back a revocation by repeating itself", async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await imported(importer, csvFile(["person_id | name", "E-1 | Ana Ruiz"]));
    await imported(importer, csvFile(["credential | code | kind", "Admin | CKA | certification"]));
    await imported(importer, active);
    const [award] = await awardsOf(officer, {});
    const revokedOn = parseIsoDay("2026-10-01");
    if (!award || revokedOn === null) throw new Error("There is no award.");
    await made(revokeAward(officer, { id: award.id, version: award.version, revokedOn }));
    expect((await imported(importer, active)).counts).toMatchObject({ unchanged: 1 });
    expect((await awardsOf(officer, {}))[0]).toMatchObject({ revokedOn, source: "by hand" });
  });
});
