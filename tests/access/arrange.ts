import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { addAlias } from "@/db/commands/alias/add-alias";
import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { runBatch } from "@/db/commands/batch/run-batch";
import { createCalendarFeed } from "@/db/commands/calendar-feed/create-calendar-feed";
import { addEvidenceFile } from "@/db/commands/evidence/add-evidence-file";
import { addEvidenceLink } from "@/db/commands/evidence/add-evidence-link";
import { startImport } from "@/db/commands/import/start-import";
import { addIssuer } from "@/db/commands/issuer/add-issuer";
import { pinIssuer } from "@/db/commands/issuer-pin/pin-issuer";
import { recordUse } from "@/db/commands/use/record-use";
import { waiveRequirement } from "@/db/commands/waiver/waive-requirement";
import { membershipsOf, roleAssignmentsOf } from "@/db/queries/person-facts";
import { apiTokens } from "@/db/schema/api-tokens";
import { sessions } from "@/db/schema/sessions";
import { userTeams } from "@/db/schema/user-teams";
import { users } from "@/db/schema/users";
import { digestOf, newSecret } from "@/db/secrets";
import type { Access } from "@/lib/access";
import { AssessCompetency } from "@/lib/assessment/assess-competency";
import { RunBatch } from "@/lib/batch/run-batch";
import type { PersonId, TeamId, UserId } from "@/lib/ids";
import { THINGS } from "@/lib/reminder/end";
import { anAuditorLink, aWallLink } from "@/tests/support/auditing";
import { keepBadge } from "@/tests/support/badges/keep";
import { POLYGLOT } from "@/tests/support/badges/polyglot";
import { aBudget, aJourney, stepOf } from "@/tests/support/journeys";
import { day } from "@/tests/support/organisation/build";
import { madePack } from "@/tests/support/pack/made-pack";
import { aReminder } from "@/tests/support/reminding";
import { aRound } from "@/tests/support/rounds";
import { ARRANGER, made, type SmallWorld, smallWorld } from "@/tests/support/small-world";
import { type Ids, PAGE } from "./probes";
import { aPathway, proposed, standingIn } from "./propose";
import { publishBadge } from "./publish-badge";

/** How somebody is known to the server; null where nothing says who they are. */
export type Papers = { readonly cookie: string | null; readonly token: string | null };

export type Arranged = {
  readonly ids: Ids;
  readonly papers: ReadonlyMap<string, Papers>;
};

/** Signs the cookies of the server that is asked. */
export const SECRET = randomBytes(32).toString("base64url");

/** Fills an empty database with the small world and everybody whom the table names. */
export async function arrange(): Promise<Arranged> {
  const world = await smallWorld();
  const { ada, cleo } = world.people;
  const { blue, red } = world.teams;
  const admin = await somebody({ access: "admin" });
  const disabled = await somebody({ access: "admin", disabled: true });
  const papers = new Map<string, Papers>([
    ["anonymous", { cookie: null, token: null }],
    ["A1", await somebody({ access: "person", personId: ada })],
    ["B1", await somebody({ access: "person", personId: cleo })],
    ["A", await somebody({ access: "manager", teamId: blue })],
    ["B", await somebody({ access: "manager", teamId: red })],
    ["learning", await somebody({ access: "learning" })],
    ["compliance", await somebody({ access: "compliance" })],
    ["admin", admin],
    ["auditor", await somebody({ access: "auditor" })],
    ["disabled", disabled],
    ["expired", await somebody({ access: "admin", expired: true })],
  ]);
  const feed = await aFeed(admin.userId, ada);
  const people = { user: admin.userId, email: admin.email, disabled: disabled.userId, feed };
  return { ids: { ...(await thingsOf(world)), ...people }, papers };
}

type Given = {
  readonly access: Access;
  readonly personId?: PersonId;
  readonly teamId?: TeamId;
  readonly disabled?: boolean;
  readonly expired?: boolean;
};

let count = 0;

/** A user with an open session and a token. */
async function somebody({ access, personId, teamId, disabled, expired }: Given) {
  const email = `somebody-${++count}@harbour.example`;
  const secret = newSecret();
  const at = new Date(now().getTime() - (expired ? 13 * 60 * 60 * 1000 : 0));
  return inScope(ARRANGER, async (tx) => {
    const [user] = await tx
      .insert(users)
      .values({ email, name: `Sam ${count}`, access, personId: personId ?? null })
      .returning({ id: users.id });
    if (!user) throw new Error("No user was written.");
    if (teamId) await tx.insert(userTeams).values({ userId: user.id, teamId });
    const [session] = await tx
      .insert(sessions)
      .values({ userId: user.id, createdAt: at, seenAt: at })
      .returning({ id: sessions.id });
    await tx.insert(apiTokens).values({
      userId: user.id,
      name: "script",
      tokenHash: digestOf(secret),
      expiresAt: expired ? at : null,
    });
    if (disabled) await tx.update(users).set({ disabledAt: now() }).where(eq(users.id, user.id));
    const cookie = await encode({ token: { sub: session?.id ?? "" }, secret: SECRET });
    return { cookie: `tessera-session=${cookie}`, token: secret, userId: user.id, email };
  });
}

