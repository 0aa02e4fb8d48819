import { beforeAll, expect, test, vi } from "vitest";
import { inScope, inSnapshot } from "@/db/actor-scope";
import { downloadPack } from "@/db/commands/pack/download-pack";
import { forgetOldPacks } from "@/db/commands/pack/forget-old-packs";
import { Forbidden, NotFound } from "@/db/errors";
import { ownJobs } from "@/db/jobs/process";
import { cancel } from "@/db/jobs/runner";
import { askForPack } from "@/db/pack/ask-for-pack";
import { PackFiles } from "@/db/pack/pack-files";
import { readEvidence } from "@/db/pack/read-evidence";
import { evidencePackOf, evidencePacksFor } from "@/db/queries/evidence-packs";
import { packJobOf, packJobs } from "@/db/queries/jobs";
import { awards } from "@/db/schema/awards";
import { people } from "@/db/schema/people";
import { type Actor, jobActor } from "@/lib/access";
import { EvidencePackId, UserId } from "@/lib/ids";
import type { PackHead, PackPerson } from "@/lib/pack/evidence";
import { describeEachDatabase } from "@/tests/support/databases";
import { EVERYBODY, madePack, SECRET } from "@/tests/support/pack/made-pack";
import { filesOf } from "@/tests/support/pack/run-checker";
import { ARRANGER, type SmallWorld, smallWorld } from "@/tests/support/small-world";

type Evidence = PackHead & { readonly people: readonly PackPerson[] };

const USER = UserId.parse("00000000-0000-4000-8000-000000000001");

