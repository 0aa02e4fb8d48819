import { type SQL, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { teamHistories } from "@/db/queries/team-histories";
import { teamPlacesFor } from "@/db/queries/teams";
import type { TeamId } from "@/lib/ids";
import { mattersOn } from "@/lib/team/history/matters";
import { countsOn, headCountOn, sharesOn, singleHoldersOn } from "@/lib/team/history/on-day";
import { type TeamHistory, teamHistory } from "@/lib/team/history/team-history";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { everybody } from "@/tests/support/random-world";
import { ARRANGER, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const PROOF = "attested";
const DAYS = ["2026-06-01", "2026-11-22", "2027-06-01"].map(day);

const write = command<SQL[], void>("import.write", "arrange", async (tx: Tx, statements) => {
  for (const statement of statements) await tx.execute(statement);
});

/** Each changes something that a history depends on; each goes on from those before it. */
const WRITES: readonly (readonly [what: string, write: (world: SmallWorld) => SQL[]])[] = [
  [
    "an award",
    ({ people, cissp }) => [
      sql`insert into awards (person_id, credential_id, issued_on, proof, source)
        values (${people.cleo}, ${cissp.id}, '2026-01-01', 'checked', 'test')`,
    ],
  ],
  [
    "the end of an award",
    ({ people }) => [
      sql`update awards set expires_on = '2026-12-01' where person_id = ${people.cleo}`,
    ],
  ],
  [
    "an assessment",
    ({ people, networks }) => [
      sql`insert into assessments (person_id, competency_id, level, assessor, assessed_by, assessed_on, proof)
        values (${people.ben}, ${networks.id}, 3, 'manager', 'Sam', '2026-09-01', 'attested')`,
    ],
  ],
  [
    "a waiver",
    ({ people, requirement }) => [
      sql`insert into waivers (person_id, requirement_id, starts_on, ends_on, reason, approved_by)
        values (${people.ben}, ${requirement.id}, '2026-11-01', '2026-12-31', 'Waits.', 'Sam')`,
    ],
  ],
  [
    "the end of a role",
    ({ people }) => [
      sql`update role_assignments set ends_on = '2026-10-31' where person_id = ${people.ada}`,
    ],
  ],
  [
    "somebody's last day",
    ({ people }) => [sql`update people set left_on = '2026-10-31' where id = ${people.ada}`],
  ],
  [
    "another team",
    ({ people, teams }) => [
      sql`update team_memberships set team_id = ${teams.red} where person_id = ${people.ben}`,
    ],
  ],
  [
    "a membership taken away",
    ({ people }) => [sql`delete from team_memberships where person_id = ${people.cleo}`],
  ],
  ["what a role asks for", () => [sql`update role_competencies set level = 4`]],
  ["what a credential shows", () => [sql`update mappings set level = 4`]],
  [
    "a stack",
    ({ people, badge, cissp }) => [
      sql`insert into awards (person_id, credential_id, issued_on, proof, source)
        values (${people.ben}, ${badge.id}, '2026-01-01', 'checked', 'test')`,
      sql`update credential_definitions set stack = ${json({ all: [{ credential: badge.id }] })}
        where id = ${cissp.id}`,
    ],
  ],
  [
    "a requirement",
    ({ badge }) => [sql`update requirement_versions set rule = ${json({ credential: badge.id })}`],
  ],
  [
    "whom a requirement asks",
    ({ teams }) => [
      sql`update requirement_versions set scope_team_ids = array[${teams.blue}]::uuid[]`,
    ],
  ],
  [
    "a team's place",
    ({ teams }) => [sql`update teams set parent_id = ${teams.blue} where id = ${teams.red}`],
  ],
  ["a mapping taken away", () => [sql`delete from mappings`]],
  ["a role that asks for nothing", () => [sql`delete from role_competencies`]],
  ["a person taken away", ({ people }) => [sql`delete from people where id = ${people.ben}`]],
  [
    "a new team",
    ({ people }) => [
      sql`with added as (insert into teams (name) values ('Green') returning id)
        insert into team_memberships (person_id, team_id, starts_on)
        select ${people.cleo}, id, '2026-01-01' from added`,
    ],
  ],
];

function json(value: object): SQL {
  return sql`${JSON.stringify(value)}::text::jsonb`;
}

describeEachDatabase("what is kept of teams", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await smallWorld();
  });

  test.each(WRITES)("is never old: %s", async (_what, change) => {
    const before = told(await kept());
    await write(ARRANGER, change(world));
    const after = told(await kept());
    expect(after).not.toEqual(before);
    expect(after).toEqual(told(await workedOut()));
  });

  test("is what it was after a write that changes none of it", async () => {
    const before = await kept();
    await write(ARRANGER, [sql`update roles set family = 'Desk'`]);
    const after = await kept();
    for (const [id, history] of after) expect(history).toBe(before.get(id));
  });

  test("is not old after a write that was taken back", async () => {
    const before = await kept();
    const failing = write(ARRANGER, [sql`delete from team_memberships`, sql`select 1 / 0`]);
    await expect(failing).rejects.toThrow();
    expect(await kept()).toEqual(before);
  });
});

type Histories = ReadonlyMap<TeamId, TeamHistory>;

function kept(): Promise<Histories> {
  return teamHistories(ARRANGER, { proof: PROOF, teamId: null });
}

/** From everybody's facts, with nothing kept. */
async function workedOut(): Promise<Histories> {
  const [facts, meaning, teams] = [
    await factsOf(ARRANGER, await everybody()),
    await meaningFor(ARRANGER),
    await teamPlacesFor(ARRANGER),
  ];
  return new Map(teams.map(({ id }) => [id, teamHistory(id, facts, meaning, PROOF)]));
}

function told(histories: Histories) {
  const on = (history: TeamHistory) =>
    DAYS.map((asOf) => ({
      people: headCountOn(history, asOf),
      counts: countsOn(history, asOf),
      matters: mattersOn(history, { asOf, warningDays: 90 }),
      shares: sharesOn(history, asOf),
      singleHolders: singleHoldersOn(history, asOf),
    }));
  return Object.fromEntries([...histories].map(([id, history]) => [id, on(history)]).sort());
}
