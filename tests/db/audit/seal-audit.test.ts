import { beforeAll, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { verifyAudit } from "@/db/audit/verify-audit";
import { sealAudit } from "@/db/commands/audit/seal-audit";
import { Forbidden } from "@/db/errors";
import { auditSealsOf } from "@/db/queries/audit-seals";
import { teams } from "@/db/schema/teams";
import { jobActor } from "@/lib/access";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const SEALER = jobActor("seal");

describeEachDatabase("seals on the audit log", (database) => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
  });

  let made = 0;
  const change = () =>
    inScope(ARRANGER, (tx) => tx.insert(teams).values({ name: `Line\r\nfeed ${made++}` }));

  test("are made of what came since the last one, and of nothing else", async () => {
    const first = await sealAudit(SEALER);
    expect(first).toMatchObject({ number: 1 });
    expect(await sealAudit(SEALER)).toBeNull();
    await change();
    const second = await sealAudit(SEALER);
    expect(second).toMatchObject({ number: 2, lastSeq: (first?.lastSeq ?? 0) + 1 });
    await change();
    const verdict = await verifyAudit(SEALER, first?.head ?? "");
    expect(verdict).toEqual({
      ...{ sealed: second?.lastSeq, unsealed: 1, head: second?.head, problems: [] },
    });
  });

  test("are one chain, whoever writes and seals at the same time", async () => {
    const work = Array.from({ length: 40 }, (_, at) =>
      at % 3 === 0 ? sealAudit(SEALER) : change(),
    );
    await Promise.all(work);
    await vi.waitFor(async () => {
      await sealAudit(SEALER);
      expect(await verifyAudit(SEALER, null)).toMatchObject({ unsealed: 0, problems: [] });
    });
    const numbers = (await auditSealsOf(SEALER)).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, at) => numbers.length - at));
  });

  test("wait for who is in the middle of a change, and nobody waits for them", async () => {
    if (database().kind === "embedded") return; // there one works after the other
    await database().sql.begin(async (open) => {
      await open`select set_config('tessera.actor', 'Sam', true)`;
      await open`insert into teams (name) values ('Not there yet')`;
      await change();
      expect(await sealAudit(SEALER)).toBeNull();
    });
    expect(await sealAudit(SEALER)).not.toBeNull();
    expect(await verifyAudit(SEALER, null)).toMatchObject({ unsealed: 0, problems: [] });
  });

  test("are read by who reads the log, and made by the installation alone", async () => {
    expect((await auditSealsOf(world.actor("auditor"), { limit: 1 })).length).toBe(1);
    expect(() => auditSealsOf(world.actor("learning"))).toThrow(Forbidden);
    await change();
    await expect(sealAudit(world.actor("compliance"))).rejects.toThrow(Forbidden);
    for (const access of ["admin", "auditor"] as const) {
      await expect(verifyAudit(world.actor(access), null)).resolves.toMatchObject({ problems: [] });
    }
  });

  test("are several where much was written at once, so that nobody waits long for one", async () => {
    await sealAudit(SEALER);
    const before = (await auditSealsOf(SEALER)).length;
    await database().sql`insert into audit_events (tx, actor, action, entity, entity_id, hash)
      select n, 'many', 'import.commit', 'awards', gen_random_uuid(), '' from generate_series(1, 25000) n`;
    await sealAudit(SEALER);
    expect((await auditSealsOf(SEALER)).length).toBe(before + 3);
    expect(await verifyAudit(SEALER, null)).toMatchObject({ unsealed: 0, problems: [] });
    await database().sql`delete from audit_events where actor = 'many'`;
    expect((await verifyAudit(SEALER, null)).problems).toHaveLength(3);
    await database().sql`delete from audit_seals where number > ${before}`;
  });

  test("show what the owner of the database does to the log", async () => {
    await change();
    await vi.waitFor(async () => expect(await sealAudit(SEALER)).not.toBeNull());
    const { sql } = database();
    const { head = null } = (await auditSealsOf(SEALER, { limit: 1 }))[0] ?? {};
    await sql`create table kept_events as table audit_events`;
    await sql`create table kept_seals as table audit_seals`;
    const tamperings = [
      "update audit_events set actor = 'Eve' where seq = 3",
      "update audit_events set at = at + interval '1 microsecond' where seq = 3",
      'update audit_events set after = after || \'{"name": "Other"}\' where seq = (select max(seq) from audit_events)',
      "delete from audit_events where seq = 5",
      `update audit_events e set (actor, after, entity_id) = (select o.actor, o.after, o.entity_id
         from kept_events o where o.seq = 13 - e.seq) where seq in (6, 7)`,
      `insert into audit_events overriding system value select 0, at, tx, 'Eve', actor_id, action, entity,
         entity_id, person_id, before, after, hash from kept_events where seq = 1`,
      "delete from audit_events where seq > 4; delete from audit_seals",
      "delete from audit_events where seq > (select last_seq from audit_seals where number = 1); delete from audit_seals where number > 1",
    ];
    for (const tampering of tamperings) {
      await sql.unsafe(tampering);
      const { problems } = await verifyAudit(SEALER, head);
      expect(problems, tampering).not.toEqual([]);
      await sql.unsafe(`delete from audit_events; delete from audit_seals;
        insert into audit_events overriding system value select * from kept_events;
        insert into audit_seals select * from kept_seals`);
    }
    expect(await verifyAudit(SEALER, head)).toMatchObject({ problems: [] });
  });
});