describeEachDatabase("an evidence pack", (database) => {
  let world: SmallWorld;
  let officer: Actor;
  let manager: Actor;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    officer = world.actor("compliance");
    manager = { ...world.actor("manager"), userId: USER };
    ownJobs().secret = SECRET;
  });

  const evidenceOf = ({ content }: { readonly content: Buffer }): Evidence =>
    JSON.parse(Buffer.from(filesOf(content)["evidence.json"] ?? []).toString("utf8"));

  test("holds everybody there is, as the queries that it prints find again", async () => {
    const { sql } = database();
    const { population, people: told, totals } = evidenceOf(await madePack(officer));
    expect(told.map(({ name }) => name)).toEqual(["Ada Lindqvist", "Ben Okafor", "Cleo Marsh"]);
    const [counted] = await sql`
      select count(*)::int as standings, count(distinct person_id)::int as people
      from standing_spans where '2026-11-22' >= valid_from and '2026-11-22' < valid_until
        and rungs & 2 <> 0`;
    expect(population).toMatchObject({ ...counted });
    const run = ({ sql: text, parameters }: PackHead["population"]["queries"]["people"]) =>
      sql.unsafe(text, [...parameters] as string[]);
    expect(await run(population.queries.people)).toHaveLength(population.people);
    const slots = await run(population.queries.standings);
    expect(slots.reduce((sum, row) => sum + row.slots, 0)).toBe(population.standings);
    expect(totals.all).toEqual({ met: 1, grace: 0, waived: 0, gap: 2, coverage: 1 / 3 });
  });

  test("says how each stands, why, and what proves it", async () => {
    const { people: told } = evidenceOf(await madePack(officer, { teamId: world.teams.blue }));
    expect(told).toMatchObject([
      {
        standings: [{ kind: "met", lastOn: "2027-02-28", why: "Holds: CISSP." }],
        awards: [{ id: world.awards.ada.id, credential: "CISSP", proof: "checked" }],
      },
      {
        standings: [{ kind: "gap", reason: "lapsed", since: "2026-09-01" }],
        awards: [{ id: world.awards.ben.id, expiresOn: "2026-08-31" }],
      },
    ]);
  });

  test("has the same fingerprint for the same question, whoever asks it and whenever", async () => {
    const first = await madePack(officer);
    vi.stubEnv("TESSERA_NOW", "2026-12-24T12:00:00Z");
    const second = await madePack(world.actor("auditor"));
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    expect(second.fingerprint).toBe(first.fingerprint);
    const [a, b] = [filesOf(first.content), filesOf(second.content)];
    const alike = Object.keys(a).filter((name) =>
      Buffer.from(a[name] ?? []).equals(b[name] ?? new Uint8Array()),
    );
    const named = ["README.txt", "evidence.pdf", "manifest.json", "signature.json"];
    expect(Object.keys(a).filter((name) => !alike.includes(name))).toEqual(named);
    for (const asked of [{ proof: "issuer-verified" }, { teamId: world.teams.red }] as const) {
      expect((await madePack(officer, asked)).fingerprint).not.toBe(first.fingerprint);
    }
    const again = await madePack(officer, { knownAt: first.knownAt });
    expect(Buffer.compare(again.content, first.content)).toBe(0);
    await inScope(ARRANGER, (tx) => tx.update(awards).set({ number: "C-1" }));
    expect((await madePack(officer)).fingerprint).not.toBe(first.fingerprint);
  });

  test("of what was known then is the same after whatever is learned", async () => {
    const { sql } = database();
    const [clock] = await sql`select clock_timestamp() as at, pg_sleep(0.02)`;
    const asked = { knownAt: new Date(clock?.at).toISOString() };
    const before = await madePack(officer, asked);
    const now = await madePack(officer);
    await sql`select pg_sleep(0.02)`;
    expect(evidenceOf(before).people).toEqual(evidenceOf(now).people);
    await inScope(ARRANGER, async (tx) => {
      await tx.update(awards).set({ number: "C-2", proof: "claimed" });
      await tx.update(people).set({ name: "Somebody" });
    });
    expect((await madePack(officer, asked)).fingerprint).toBe(before.fingerprint);
    const reproduced = await madePack(officer, { knownAt: now.knownAt });
    expect(reproduced.fingerprint).toBe(now.fingerprint);
    expect(evidenceOf(await madePack(officer)).people[0]?.name).toBe("Somebody");
  });

  test("is of one snapshot, whoever writes meanwhile", async () => {
    const before = await madePack(officer);
    let writing: Promise<unknown> = Promise.resolve();
    const write = () => {
      writing = inScope(ARRANGER, async (tx) => {
        await tx.update(people).set({ name: "Somebody Else" });
        await tx.delete(awards);
      });
      return database().kind === "embedded" ? undefined : writing; // there one works after the other
    };
    const files = new PackFiles({
      ...{ by: "Sam", at: new Date(), software: "Tessera", knownAt: "", auditHead: null },
    });
    const sink = {
      begin: async (head: PackHead) => {
        await write();
        await files.begin(head);
      },
      person: files.person,
    };
    await inSnapshot(officer, () => readEvidence(officer, EVERYBODY, sink));
    await writing;
    expect((await files.end()).fingerprint).toBe(before.fingerprint);
    expect((await madePack(officer)).fingerprint).not.toBe(before.fingerprint);
  });

  test("is made by those who may, of those whom they reach", async () => {
    for (const access of ["learning", "person"] as const) {
      await expect(askForPack(world.actor(access), EVERYBODY)).rejects.toThrow(Forbidden);
      await expect(madePack(world.actor(access))).rejects.toThrow(Forbidden);
    }
    expect(await askForPack(manager, EVERYBODY)).toMatchObject({
      problem: { problems: [{ field: "teamId" }] },
    });
    for (const teamId of [world.teams.red, world.teams.company]) {
      await expect(askForPack(manager, { ...EVERYBODY, teamId })).rejects.toThrow(NotFound);
      await expect(madePack(manager, { teamId })).rejects.toThrow();
    }
    const own = await madePack(manager, { teamId: world.teams.blue });
    expect(own).toMatchObject({ people: 2, standings: 2 });
    const others = await madePack(officer, { teamId: world.teams.blue });
    expect((await evidencePacksFor(manager)).map(({ id }) => id)).toEqual([own.id]);
    await expect(downloadPack(manager, others.id)).rejects.toThrow(NotFound);
    await expect(evidencePackOf(world.actor("learning"), own.id)).rejects.toThrow(NotFound);
    await expect(downloadPack(world.actor("auditor"), own.id)).resolves.toBeDefined();
  });

  test("of what will be known is refused, and so is one of what is not there", async () => {
    const asked = { ...EVERYBODY, knownAt: "2026-11-22T12:00:01Z" };
    expect(await askForPack(officer, asked)).toMatchObject({
      problem: { problems: [{ field: "knownAt", code: "in-future" }] },
    });
    const nothing = "00000000-0000-4000-8000-000000000009" as NonNullable<typeof EVERYBODY.teamId>;
    await expect(askForPack(officer, { ...EVERYBODY, teamId: nothing })).rejects.toThrow(NotFound);
  });

  test("leaves its making and each download in the audit log, and is kept for a time", async () => {
    const { id } = await madePack(officer);
    const { sql } = database();
    const log =
      await sql`select action, actor from audit_events where entity_id = ${id} order by seq`;
    expect(log).toMatchObject([
      { action: "pack.make", actor: officer.name },
      { action: "pack.download", actor: officer.name },
    ]);
    await forgetOldPacks(jobActor("packs"));
    expect((await evidencePackOf(officer, id)).downloads).toBe(1);
    vi.stubEnv("TESSERA_NOW", "2026-12-23T12:00:00Z");
    await expect(downloadPack(officer, id)).rejects.toThrow(NotFound);
    await forgetOldPacks(jobActor("packs"));
    expect(await sql`select id from evidence_packs where id = ${id}`).toEqual([]);
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
  });

  test("is made by a job that can be left, and cancelled", async () => {
    const asked = await askForPack(officer, EVERYBODY);
    if (!asked.ok) throw new Error("It is asked for.");
    await vi.waitFor(() => evidencePackOf(officer, asked.value), 10_000);
    expect(await packJobOf(officer, asked.value)).toMatchObject({ state: "done" });
    await vi.waitFor(() => expect(ownJobs().lanes).toBe(0), 10_000);
    ownJobs().isEnding = true; // nobody begins it
    const next = await askForPack(officer, EVERYBODY);
    const waiting = next.ok && (await packJobOf(officer, next.value));
    if (!waiting) throw new Error("It waits.");
    expect(await packJobOf(manager, EvidencePackId.parse(waiting.about))).toBeNull();
    await cancel(officer, waiting.id);
    ownJobs().isEnding = false;
    expect(await packJobs(officer)).toMatchObject([
      { state: "cancelled", title: "Everybody, 2026-11-22" },
    ]);
    expect(await packJobs(world.actor("learning"))).toEqual([]);
  });
});
