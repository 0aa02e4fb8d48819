import fc from "fast-check";
import type { ImportKind } from "@/lib/import/import";

/** The header and what may stand in each column: right, empty, odd, wrong and contradictory. */
const COLUMNS: { readonly [kind in ImportKind]: { readonly [column: string]: readonly string[] } } =
  {
    people: {
      person_id: ["", "", "E-1", "E-2", "E-3"],
      name: ["", "Ana Ruiz", "Ruiz, Ana", "Ben", "ben", "Ána Ruiz"],
      email: ["", "", "a@x.example", "A@X.example", "b@x.example", "c@x.example", "no address"],
      other_emails: ["", "", "a@x.example", "d@x.example; b@x.example"],
      team: ["", "T", "T / A", "t / a", "T / B", "U"],
      role: ["", "R", "r; S", "S", "R; S; Q"],
      manager_email: ["", "", "a@x.example", "b@x.example", "z@x.example"],
      employment: ["", "", "contractor", "employee", "alien"],
      joined_on: ["", "", "2020-01-01", "1 Mar 2026", "2027-01-01", "soon"],
      left_on: ["", "", "", "2026-06-30", "2019-01-01", "-"],
    },
    awards: {
      person: ["E-1", "a@x.example", "Ana Ruiz", "Ben", "z@x.example", ""],
      credential: ["CKA", "c-k-a", "A+", "AWS CSAA", "Unknown Thing", "unknown  thing", ""],
      issuer: ["", "", "", "CNCF", "Acme"],
      issued_on: ["", "2024-01-31", "31 Jan 2024", "2025-06-01", "2026-01-01", "never"],
      expires_on: ["", "", "2026-12-31", "2028-01-31", "2023-01-01", "never"],
      number: ["", "", "1", "2"],
      url: ["", "", "https://a.example/1", "javascript:x"],
      status: ["", "", "active", "revoked", "in-progress", "failed", "?"],
      proof: ["", "", "claimed", "checked", "issuer-verified"],
    },
    roles: {
      role: ["R", "r", "S", ""],
      family: ["", "", "F", "G"],
      competency: ["C", "c", "D", "E", ""],
      level: ["", "1", "2", "Working", "9"],
      importance: ["", "", "mandatory", "desirable", "?"],
      role_description: ["", "", "What R does"],
      competency_description: ["", "", "", "What C is", "What it is"],
      level_description: ["", "", "What it means"],
      level_2: ["", "", "", "What 2 means"],
    },
    requirements: {
      requirement: ["Q", "q", "P", ""],
      applies_to: [
        "everyone",
        "role:R",
        "team:T / A",
        "role:R; role:S",
        "role:Nobody",
        "all; role:R",
      ],
      group: ["", "1", "2"],
      option_type: ["", "credential", "competency"],
      option: ["CKA", "A+", "C", "D", "Unknown Thing"],
      min_level: ["", "", "2"],
      grace_days: ["", "", "30", "60"],
      effective_from: ["", "", "2026-01-01", "2027-01-01", "2025-05-05"],
      effective_until: ["", "", "", "2026-06-30", "2027-12-31"],
      regime: ["", "", "ISO"],
    },
    catalogue: {
      credential: ["CKA", "cka", "A+", "X", "Y", "Z", ""],
      code: ["", "", "X1", "Y1", "CKA"],
      issuer: ["", "", "CNCF", "Acme"],
      kind: ["", "badge", "certification", "?"],
      aliases: ["", "", "ex; ix", "why", "A plus"],
      validity_months: ["", "none", "12", "0"],
      price: ["", "", "10", "10.5"],
      currency: ["", "EUR", "USD"],
      specialty_of: ["", "", "", "X", "CKA"],
      stack: ["", "", "any of (X; Y)", "2 of (CKA; A+)", "all of (", "Z"],
      prerequisites: ["", "", "Y", "all of (X; ex)"],
      competency: ["", "", "C", "D", "?"],
      level: ["1", "Working", ""],
    },
  };

/** A file of a kind: its lines, the header first. */
export function arbitraryFile(kind: ImportKind): fc.Arbitrary<readonly string[]> {
  const columns = Object.entries(COLUMNS[kind]);
  const row = fc
    .tuple(...columns.map(([, values]) => fc.constantFrom(...values)))
    .map((cells) => cells.join(" | "));
  const header = columns.map(([name]) => name).join(" | ");
  return fc.array(row, { minLength: 1, maxLength: 8 }).map((rows) => [header, ...rows]);
}

/** The same file with its rows in another order. */
export function shuffled(lines: readonly string[]): fc.Arbitrary<readonly string[]> {
  const [header = "", ...rows] = lines;
  return fc.shuffledSubarray(rows, { minLength: rows.length }).map((others) => [header, ...others]);
}
