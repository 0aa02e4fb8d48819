import { readFileSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";
import { commitImport } from "@/db/commands/import/commit-import";
import { type StartImport, startImport } from "@/db/commands/import/start-import";
import type { Actor } from "@/lib/access";
import type { ImportAnswer } from "@/lib/import/import-answer";
import type { Result } from "@/lib/result";

/** The real files that the product ships. */
export const SHIPPED = {
  roles: "uk-gdd-capability/ddat_roles_skills.csv",
  skills: "uk-gdd-capability/ddat_skills_az.csv",
  catalogue: "catalogue/credentials.csv",
  dod: "dod8140/dod8140-matrix-v2.1-20250919.xlsx",
  trainings: "ms-partner-trainings/Export_trainings_Lifetime_123456_Contoso_Ltd.csv",
} as const;

export function shippedFile(file: keyof typeof SHIPPED): Pick<StartImport, "fileName" | "bytes"> {
  const place = path.join("db/seed/data", SHIPPED[file]);
  return { fileName: path.basename(place), bytes: new Uint8Array(readFileSync(place)) };
}

/** A CSV file out of lines whose cells are separated by bars. */
export function csvFile(lines: readonly string[], fileName = "test.csv") {
  const text = lines
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .join(","),
    )
    .join("\n");
  return { fileName, bytes: new TextEncoder().encode(`${text}\n`) };
}

type File = Pick<StartImport, "fileName" | "bytes"> & Partial<StartImport>;

/** What a file would do. */
export async function previewed(actor: Actor, file: File): Promise<ImportAnswer> {
  return done(await startImport(actor, { kind: "auto", ...file }));
}

/** Previewed, then committed as it was seen. */
export async function imported(actor: Actor, file: File): Promise<ImportAnswer> {
  const { id, planHash } = await previewed(actor, file);
  return done(await commitImport(actor, { id, strict: false, planHash: planHash ?? "" }));
}

export function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const FACTS = [
  ...["teams", "people", "person_emails", "person_aliases", "team_memberships", "roles"],
  ...[
    "role_assignments",
    "frameworks",
    "framework_versions",
    "proficiency_levels",
    "competencies",
    "competency_levels",
    "competency_wordings",
  ],
  ...["role_competencies", "issuers", "credential_definitions", "credential_aliases", "mappings"],
  ...[
    "requirements",
    "requirement_versions",
    "awards",
    "award_statements",
    "badges",
    "evidence",
    "verifications",
    "column_maps",
    "standing_spans",
  ],
];

/**
 * A hash per table over all of its rows, whatever their order. Versions are left out: they count the
 * changes of a row and are never taken back.
 */
export async function tableHashes(sql: Sql): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const table of FACTS) {
    const [row] = await sql<{ hash: string }[]>`
      select md5(coalesce(string_agg(image, ',' order by image), '')) as hash
      from (select (to_jsonb(t) - array['version', 'award_version'])::text as image from ${sql(table)} t) images`;
    hashes[table] = row?.hash ?? "";
  }
  return hashes;
}
