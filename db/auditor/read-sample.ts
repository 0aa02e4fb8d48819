import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { sha256 } from "@/db/import/fingerprint";
import { asKnown } from "@/db/known-at";
import { groundsReader } from "@/db/pack/read-grounds";
import { requirementsInEffect } from "@/db/pack/read-requirements";
import type { AuditorLink } from "@/db/queries/auditor-links";
import { badgesFor } from "@/db/queries/badges";
import { credentialsIn, rolesIn } from "@/db/queries/catalogue";
import { coverageOn } from "@/db/queries/coverage";
import { evidenceAmong } from "@/db/queries/evidence";
import { organisationFor } from "@/db/queries/organisation";
import { peopleOn } from "@/db/queries/people";
import { assessmentsOf } from "@/db/queries/person-facts";
import { requirementsIn } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { teamPlacesFor } from "@/db/queries/teams";
import { holds, inTeam, type View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { type Draw, drawSample } from "@/lib/auditor-link/draw-sample";
import { dayInZone } from "@/lib/calendar";
import type { AwardId, PersonId, TeamId } from "@/lib/ids";

/** What an auditor is shown through a link, before it is put into words. */
export type Sample = Awaited<ReturnType<typeof readSample>>;

/** More than anybody has. */
const MOST_ASSESSMENTS = 10_000;

/**
 * Everything behind one look through a link, in one snapshot of what it may know: coverage of its scope, a
 * sample of those of whom something is asked, and what that rests on. Whom and which requirements the
 * actor reaches is the database's business.
 */
export function readSample(actor: Actor, link: AuditorLink, draw: Draw) {
  const { teamId, requirementIds, proof } = link;
  return asKnown(actor, async (tx) => {
    const organisation = await organisationFor(actor);
    const { zone, warningDays } = organisation;
    const asOf = link.asOf ?? dayInZone(now(), zone);
    const view = { asOf, proof, teamId };
    const [places, all, cells, population] = await Promise.all([
      teamPlacesFor(actor),
      requirementsIn(actor),
      coverageOn(actor, { ...view, warningDays }),
      peopleAsked(tx, view),
    ]);
    const paths = new Map(places.map(({ id, path }) => [id, path]));
    const asked = { ...view, requirementIds, knownAt: null };
    const requirements = await requirementsInEffect(actor, asked, all, paths);
    const drawn = drawSample(population, draw, sha256);
    const readGrounds = await groundsReader(actor, view, requirements);
    const ids = drawn.map(({ id }) => id);
    const grounds = await readGrounds(ids);
    return {
      ...{ organisation, asOf, paths, requirements, cells, drawn, grounds },
      population: population.length,
      people: new Map((await peopleOn(actor, { asOf, ids })).map((row) => [row.id, row])),
      ...(await readProof(actor, ids, [...grounds.awards.keys()])),
      ...(await readNames(actor)),
    };
  });
}

/** Whom at least one requirement in scope asks something of on the day, by id. */
async function peopleAsked(
  tx: Tx,
  view: View & { readonly teamId: TeamId | null },
): Promise<PersonId[]> {
  const rows = await tx.execute<{ id: PersonId }>(sql`
    select distinct p.id from standing_spans s join people p on p.id = s.person_id
    where ${holds(view)} and ${inTeam(sql`s.team_id`, view.teamId)}
    order by p.id`);
  return rows.map(({ id }) => id);
}

/** What speaks for awards, and what was found of people. */
async function readProof(actor: Actor, people: readonly PersonId[], awardIds: readonly AwardId[]) {
  const found = people.map((personId) =>
    assessmentsOf(actor, { personId, limit: MOST_ASSESSMENTS, after: null }),
  );
  const [evidence, badges, assessments] = await Promise.all([
    evidenceAmong(actor, awardIds),
    badgesFor(actor, { awardIds }),
    Promise.all(found),
  ]);
  return { evidence, badges, assessments: assessments.flat() };
}

async function readNames(actor: Actor) {
  const [ruleNames, roles, credentials] = await Promise.all([
    ruleNamesFor(actor),
    rolesIn(actor),
    credentialsIn(actor),
  ]);
  return {
    ruleNames,
    roles: new Map(roles.map((role) => [role.id, role])),
    credentials: new Map(credentials.map((one) => [one.id, one])),
  };
}
