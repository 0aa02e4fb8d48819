import "server-only";
import type { z } from "zod";
import type { ImportAnswer, ImportHead } from "@/lib/import/import-answer";
import type { ImportProblem } from "@/lib/import/import-problem";
import type { DifferenceGroup } from "@/lib/import/plan/difference-groups";
import type { PlannedRow, Question } from "@/lib/import/plan/plan";
import type { Result } from "@/lib/result";
import { type Operation, streamedResponse } from "./endpoint";
import { ImportItem, ImportRowItem } from "./items/import";
import { flaw, type ProblemKind, problemResponse } from "./problem";

/** An import as it stands, or why there is none. */
export function importResponse(
  operation: Operation,
  result: Result<ImportAnswer, ImportProblem>,
  work: Work | null = null,
): Response {
  return result.ok
    ? streamedResponse(operation, jsonOf(result.value, work))
    : importProblemResponse(result.problem);
}

/** What speaks of the request as a whole; everything else is about the content of the file. */
const KINDS: Readonly<Partial<Record<ImportProblem["code"], ProblemKind>>> = {
  "file-too-large": "too-large",
  "unsupported-type": "unsupported-type",
  "type-mismatch": "unsupported-type",
  "old-workbook": "unsupported-type",
  "macro-workbook": "unsupported-type",
  "not-a-workbook": "unsupported-type",
  "unsupported-file": "unsupported-type",
  "document-too-large": "too-large",
  "archive-too-large": "too-large",
  "out-of-date": "conflict",
  "not-draft": "conflict",
  "not-committed": "conflict",
  "key-reused": "conflict",
  "at-work": "conflict",
  "not-at-work": "conflict",
  interrupted: "conflict",
  cancelled: "conflict",
};

export function importProblemResponse({ code, message, hint }: ImportProblem): Response {
  const said = [message, hint].filter((text) => text !== "").join(" ");
  return problemResponse(KINDS[code] ?? "invalid-content", {
    detail: said,
    errors: [flaw("/file", code, said)],
  });
}

const HEAD = ImportItem.omit({ rows: true });
const ROWS_AT_ONCE = 1_000;

type Work = NonNullable<z.output<typeof ImportItem>["work"]>;

/** The import as JSON, some rows after the others: a file may have a million. */
async function* jsonOf({ rows, ...head }: ImportAnswer, work: Work | null): AsyncGenerator<string> {
  const item = { ...headItem(head), ...(work && { work }) };
  yield `${JSON.stringify(HEAD.encode(item)).slice(0, -1)},"rows":[`;
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, rows.length - first);
    const some = Array.from({ length: count }, (_, at) => rowJson(rows.at(first + at)));
    yield `${first > 0 ? "," : ""}${some.join(",")}`;
  }
  yield "]}";
}

function rowJson({ line, outcome, entityId, problems }: PlannedRow): string {
  const row = { line, outcome, ...(entityId === null ? {} : { entityId }) };
  return JSON.stringify(ImportRowItem.encode({ ...row, problems: [...problems] }));
}

function headItem({ review, ...answer }: ImportHead): z.output<typeof HEAD> {
  const { id, kind, state, fileName, planHash } = answer;
  return {
    ...{ id, kind, state, fileName, planHash },
    counts: answer.counts,
    ...(review && {
      file: {
        title: review.title,
        sheet: review.settings.sheet,
        sheets: [...review.sheets],
        headerLine: review.headerLine,
        notes: review.notes.map(({ message }) => message),
      },
      columns: {
        read: Object.fromEntries(
          Object.entries(review.columns.headers).map(([column, headers]) => [column, [...headers]]),
        ),
        extra: [...review.columns.extra],
        missing: [...review.columns.missing],
      },
      questions: {
        people: review.people.map(questionItem),
        credentials: review.credentials.map(questionItem),
        competencies: review.competencies.map(questionItem),
        roles: review.roles.map(questionItem),
      },
      difference: review.difference?.map(differenceItem) ?? null,
    }),
  };
}

function differenceItem({ first, ...group }: DifferenceGroup) {
  return {
    ...group,
    first: first.map(({ key, name, note, changes }) => ({
      ...{ key, name, note },
      changes: [...changes],
    })),
  };
}

function questionItem({ value, detail, lines, candidates }: Question) {
  return { value, detail, lines: [...lines], candidates: [...candidates] };
}
