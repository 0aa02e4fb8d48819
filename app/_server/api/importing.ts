import "server-only";
import type { z } from "zod";
import type { ImportAnswer } from "@/lib/import/import-answer";
import type { ImportProblem } from "@/lib/import/import-problem";
import type { Question } from "@/lib/import/plan/plan";
import type { Result } from "@/lib/result";
import { answerResponse, type Operation } from "./endpoint";
import type { ImportItem } from "./items/import";
import { flaw, type ProblemKind, problemResponse } from "./problem";

/** An import as it stands, or why there is none. */
export function importResponse(
  operation: Operation,
  result: Result<ImportAnswer, ImportProblem>,
): Response {
  return result.ok
    ? answerResponse(operation, importItem(result.value))
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
  "out-of-date": "conflict",
  "not-draft": "conflict",
  "not-committed": "conflict",
  "key-reused": "conflict",
};

export function importProblemResponse({ code, message, hint }: ImportProblem): Response {
  const said = [message, hint].filter((text) => text !== "").join(" ");
  return problemResponse(KINDS[code] ?? "invalid-content", {
    detail: said,
    errors: [flaw("/file", code, said)],
  });
}

function importItem({ rows, review, ...answer }: ImportAnswer): z.output<typeof ImportItem> {
  const { id, kind, state, fileName, planHash } = answer;
  return {
    ...{ id, kind, state, fileName, planHash },
    counts: answer.counts,
    rows: Array.from(rows, ({ line, outcome, entityId, problems }) => ({
      line,
      outcome,
      ...(entityId === null ? {} : { entityId }),
      problems: [...problems],
    })),
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
      difference:
        review.difference?.map(({ changes, ...own }) => ({ ...own, changes: [...changes] })) ??
        null,
    }),
  };
}

function questionItem({ value, detail, lines, candidates }: Question) {
  return { value, detail, lines: [...lines], candidates: [...candidates] };
}
