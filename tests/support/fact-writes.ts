import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import type { SmallWorld } from "./small-world";

/** Runs statements as one write, with all that follows from it. */
export const write = command<SQL[], void>("import.write", "arrange", async (tx: Tx, statements) => {
  for (const statement of statements) await tx.execute(statement);
});

/** Each changes something that what is kept in memory depends on; each goes on from those before it. */
export const FACT_WRITES: readonly (readonly [
  what: string,
  write: (world: SmallWorld) => SQL[],
])[] = [
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
    "that a skill goes stale, and does not count then",
    ({ networks }) => [
      sql`update competencies set stale_after_months = 1, stale_counts = false where id = ${networks.id}`,
    ],
  ],
  [
    "a use",
    ({ people, networks }) => [
      sql`insert into uses (person_id, competency_id, used_on)
        values (${people.ben}, ${networks.id}, '2026-11-20')`,
    ],
  ],
  [
    "that what is stale counts",
    ({ networks }) => [sql`update competencies set stale_counts = true where id = ${networks.id}`],
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
