import { AUDITOR_EXPECTATIONS } from "./auditor-expectations";
import { BADGE_EXPECTATIONS } from "./badge-expectations";
import { BATCH_EXPECTATIONS } from "./batch-expectations";
import { CREDENTIAL_EXPECTATIONS } from "./credential-expectations";
import { EVIDENCE_EXPECTATIONS } from "./evidence-expectations";
import { EXPECTATIONS, PERSONAS } from "./expectations";
import { FETCH_EXPECTATIONS } from "./fetch-expectations";
import { IMPORT_EXPECTATIONS } from "./import-expectations";
import { ISSUE_EXPECTATIONS } from "./issue-expectations";
import { JOURNEY_EXPECTATIONS } from "./journey-expectations";
import { MINIMUM_EXPECTATIONS } from "./minimum-expectations";
import { PACK_EXPECTATIONS } from "./pack-expectations";
import { PATHWAY_EXPECTATIONS } from "./pathway-expectations";
import { PIN_EXPECTATIONS } from "./pin-expectations";
import { POLICY_EXPECTATIONS } from "./policy-expectations";
import { REMINDER_EXPECTATIONS } from "./reminder-expectations";
import { ROUND_EXPECTATIONS } from "./round-expectations";
import { SEARCH_EXPECTATIONS } from "./search-expectations";
import { USE_EXPECTATIONS } from "./use-expectations";

const TABLES = [
  AUDITOR_EXPECTATIONS,
  BADGE_EXPECTATIONS,
  BATCH_EXPECTATIONS,
  CREDENTIAL_EXPECTATIONS,
  EVIDENCE_EXPECTATIONS,
  EXPECTATIONS,
  FETCH_EXPECTATIONS,
  IMPORT_EXPECTATIONS,
  ISSUE_EXPECTATIONS,
  JOURNEY_EXPECTATIONS,
  MINIMUM_EXPECTATIONS,
  PACK_EXPECTATIONS,
  PATHWAY_EXPECTATIONS,
  PIN_EXPECTATIONS,
  POLICY_EXPECTATIONS,
  REMINDER_EXPECTATIONS,
  ROUND_EXPECTATIONS,
  SEARCH_EXPECTATIONS,
  USE_EXPECTATIONS,
];

/** A line of the table. */
export type Row = {
  readonly verb: string;
  /** With names of things in braces, and what is asked about them. */
  readonly address: string;
  /** The form's action, where it is one. */
  readonly action: string | null;
  /** A word for each persona. */
  readonly expected: ReadonlyMap<string, string>;
};

/** The tables, line by line. Throws where a line is not whole. */
export function rows(): Row[] {
  return TABLES.join("")
    .split("\n")
    .flatMap((text) => {
      const [verb = "", address = "", ...rest] = text.trim().split(/\s+/);
      if (verb === "" || verb === "---") return [];
      const action = verb === "FORM" ? (rest.shift() ?? null) : null;
      if (rest.length !== PERSONAS.length) throw new Error(`Not a whole line: ${text}`);
      const expected = new Map(PERSONAS.map((persona, index) => [persona, rest[index] ?? ""]));
      return [{ verb, address, action, expected }];
    });
}

/** The address without what is asked: `/people?teamId={blue}` is `/people`. */
export function pathOf({ address }: Pick<Row, "address">): string {
  return address.split("?")[0] ?? address;
}

/** Whether an address of the table is one that a route answers: `{awardId}` or `[awardId]` stand for any part. */
export function isAt(route: string, path: string): boolean {
  const parts = route.split("/");
  const own = path.split("/");
  if (parts.at(-1)?.startsWith("[...")) return own.length >= parts.length;
  return (
    parts.length === own.length &&
    parts.every((part, index) => /^[[{]/.test(part) || part === own[index])
  );
}

/** `/(dashboard)/people/[personId]/page` is `/people/[personId]`: groups and file names are no part of an address. */
export function addressOfFile(file: string): string {
  const parts = file.split("/").slice(0, -1);
  return parts.filter((part) => !/^\(.*\)$/.test(part)).join("/") || "/";
}
