import { inScope } from "@/db/actor-scope";
import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { awardCredential } from "@/db/commands/award/award-credential";
import { defineCompetency } from "@/db/commands/competency/define-competency";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { setMinimum } from "@/db/commands/minimum/set-minimum";
import { addPerson } from "@/db/commands/person/add-person";
import { setQuota } from "@/db/commands/quota/set-quota";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { defineRole } from "@/db/commands/role/define-role";
import { requireCompetency } from "@/db/commands/role/require-competency";
import { assignRole } from "@/db/commands/role-assignment/assign-role";
import { createTeam } from "@/db/commands/team/create-team";
import { frameworks } from "@/db/schema/frameworks";
import { proficiencyLevels } from "@/db/schema/proficiency-levels";
import { type Access, type Actor, jobActor } from "@/lib/access";
import { AssessCompetency } from "@/lib/assessment/assess-competency";
import { AwardCredential } from "@/lib/award/award-credential";
import type { PersonId, RoleId, TeamId } from "@/lib/ids";
import { AddPerson } from "@/lib/person/add-person";
import { DefineRequirement } from "@/lib/requirement/define-requirement";
import type { Result } from "@/lib/result";
import { day } from "./organisation/build";

/** Arranges what a test starts from. */
export const ARRANGER = jobActor("arranger");

/** The day on which all that is told here is looked at. */
export const TODAY = day("2026-11-22");
const LONG_AGO = day("2020-01-01");

export type SmallWorld = Awaited<ReturnType<typeof smallWorld>>;

/**
 * A company with a blue and a red team. Ada and Ben are analysts in blue, Cleo is one in red. Analysts
 * have to hold the CISSP: Ada does, Ben's has lapsed, Cleo never had one. Their role asks for networks at
 * level 3, which the CISSP shows; Ben says that he is at level 2.
 */
export async function smallWorld() {
  const company = await made(createTeam(ARRANGER, { name: "Company", parentId: null }));
  const blue = await made(createTeam(ARRANGER, { name: "Blue", parentId: company.id }));
  const red = await made(createTeam(ARRANGER, { name: "Red", parentId: company.id }));
  const role = { name: "Analyst", family: null, description: null };
  const analyst = await made(defineRole(ARRANGER, role));
  const rigger = await made(defineRole(ARRANGER, { ...role, name: "Rigger" }));
  const catalogue = await smallCatalogue(analyst.id);
  const { cissp, networks } = catalogue;
  const required = DefineRequirement.parse({
    name: "CISSP for analysts",
    version: {
      effectiveFrom: "2020-01-01",
      scope: { roleIds: [analyst.id] },
      rule: { credential: cissp.id },
    },
  });
  const requirement = await made(defineRequirement(ARRANGER, required));
  const people = {
    ada: await anAnalyst("Ada Lindqvist", blue.id, analyst.id),
    ben: await anAnalyst("Ben Okafor", blue.id, analyst.id),
    cleo: await anAnalyst("Cleo Marsh", red.id, analyst.id),
  };
  const award = (personId: PersonId, expiresOn: string) =>
    made(
      awardCredential(
        ARRANGER,
        AwardCredential.parse({
          personId,
          credentialId: cissp.id,
          issuedOn: "2024-03-01",
          expiresOn,
          proof: "checked",
        }),
      ),
    );
  const awards = {
    ada: await award(people.ada, "2027-02-28"),
    ben: await award(people.ben, "2026-08-31"),
  };
  const assessment = await made(
    assessCompetency(
      ARRANGER,
      AssessCompetency.parse({
        personId: people.ben,
        competencyId: networks.id,
        assessor: "self",
        level: 2,
        assessedOn: "2026-05-01",
      }),
    ),
  );
  const minimum = await made(
    setMinimum(ARRANGER, {
      teamId: blue.id,
      target: { credential: cissp.id },
      minimum: 1,
      startsOn: LONG_AGO,
      endsOn: null,
    }),
  );
  const quota = await made(
    setQuota(ARRANGER, { teamId: blue.id, name: "Blue tier", countsOnce: false }),
  );
  const teams = { company: company.id, blue: blue.id, red: red.id };
  return {
    ...catalogue,
    teams,
    analyst,
    /** A role that nobody holds and that asks for nothing. */
    rigger,
    requirement,
    people,
    awards,
    assessment,
    minimum,
    /** Of the blue team, and without a line. */
    quota,
    actor: (access: Access, team: TeamId = blue.id, personId: PersonId | null = null) =>
      actorWith(access, team, personId),
  };
}

async function smallCatalogue(roleId: RoleId) {
  const framework = await inScope(ARRANGER, async (tx) => {
    const [row] = await tx.insert(frameworks).values({ name: "House framework" }).returning();
    if (!row) throw new Error("No framework was written.");
    const names = ["Awareness", "Working", "Practitioner", "Expert"];
    await tx
      .insert(proficiencyLevels)
      .values(names.map((name, index) => ({ frameworkId: row.id, rank: index + 1, name })));
    return row;
  });
  const networks = await made(
    defineCompetency(ARRANGER, {
      frameworkId: framework.id,
      name: "Networks",
      code: null,
      description: null,
      area: null,
    }),
  );
  const cissp = await made(
    defineCredential(ARRANGER, { name: "CISSP", kind: "certification", validity: "unknown" }),
  );
  const badge = await made(
    defineCredential(ARRANGER, { name: "Subnet badge", kind: "badge", validity: "none" }),
  );
  const mapping = await made(
    mapCredential(ARRANGER, {
      credentialId: cissp.id,
      competencyId: networks.id,
      level: 3,
      note: null,
    }),
  );
  const roleCompetency = await made(
    requireCompetency(ARRANGER, {
      roleId,
      competencyId: networks.id,
      level: 3,
      importance: "mandatory",
      startsOn: null,
      endsOn: null,
    }),
  );
  return { framework, networks, cissp, badge, mapping, roleCompetency };
}

async function anAnalyst(name: string, teamId: TeamId, roleId: RoleId): Promise<PersonId> {
  const [first = ""] = name.toLowerCase().split(" ");
  const emails = [`${first}@harbour.example`];
  const person = await made(
    addPerson(ARRANGER, AddPerson.parse({ name, emails, joinedOn: "2020-01-01" })),
  );
  const stay = { personId: person.id, startsOn: LONG_AGO, endsOn: null };
  await made(moveToTeam(ARRANGER, { ...stay, teamId }));
  await made(assignRole(ARRANGER, { ...stay, roleId }));
  return person.id;
}

function actorWith(access: Access, teamId: TeamId, personId: PersonId | null): Actor {
  const teamIds = access === "manager" ? [teamId] : [];
  return { kind: "user", name: `Sam ${access}`, userId: null, access, personId, teamIds };
}

/** What a command made. Throws where it did nothing. */
export async function made<Value>(done: Promise<Result<Value, unknown>>): Promise<Value> {
  const result = await done;
  if (result.ok) return result.value;
  throw new Error(`Nothing was made: ${JSON.stringify(result.problem)}`);
}

/** The codes of the problems for which a command did nothing, by field. Throws where it did something. */
export async function refusedWith(done: Promise<Result<unknown, unknown>>): Promise<unknown> {
  const result = await done;
  if (result.ok) throw new Error(`It was done: ${JSON.stringify(result.value)}`);
  const { problem } = result;
  const isInvalid = typeof problem === "object" && problem !== null && "problems" in problem;
  if (!isInvalid || !Array.isArray(problem.problems)) return problem;
  return Object.fromEntries(problem.problems.map(({ field, code }) => [field, code]));
}
