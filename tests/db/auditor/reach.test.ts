import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { recordView } from "@/db/commands/auditor-link/record-view";
import { addEvidenceFile } from "@/db/commands/evidence/add-evidence-file";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { waiveRequirement } from "@/db/commands/waiver/waive-requirement";
import { NotFound } from "@/db/errors";
import { asKnown } from "@/db/known-at";
import { evidenceFile } from "@/db/queries/evidence";
import { type Actor, jobActor } from "@/lib/access";
import { linkActor } from "@/lib/auditor-link/link-actor";
import type { MakeAuditorLink } from "@/lib/auditor-link/make-auditor-link";
import { AuditorLinkId, type RequirementId } from "@/lib/ids";
import { DefineRequirement } from "@/lib/requirement/define-requirement";
import { anAuditorLink } from "@/tests/support/auditing";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, made, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const NOWHERE = AuditorLinkId.parse("5f0e8f0e-0000-4000-8000-000000000000");

/** Whatever a page says: the database alone decides what is there for a link. */
describeEachDatabase("what a link reaches", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    const { people, requirement } = world;
    const reason = "Waits for the next exam date.";
    const days = { startsOn: day("2026-11-01"), endsOn: day("2026-12-31") };
    const waiver = { personId: people.ben, requirementId: requirement.id, reason, ...days };
    await made(waiveRequirement(ARRANGER, waiver));
  });

  const opened = async (wish: Partial<MakeAuditorLink> = {}): Promise<Actor> => {
    const { id } = await anAuditorLink(wish);
    return linkActor({ id, label: "Hart & Vale", knownAt: wish.knownAt ?? null });
  };
  const names = (actor: Actor) =>
    asKnown(actor, async (tx) => {
      const rows = await tx.execute<{ name: string }>(sql`select name from people order by name`);
      return rows.map(({ name }) => name);
    });
  const count = (actor: Actor, table: string) =>
    inScope(actor, async (tx) => {
      const [row] = await tx.execute<{ rows: number }>(
        sql`select count(*)::int as rows from ${sql.identifier(table)}`,
      );
      return row?.rows;
    });

  const requirementsOf = (actor: Actor) =>
    inScope(actor, async (tx) => {
      const rows = await tx.execute<{ id: string }>(
        sql`select distinct requirement_id as id from standing_spans`,
      );
      return rows.map(({ id }) => id);
    });

  test("everybody, where it is of the whole organisation", async () => {
    expect(await names(await opened())).toEqual(["Ada Lindqvist", "Ben Okafor", "Cleo Marsh"]);
  });

  test("a team with those below it, where it is of one", async () => {
    const { teams } = world;
    expect(await names(await opened({ teamId: teams.red }))).toEqual(["Cleo Marsh"]);
    expect(await names(await opened({ teamId: teams.company }))).toHaveLength(3);
    const red = await opened({ teamId: teams.red });
    expect(await count(red, "awards")).toBe(0);
    expect(await count(red, "waivers")).toBe(0);
    expect(await count(await opened({ teamId: teams.blue }), "waivers")).toBe(1);
  });

  test("who was in the team on its day, and not who was at another time", async () => {
    const { people, teams } = world;
    const move = {
      personId: people.cleo,
      teamId: teams.blue,
      startsOn: day("2026-11-10"),
      endsOn: null,
    };
    await made(moveToTeam(ARRANGER, move));
    const blue = { teamId: teams.blue };
    expect(await names(await opened(blue))).toContain("Cleo Marsh");
    expect(await names(await opened({ ...blue, asOf: day("2026-11-09") }))).not.toContain(
      "Cleo Marsh",
    );
    const red = await opened({ teamId: teams.red });
    expect(await names(red)).toEqual([]);
    expect(await count(red, "standing_spans")).toBe(0);
    expect(await names(await opened({ teamId: teams.red, asOf: day("2026-11-09") }))).toEqual([
      "Cleo Marsh",
    ]);
  });

  test("nothing of requirements that it does not name", async () => {
    const { id: another } = await made(
      defineRequirement(
        ARRANGER,
        DefineRequirement.parse({
          name: "Something else",
          version: { effectiveFrom: "2020-01-01", rule: { credential: world.badge.id } },
        }),
      ),
    );
    const of = (...requirementIds: RequirementId[]) => opened({ requirementIds });
    const [named, others] = [await of(world.requirement.id), await of(another)];
    expect(await requirementsOf(named)).toEqual([world.requirement.id]);
    expect(await count(named, "waivers")).toBe(1);
    expect(await requirementsOf(others)).toEqual([another]);
    expect(await count(others, "waivers")).toBe(0);
  });

  test("no addresses, no users, no log, no other link", async () => {
    const actor = await opened();
    const none = ["person_emails", "person_aliases", "users", "audit_events", "imports"];
    for (const table of [...none, "badge_contents", "issued_badges", "api_tokens"]) {
      expect(await count(actor, table), table).toBe(0);
    }
    expect(await count(actor, "auditor_links")).toBe(1);
  });

  test("nothing at all without a link, and of a link that is not there", async () => {
    const { linkId: _, ...without } = await opened();
    for (const actor of [without, { ...without, linkId: NOWHERE }]) {
      for (const table of ["people", "teams", "awards", "standing_spans", "evidence_files"]) {
        expect(await count(actor, table), table).toBe(0);
      }
    }
  });

  test("a link in the settings of anybody else changes nothing", async () => {
    const { linkId = null } = await opened({ teamId: world.teams.red });
    if (linkId === null) throw new Error("A link has an id.");
    const manager = { ...world.actor("manager"), linkId };
    expect(await names(manager)).toEqual(await names(world.actor("manager")));
    expect(await names({ ...jobActor("a job"), linkId })).toHaveLength(3);
  });

  test("the files of awards that were shown, and no others", async () => {
    const actor = await opened();
    const bytes = new TextEncoder().encode("Seen on paper.\n");
    const file = { fileName: "note.txt", bytes, title: null, note: null };
    const adas = await made(addEvidenceFile(ARRANGER, { ...file, awardId: world.awards.ada.id }));
    const bens = await made(addEvidenceFile(ARRANGER, { ...file, awardId: world.awards.ben.id }));
    await expect(evidenceFile(actor, adas.id)).rejects.toThrow(NotFound);
    if (!actor.linkId) throw new Error("A link has an id.");
    const shown = { personIds: [world.people.ada], awardIds: [world.awards.ada.id] };
    await recordView(ARRANGER, { linkId: actor.linkId, seed: "a", size: 1, ...shown });
    expect((await evidenceFile(actor, adas.id)).fileName).toBe("note.txt");
    await expect(evidenceFile(actor, bens.id)).rejects.toThrow(NotFound);
    await expect(evidenceFile(await opened(), adas.id)).rejects.toThrow(NotFound);
  });

  test("it writes nothing, not even where nothing is guarded", async () => {
    const actor = await opened();
    for (const change of [
      sql`update organisation set name = 'Elsewhere'`,
      sql`update people set name = 'Somebody'`,
      sql`delete from role_competencies`,
    ]) {
      await expect(inScope(actor, (tx) => tx.execute(change))).rejects.toThrow();
    }
    const back = await opened({ knownAt: "2026-11-22T12:00:00Z" });
    const write = sql`update organisation set name = 'Elsewhere'`;
    await expect(asKnown(back, (tx) => tx.execute(write))).rejects.toThrow();
  });
});