/** What the table calls things: Ada's, and the catalogue's. */
async function thingsOf(world: SmallWorld): Promise<Ids> {
  const { ada } = world.people;
  const facts = { personId: ada, limit: 1, after: null };
  const [membership] = await membershipsOf(ARRANGER, facts);
  const [assignment] = await roleAssignmentsOf(ARRANGER, facts);
  const waiver = await made(
    waiveRequirement(ARRANGER, {
      personId: ada,
      requirementId: world.requirement.id,
      startsOn: day("2025-01-01"),
      endsOn: day("2025-01-31"),
      reason: "Waited for the next exam date.",
    }),
  );
  const assessment = await made(
    assessCompetency(
      ARRANGER,
      AssessCompetency.parse({
        personId: ada,
        competencyId: world.networks.id,
        assessor: "manager",
        level: 3,
        assessedOn: "2026-01-01",
        proof: "claimed",
      }),
    ),
  );
  const used = { personId: ada, competencyId: world.networks.id, usedOn: day("2026-01-01") };
  const use = await made(recordUse(ARRANGER, { ...used, note: null }));
  const alias = { credentialId: world.badge.id, alias: "Subnetting" };
  const issuer = await made(
    addIssuer(ARRANGER, { name: "Harbour Institute", url: null, type: null }),
  );
  const supported = { awardId: world.awards.ada.id, title: null, note: null };
  const bytes = new TextEncoder().encode("Seen on paper.\n");
  const file = addEvidenceFile(ARRANGER, { ...supported, fileName: "note.txt", bytes });
  const issued = await publishBadge(world.awards.ada, SECRET, "https://harbour.example");
  return {
    file: (await made(file)).id,
    link: (await made(addEvidenceLink(ARRANGER, { ...supported, url: PAGE }))).id,
    ada,
    blue: world.teams.blue,
    award: world.awards.ada.id,
    membership: membership?.id ?? "",
    assignment: assignment?.id ?? "",
    waiver: waiver.id,
    assessment: assessment.id,
    use: use.id,
    role: world.analyst.id,
    roleCompetency: world.roleCompetency.id,
    framework: world.framework.id,
    competency: world.networks.id,
    credential: world.badge.id,
    mapping: world.mapping.id,
    issuer: issuer.id,
    alias: (await made(addAlias(ARRANGER, alias))).id,
    pin: await pinned(),
    requirement: world.requirement.id,
    version: world.requirement.versions[0]?.id ?? "",
    minimum: world.minimum.id,
    quota: world.quota.id,
    policy: await standingIn(ARRANGER, world),
    badge: await keepBadge({ personId: ada, awardId: world.awards.ada.id, picture: POLYGLOT }),
    unclaimed: await keepBadge(),
    batch: await batched(world),
    issued: issued.id,
    reminder: await aReminder({ award: world.awards.ada, recipient: "holder", to: ada }),
    published: issued.secret,
    draft: await imported(false),
    committed: await imported(true),
    proposed: await proposed(ARRANGER),
    journey: (await aJourney({ teamId: world.teams.blue })).id,
    budget: (await aBudget(world.teams.blue)).id,
    pathway: await aPathway(ARRANGER, world),
    round: (await aRound({ teamId: world.teams.blue })).id,
    step: (await stepOf({ personId: ada, credentialId: world.cissp.id })).id,
    pack: (await madePack(ARRANGER, {}, SECRET)).id,
    openLink: (await anAuditorLink()).secret,
    openWall: (await aWallLink({ teamId: world.teams.blue })).secret,
    auditorLink: (await anAuditorLink()).id,
  };
}

/** The file of Ada's calendar, made by an administrator. */
async function aFeed(userId: UserId, personId: PersonId): Promise<string> {
  const subject = { personId, teamId: null };
  const wish = { subject, things: [...THINGS] };
  const { secret } = await createCalendarFeed({ ...ARRANGER, userId }, wish);
  return `${secret}.ics`;
}

async function pinned(): Promise<string> {
  const pin = {
    issuer: "https://institute.harbour.example",
    thumbprint: "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
    reason: "Read out by the registrar on the telephone.",
  };
  return (await made(pinIssuer(ARRANGER, pin))).id;
}

async function batched({ people, rigger }: SmallWorld): Promise<string> {
  const values = { roleId: rigger.id, startsOn: "2040-01-01" };
  const run = RunBatch.parse({ kind: "assign-role", ids: [people.cleo], values });
  const { batch } = await made(runBatch(ARRANGER, { run, commit: true }));
  return batch?.id ?? "";
}

async function imported(isCommitted: boolean): Promise<string> {
  const file = "person,credential,issued_on\nada@harbour.example,Subnet badge,2026-03-01\n";
  const answer = await made(
    startImport(ARRANGER, {
      fileName: "awards.csv",
      bytes: new TextEncoder().encode(file),
      kind: "awards",
      ...(isCommitted ? { commit: { strict: true } } : {}),
    }),
  );
  return answer.id;
}
