import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { askForJob } from "@/db/commands/job/ask-for-job";
import { Forbidden, NotFound } from "@/db/errors";
import { wake } from "@/db/jobs/runner";
import { requirementsIn } from "@/db/queries/requirements";
import { teamPlacesFor } from "@/db/queries/teams";
import { type Actor, can, reachOf } from "@/lib/access";
import { formatDay } from "@/lib/calendar";
import { EvidencePackId, type TeamId } from "@/lib/ids";
import { type PackQuestion, questionProblems } from "@/lib/pack/question";
import { type Invalid, invalid } from "@/lib/refusal";
import { ok, type Result } from "@/lib/result";

/**
 * Has an evidence pack made in the name of the actor; answers what it will be called. Throws Forbidden,
 * and NotFound for a team or a requirement that is not there or out of reach.
 */
export async function askForPack(
  actor: Actor,
  question: PackQuestion,
): Promise<Result<EvidencePackId, Invalid>> {
  if (!can(actor, "pack.make")) throw new Forbidden("pack.make");
  const problems = questionProblems(question, { isLimited: reachOf(actor) !== "all", now: now() });
  if (problems.length > 0) return invalid(...problems);
  const title = await titleOf(actor, question);
  const id = EvidencePackId.parse(randomUUID());
  const input = { ...question, asOf: formatDay(question.asOf) };
  const asked = await askForJob(actor, {
    kind: "pack.make",
    about: id,
    title,
    input,
    content: null,
  });
  if (!asked.ok) throw new Error("Nothing else can be about a pack that is new.");
  wake();
  return ok(id);
}

/** Whom it is about, and when. Throws NotFound. */
function titleOf(actor: Actor, { teamId, requirementIds, asOf }: PackQuestion): Promise<string> {
  return inScope(actor, async () => {
    const known = new Set<string>((await requirementsIn(actor)).map(({ id }) => id));
    if (requirementIds?.some((id) => !known.has(id))) throw new NotFound();
    const whom = teamId === null ? "Everybody" : await reachedTeam(actor, teamId);
    return `${whom}, ${formatDay(asOf)}`;
  });
}

/** A manager may name the teams above their own, and has no evidence of them. */
async function reachedTeam(actor: Actor, teamId: TeamId): Promise<string> {
  const team = (await teamPlacesFor(actor)).find(({ id }) => id === teamId);
  const isReached = await inScope(actor, async (tx) => {
    const [row] = await tx.execute<{ reached: boolean }>(
      sql`select sees_all() or ${teamId}::uuid in (select reached_teams()) as reached`,
    );
    return row?.reached ?? false;
  });
  if (!team || !isReached) throw new NotFound();
  return team.path;
}
