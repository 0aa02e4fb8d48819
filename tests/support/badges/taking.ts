import type { Sql } from "postgres";
import { commitImport } from "@/db/commands/import/commit-import";
import { startImport } from "@/db/commands/import/start-import";
import { type Actor, jobActor } from "@/lib/access";
import type { ImportSettings } from "@/lib/import/import";
import { csvFile, imported } from "@/tests/support/import/files";
import { asFile, ISSUER } from "./make";
import type { Signer } from "./sign";

export const TAKER: Actor = jobActor("importer");

/** Ada with an old address, Ben, and a micro-credential of an academy whose key is pinned. */
export async function arrangeHolders(sql: Sql, academy: Signer): Promise<void> {
  const people = [
    "person_id | name | email | other_emails | team",
    "A-1 | Ada Lindqvist | ada@harbour.example | ada@old.example | Blue",
    "A-2 | Ben Okafor | ben@harbour.example | | Blue",
  ];
  const catalogue = ["credential | issuer | kind", "Subnetting | Academy | micro-credential"];
  await imported(TAKER, csvFile(people));
  await imported(TAKER, csvFile(catalogue));
  await pin(sql, ISSUER, academy);
}

async function write(sql: Sql, statement: string, values: string[] = []): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('tessera.actor', 'arranger', true)`;
    await tx.unsafe(statement, values);
  });
}

export function pin(sql: Sql, issuer: string, { thumbprint }: Signer): Promise<void> {
  const columns = "issuer, thumbprint, reason, pinned_by";
  const values = [issuer, thumbprint, "Called them.", "Sam"];
  return write(sql, `insert into issuer_pins (${columns}) values ($1, $2, $3, $4)`, values);
}

/** What becomes of the first badge of a file; preview and commit have to say the same. */
export async function take(
  content: unknown,
  settings: Partial<ImportSettings> = {},
  fileName = "b.json",
) {
  const bytes = content instanceof Uint8Array ? content : asFile(content);
  const preview = await startImport(TAKER, { fileName, bytes, kind: "auto", settings });
  if (!preview.ok) return { problem: preview.problem.code };
  const { id, rows } = preview.value;
  const committed = await commitImport(TAKER, { id, strict: false });
  if (!committed.ok) throw new Error(committed.problem.message);
  const [seen, first] = [rows.at(0), committed.value.rows.at(0)];
  if (JSON.stringify(seen) !== JSON.stringify(first))
    throw new Error("The preview said otherwise.");
  return { id, outcome: first.outcome, codes: first.problems.map(({ code }) => code) };
}

/** Awards, as somebody would look at them. */
export function heldAwards(sql: Sql) {
  return sql`
    select p.name as who, c.name as what, a.proof, a.issued_on::text as from, a.expires_on::text as until,
      a.revoked_on::text as revoked, a.state
    from awards a join people p on p.id = a.person_id
    join credential_definitions c on c.id = a.credential_id order by a.issued_on, p.name`;
}

export function keptBadges(sql: Sql) {
  return sql`
    select p.name as who, b.claimed_by as by, b.award_id is not null as recorded, b.state, b.name
    from badges b left join people p on p.id = b.person_id order by b.received_at, b.key`;
}

/** Runs a test after which everything is gone but what was arranged. */
export async function afresh(sql: Sql, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } finally {
    for (const table of ["badges", "awards", "person_aliases", "credential_aliases"]) {
      await write(sql, `delete from ${table}`);
    }
    await write(sql, "delete from credential_definitions where name <> 'Subnetting'");
    await write(sql, "delete from issuers where name <> 'Academy'");
  }
}
