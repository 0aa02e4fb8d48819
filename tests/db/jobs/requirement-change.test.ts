import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { forgetJob } from "@/db/commands/job/forget-job";
import { Forbidden, NotFound } from "@/db/errors";
import { answerOf } from "@/db/jobs/answer-of";
import { haveRequirementDone } from "@/db/jobs/have-requirement-done";
import { claim, endSilent } from "@/db/jobs/ledger";
import { ownJobs } from "@/db/jobs/process";
import { wake } from "@/db/jobs/runner";
import { verifyProjection } from "@/db/projection/verify";
import { changesAtWork, failedChanges } from "@/db/queries/jobs";
import { requirementOf } from "@/db/queries/requirements";
import { slotsOn } from "@/db/queries/standings";
import { jobs } from "@/db/schema/jobs";
import { type Actor, jobActor } from "@/lib/access";
import { RequirementId } from "@/lib/ids";
import { ReviseRequirement } from "@/lib/requirement/revise-requirement";
import { describeEachDatabase } from "@/tests/support/databases";
import { done } from "@/tests/support/import/files";
import { lastEvent } from "@/tests/support/last-event";
import { type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const FOREVER = new AbortController().signal;
const IMPATIENT = AbortSignal.abort();
const CLERK = jobActor("clerk");

describeEachDatabase("a change of what is asked", (database) => {
  let world: SmallWorld;
  let officer: Actor;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    officer = world.actor("compliance");
  });
  beforeEach(async () => {
    await vi.waitFor(() => expect(ownJobs().lanes).toBe(0), 10_000);
    ownJobs().isEnding = false;
    await inScope(CLERK, (tx) => tx.delete(jobs));
  });

  const revision = (effectiveFrom: string, changes: object = {}) => {
    const { id: requirementId } = world.requirement;
    const asked = { requirementId, effectiveFrom, rule: { credential: world.badge.id } };
    const input = ReviseRequirement.parse({ ...asked, ...changes });
    return { kind: "requirement.revise", input } as const;
  };
  const versions = async () =>
    (await requirementOf(officer, world.requirement.id))?.versions.length ?? 0;
  const askedOn = async (asOf = TODAY) => {
    const filter = { asOf, proof: "attested", requirementId: world.requirement.id } as const;
    return (await slotsOn(officer, filter)).map(({ personId, kind }) => [personId, kind]);
  };

  test("is done in the name of who asked, and everybody stands by it then", async () => {
    const job = done(await haveRequirementDone(officer, revision("2026-02-01"), FOREVER));
    const version = done(answerOf(job));
    expect(version).toMatchObject({ requirementId: world.requirement.id, graceDays: 0 });
    expect(await lastEvent(database().sql, version.id)).toMatchObject({
      action: "requirement.revise",
      actor: officer.name,
    });
    expect(await verifyProjection()).toEqual([]);
    const left = await inScope(CLERK, (tx) => tx.select({ kind: jobs.kind }).from(jobs));
    expect(left).toEqual([]);
  });

  test("that takes long is told to everybody, and until it is done they stand as before", async () => {
    const before = await askedOn();
    const scope = { teamIds: [world.teams.red] };
    ownJobs().isEnding = true; // nobody begins it
    const change = revision("2026-03-01", { scope });
    const { state } = done(await haveRequirementDone(officer, change, IMPATIENT));
    expect(state).toBe("waiting");
    for (const access of ["compliance", "manager", "auditor"] as const) {
      expect(await changesAtWork(world.actor(access))).toMatchObject([
        { title: "CISSP for analysts", state: "waiting" },
      ]);
    }
    expect(await askedOn()).toEqual(before);
    ownJobs().isEnding = false;
    wake();
    await vi.waitFor(async () => expect(await changesAtWork(officer)).toEqual([]), 10_000);
    expect(await askedOn()).not.toEqual(before);
    expect((await askedOn()).map(([personId]) => personId)).toEqual([world.people.cleo]);
    expect(await failedChanges(officer)).toEqual([]);
  });

  test("is made once at a time of the same requirement", async () => {
    ownJobs().isEnding = true;
    done(await haveRequirementDone(officer, revision("2026-04-01"), IMPATIENT));
    const second = await haveRequirementDone(officer, revision("2026-05-01"), FOREVER);
    expect(second).toMatchObject({ problem: { problems: [{ code: "at-work" }] } });
  });

  test("that was interrupted wrote nothing, and says so until somebody has seen it", async () => {
    const before = await versions();
    ownJobs().isEnding = true;
    const { id } = done(await haveRequirementDone(officer, revision("2026-06-01"), IMPATIENT));
    expect(await claim("5f0e8f0e-0000-4000-8000-000000000000")).toMatchObject({ id });
    await endSilent([], { isAlone: true });
    const [failed] = await failedChanges(officer);
    if (!failed) throw new Error("It was interrupted.");
    expect(answerOf(failed)).toMatchObject({ problem: { problems: [{ code: "interrupted" }] } });
    expect(await versions()).toBe(before);
    await forgetJob(officer, failed.id);
    expect(await failedChanges(officer)).toEqual([]);
  });

  test("is refused as it is elsewhere, field by field", async () => {
    const twice = revision("2026-02-01");
    const job = done(await haveRequirementDone(officer, twice, FOREVER));
    expect(answerOf(job)).toMatchObject({
      problem: { kind: "invalid", problems: [{ field: "effectiveFrom", code: "begins-then" }] },
    });
    const nowhere = RequirementId.parse("5f0e8f0e-0000-4000-8000-000000000000");
    const nothing = { ...twice, input: { ...twice.input, requirementId: nowhere } };
    await expect(haveRequirementDone(officer, nothing, FOREVER)).rejects.toThrow(NotFound);
    await expect(haveRequirementDone(world.actor("learning"), twice, FOREVER)).rejects.toThrow(
      Forbidden,
    );
    expect(await failedChanges(officer)).toEqual([]);
  });
});
