import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { NotFound } from "@/db/errors";
import { membersOn } from "@/db/queries/members";
import { dayFor } from "@/db/queries/organisation";
import { requirementsIn } from "@/db/queries/requirements";
import { competencies } from "@/db/schema/competencies";
import { pathways } from "@/db/schema/pathways";
import { roles } from "@/db/schema/roles";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { type DraftJourney, daysProblems, MOST_PEOPLE } from "@/lib/journey/draft-journey";
import type { Goal } from "@/lib/journey/goal";
import { isOffered } from "@/lib/pathway/pathway";
import { type InputProblem, problem } from "@/lib/refusal";

type Journey = Pick<DraftJourney, "teamId" | "personIds" | "goal" | "startsOn" | "endsOn">;

/**
 * What is wrong with what a journey asks for; `before` is what it asked for until now, null for a new one.
 * Throws NotFound for a team that the actor does not reach.
 */
export async function journeyProblems(
  tx: Tx,
  journey: Journey,
  { actor, before }: { readonly actor: Actor; readonly before: Goal | null },
): Promise<InputProblem[]> {
  await teamInReach(tx, journey);
  const today = await dayFor(actor, now());
  const days = daysProblems(journey, today);
  if (days.length > 0) return days;
  return [
    ...(await peopleProblems(actor, journey)),
    ...(await goalProblems(tx, actor, journey.goal)),
    ...(await withdrawnProblems(tx, journey.goal, { before, today })),
  ];
}

/** A manager may name the teams above their own, and plans nothing for them. */
async function teamInReach(tx: Tx, { teamId }: Journey): Promise<void> {
  const [found] = await tx.execute(sql`
    select from teams where id = ${teamId} and (sees_all() or id in (select reached_teams()))`);
  if (!found) throw new NotFound();
}

async function peopleProblems(
  actor: Actor,
  { teamId, personIds, endsOn }: Journey,
): Promise<InputProblem[]> {
  const members = await membersOn(actor, { teamId, asOf: endsOn, limit: LIMIT });
  if (personIds.length === 0) {
    if (members.length === 0) return [at("nobody", "Nobody is in this team on the last day.")];
    if (members.length > MOST_PEOPLE) return [at("too-many", TOO_MANY)];
    return [];
  }
  if (personIds.length > MOST_PEOPLE)
    return [at("too-many", `Choose at most ${MOST_PEOPLE} people.`)];
  const known = new Set(members);
  return personIds.every((id) => known.has(id))
    ? []
    : [at("not-member", "Somebody of these is not in the team on the last day.")];
}

/** More people are in no team for which somebody chooses by name. */
const LIMIT = 100_000;

const TOO_MANY = `There are more than ${MOST_PEOPLE} people in this team on the last day: choose some of them, or a team below it.`;

function at(code: string, message: string): InputProblem {
  return problem("personIds", code, message);
}

async function goalProblems(tx: Tx, actor: Actor, goal: Goal): Promise<InputProblem[]> {
  switch (goal.kind) {
    case "role":
      return unknownIn([goal.roleId], await tx.select({ id: roles.id }).from(roles), "roleId");
    case "requirements":
      return unknownIn(goal.requirementIds, await requirementsIn(actor), "requirementIds");
    case "competencies": {
      const known = await tx.select({ id: competencies.id }).from(competencies);
      return unknownIn(goal.competencyIds, known, "competencyIds");
    }
    case "pathway": {
      const known = await tx.select({ id: pathways.id }).from(pathways);
      return unknownIn([goal.pathwayId], known, "pathwayId");
    }
    case "minimums":
      return [];
  }
}

type Since = { readonly before: Goal | null; readonly today: Day };

/** Who follows a pathway already goes on when it is withdrawn; nobody else sets out. */
async function withdrawnProblems(
  tx: Tx,
  goal: Goal,
  { before, today }: Since,
): Promise<InputProblem[]> {
  if (goal.kind !== "pathway") return [];
  if (before?.kind === "pathway" && before.pathwayId === goal.pathwayId) return [];
  const [found] = await tx.select().from(pathways).where(eq(pathways.id, goal.pathwayId));
  if (!found || isOffered(found, today)) return [];
  return [problem("pathwayId", "withdrawn", "This pathway was withdrawn: choose another one.")];
}

function unknownIn(
  ids: readonly string[],
  known: readonly { readonly id: string }[],
  field: string,
): InputProblem[] {
  const there = new Set(known.map(({ id }) => id));
  if (ids.every((id) => there.has(id))) return [];
  return [problem(field, "unknown", "Something that was chosen does not exist any more.")];
}
