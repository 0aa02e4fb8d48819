import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { auditorPage } from "@/app/_server/auditor/auditor-page";
import { GET } from "@/app/(auditor)/auditor/[secret]/evidence/[evidenceId]/route";
import { inScope } from "@/db/actor-scope";
import { revokeAuditorLink } from "@/db/commands/auditor-link/revoke-auditor-link";
import { addEvidenceFile } from "@/db/commands/evidence/add-evidence-file";
import { auditEventsOf } from "@/db/queries/audit";
import { auditorLinkViews } from "@/db/schema/auditor-links";
import { EvidenceId } from "@/lib/ids";
import { anAuditorLink } from "@/tests/support/auditing";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, made, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const NOWHERE = EvidenceId.parse("5f0e8f0e-0000-4000-8000-000000000000");

describeEachDatabase("what somebody outside sees", (database) => {
  let world: SmallWorld;
  let file: EvidenceId;
  beforeAll(async () => {
    clock("2026-11-22T12:00:00Z");
    world = await smallWorld();
    const bytes = new TextEncoder().encode("Seen on paper.\n");
    const piece = { awardId: world.awards.ada.id, title: null, note: null };
    file = (await made(addEvidenceFile(ARRANGER, { ...piece, fileName: "note.txt", bytes }))).id;
  });
  beforeEach(() => clock("2026-11-22T12:00:00Z"));

  const clock = (instant: string) => vi.stubEnv("TESSERA_NOW", instant);
  const fileAt = (secret: string, evidenceId: string = file) =>
    GET(new Request("http://localhost:3000"), { params: Promise.resolve({ secret, evidenceId }) });
  const lastLooks = (limit: number) =>
    auditEventsOf(ARRANGER, { entity: "auditor_link_views", limit });
  const looks = () => inScope(ARRANGER, (tx) => tx.$count(auditorLinkViews));

  test("goes from the role to who verified, person by person", async () => {
    const { secret } = await anAuditorLink({ teamId: world.teams.blue });
    const page = await auditorPage(secret, {});
    expect(page?.coverage.all).toMatchObject({ slots: { met: 1, gap: 1 }, ratio: 0.5 });
    expect(page?.population).toBe(2);
    const ada = page?.people.find(({ name }) => name === "Ada Lindqvist");
    expect(ada).toMatchObject({
      team: "Company / Blue",
      roles: [{ name: "Analyst" }],
      chains: [
        {
          asks: [{ name: "Analyst" }],
          standing: { words: "Met until 28 Feb 2027" },
          reason: { met: true },
          proofs: [
            {
              credential: "CISSP",
              proof: "checked",
              evidence: [{ title: "note.txt", href: `/auditor/${secret}/evidence/${file}` }],
            },
          ],
        },
      ],
    });
  });

  test("is written down before it is shown: by which link, which seed and whom", async () => {
    const { id, secret } = await anAuditorLink();
    const page = await auditorPage(secret, { seed: "another", size: "2" });
    const [event] = await lastLooks(1);
    expect(event).toMatchObject({
      ...{ actor: "auditor link: Hart & Vale", actorId: null, action: "auditor-link.view" },
      after: {
        ...{ link_id: id, state: "open", seed: "another", size: 2, evidence_id: null },
        person_ids: page?.people.map((person) => person.id),
      },
    });
    expect(page?.people).toHaveLength(2);
  });

  test("is not shown where it cannot be written down", async () => {
    const { secret } = await anAuditorLink();
    const { sql } = database();
    await sql`revoke insert on auditor_link_views from tessera_app`;
    try {
      await expect(auditorPage(secret, {})).rejects.toThrow();
    } finally {
      await sql`grant insert on auditor_link_views to tessera_app`;
    }
    expect(await auditorPage(secret, {})).not.toBeNull();
  });

  test("is drawn as the link says where the address makes no sense", async () => {
    const { secret } = await anAuditorLink({ size: 1 });
    const page = await auditorPage(secret, { seed: "a:b", size: "51" });
    expect(page?.draw).toEqual({ seed: "harbour", size: 1 });
    expect(page?.notices).toHaveLength(2);
  });

  test("is there until the second before its hour, and gone with all its files at it", async () => {
    const { secret } = await anAuditorLink({ hours: 24 });
    clock("2026-11-23T11:59:59Z");
    expect(await auditorPage(secret, {})).not.toBeNull();
    expect((await fileAt(secret)).status).toBe(200);
    clock("2026-11-23T12:00:00Z");
    expect(await auditorPage(secret, {})).toBeNull();
    expect((await fileAt(secret)).status).toBe(404);
    expect((await lastLooks(2)).map(({ action }) => action)).toEqual([
      "auditor-link.refuse",
      "auditor-link.refuse",
    ]);
  });

  test("answers alike for what has ended, was revoked and never was", async () => {
    const ended = await anAuditorLink({ hours: 1 });
    const revoked = await anAuditorLink();
    await revokeAuditorLink(ARRANGER, revoked.id);
    clock("2026-11-23T12:00:00Z");
    const answers: string[] = [];
    for (const secret of [ended.secret, revoked.secret, "no-such-link-anywhere"]) {
      expect(await auditorPage(secret, {})).toBeNull();
      const answer = await fileAt(secret);
      answers.push(JSON.stringify([answer.status, await answer.text(), [...answer.headers]]));
    }
    expect(new Set(answers).size).toBe(1);
  });

  test("has the files of awards that were shown, each opened one written down", async () => {
    const { id, secret } = await anAuditorLink();
    const before = await looks();
    expect((await fileAt(secret)).status).toBe(404);
    expect(await looks()).toBe(before);
    await auditorPage(secret, {});
    const answer = await fileAt(secret);
    expect(await answer.text()).toBe("Seen on paper.\n");
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const [event] = await lastLooks(1);
    expect(event?.after).toMatchObject({ link_id: id, evidence_id: file, person_ids: [] });
    for (const other of [NOWHERE, "not-an-id"]) {
      expect((await fileAt(secret, other)).status).toBe(404);
    }
  });

  test("holds nobody from outside of its scope, by whatever address", async () => {
    const { secret } = await anAuditorLink({ teamId: world.teams.red, size: 50 });
    const page = await auditorPage(secret, { team: world.teams.blue, size: "50" });
    expect(page?.people.map(({ name }) => name)).toEqual(["Cleo Marsh"]);
    expect(JSON.stringify(page)).not.toMatch(/Ada|Ben|CISSP, issued/);
    expect((await fileAt(secret)).status).toBe(404);
  });
});
