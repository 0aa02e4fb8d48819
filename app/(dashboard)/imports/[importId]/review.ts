import "server-only";
import type { DecisionProps } from "@/components/import/decision";
import type { Column } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { credentialsIn } from "@/db/queries/catalogue";
import { peopleOn } from "@/db/queries/people";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { CREDENTIAL_KINDS } from "@/lib/credential/definition";
import type { RowOutcome } from "@/lib/import/import";
import type { ImportAnswer } from "@/lib/import/import-answer";
import { FIELDS } from "@/lib/import/kinds/kinds";
import type { Question } from "@/lib/import/plan/plan";
import { OUTCOME_WORDS } from "../words";

/** A row of the file as the table shows it: its cells by column, and what will happen to it. */
export type RowLine = {
  id: string;
  line: number;
  happens: string;
  problem: string | null;
} & Record<`cell_${string}`, string | null>;

/** Columns of the file's kind that some row fills. */
export function rowColumns(answer: ImportAnswer): Column<RowLine>[] {
  const input = answer.review?.input ?? [];
  const filled = FIELDS[answer.kind]
    .map((field) => field.name)
    .filter((name) => input.some((row) => cellOf(row.cells, name) !== ""));
  return [
    { kind: "number", key: "line", header: "Row" },
    ...filled.slice(0, SHOWN).map((name) => ({
      kind: "text" as const,
      key: `cell_${name}` as const,
      header: name.replaceAll("_", " "),
    })),
    { kind: "text", key: "happens", header: "What will happen" },
    { kind: "text", key: "problem", header: "Why" },
  ];
}

const SHOWN = 6;

export function rowLines(answer: ImportAnswer, outcome: RowOutcome | null): RowLine[] {
  const cells = new Map(answer.review?.input.map((row) => [row.line, row.cells]));
  return answer.rows
    .filter((row) => outcome === null || row.outcome === outcome)
    .map((row): RowLine => {
      const own = cells.get(row.line) ?? {};
      const shown = Object.entries(own).map(([name, text]) => [`cell_${name}`, text || null]);
      const changes = row.changes.map(
        ({ field, before, after }) => `${field}: ${before ?? "–"} → ${after ?? "–"}`,
      );
      return {
        ...Object.fromEntries(shown),
        id: String(row.line),
        line: row.line,
        happens: OUTCOME_WORDS[row.outcome],
        problem: [...row.problems.map((p) => p.message), ...changes].join(" · ") || null,
      };
    });
}

function cellOf(cells: Readonly<Record<string, string>>, name: string): string {
  return cells[name] ?? "";
}

type Asked = Omit<DecisionProps, "action" | "importId">;

/** The first name that waits for a decision, with what it may mean; null where all are decided. */
export async function nextQuestion(
  actor: Actor,
  answer: ImportAnswer,
  today: Day,
): Promise<Asked | null> {
  const [person] = answer.review?.people ?? [];
  if (person)
    return { ...asked(person, "people"), others: FOR_PEOPLE, known: await people(actor, today) };
  const [credential] = answer.review?.credentials ?? [];
  if (!credential) return null;
  return {
    ...asked(credential, "credentials"),
    others: FOR_CREDENTIALS,
    known: await credentials(actor),
  };
}

const FOR_PEOPLE = [
  { value: "create", label: "Add as a new person" },
  { value: "leave-out", label: "Leave these rows out" },
];
const FOR_CREDENTIALS = [
  ...CREDENTIAL_KINDS.slice(0, 1).map((kind) => ({
    value: `create:${kind}`,
    label: "Add as a new certification",
  })),
  { value: "create:micro-credential", label: "Add as a micro-credential" },
  { value: "leave-out", label: "Leave these rows out" },
];

function asked(question: Question, what: Asked["what"]) {
  return {
    what,
    value: question.value,
    detail: question.detail,
    rows: question.lines.length,
    candidates: question.candidates.map(({ id, name, detail, score, reason }) => ({
      id,
      name,
      detail,
      words: `${score} %, ${reason}`,
    })),
  };
}

async function people(actor: Actor, asOf: Day) {
  const rows = await inScope(actor, () => peopleOn(actor, { asOf }));
  return rows.map((row) => ({
    value: row.id,
    label: [row.name, row.emails[0]].filter(Boolean).join(", "),
  }));
}

async function credentials(actor: Actor) {
  const rows = await inScope(actor, () => credentialsIn(actor));
  return rows.map((row) => ({ value: row.id, label: row.name }));
}
