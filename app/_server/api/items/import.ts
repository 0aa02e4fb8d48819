import { z } from "zod";
import { BatchId, ImportId } from "@/lib/ids";
import { IMPORT_STATES, ImportKind, ROW_OUTCOMES } from "@/lib/import/import";
import { DIFFERENCE_KINDS } from "@/lib/import/plan/difference-groups";
import { EDITION_PARTS } from "@/lib/import/plan/plan";
import { JOB_STATES, STAGES } from "@/lib/job";
import { ConflictItem } from "./batch";

export const RowProblemItem = z
  .object({
    code: z.string(),
    severity: z.enum(["error", "note"]).describe("An error keeps the row from being written."),
    column: z.string(),
    value: z.string(),
    message: z.string(),
    hint: z.string(),
  })
  .meta({ id: "RowProblem" });

export const ImportRowItem = z
  .object({
    line: z.int(),
    outcome: z.enum(ROW_OUTCOMES),
    entityId: z.string().exactOptional(),
    problems: z.array(RowProblemItem),
  })
  .meta({ id: "ImportRow" });

const QuestionItem = z
  .object({
    value: z.string().describe("What the file says: the key of the decision."),
    detail: z.string(),
    lines: z.array(z.int()),
    candidates: z.array(
      z.object({ id: z.string(), name: z.string(), detail: z.string(), score: z.number() }),
    ),
  })
  .meta({ id: "ImportQuestion" });

const DifferingItem = z
  .object({
    key: z.string().describe("The id of what differs; of what a role asks, both ids."),
    name: z.string(),
    note: z.string().describe("What somebody has to see to besides; empty for nothing."),
    changes: z.array(
      z.object({
        field: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "ImportDiffering" });

const DifferenceItem = z
  .object({
    part: z.enum(EDITION_PARTS),
    kind: z.enum(DIFFERENCE_KINDS),
    count: z.int(),
    first: z.array(DifferingItem).describe("The first fifty."),
  })
  .meta({ id: "ImportDifference" });

/** What is being done with an import at this moment. */
const ImportWorkItem = z
  .object({
    does: z.enum(["read", "preview", "commit", "undo"]),
    state: z.enum(JOB_STATES),
    stage: z.enum(STAGES).nullable(),
    done: z.int().describe("Of what the stage counts: rows, or people."),
    total: z.int(),
  })
  .meta({ id: "ImportWork" });

/** Answered with 202 as long as there is nothing else to answer. */
export const ImportAtWorkItem = z
  .object({ id: ImportId, work: ImportWorkItem })
  .meta({ id: "ImportAtWork" });

export const ImportItem = z
  .object({
    id: ImportId,
    kind: ImportKind,
    state: z.enum(IMPORT_STATES),
    fileName: z.string(),
    counts: z.record(z.enum(ROW_OUTCOMES), z.int()),
    rows: z.array(ImportRowItem),
    planHash: z
      .string()
      .nullable()
      .describe("Of the plan shown here: a commit that gives it writes this or nothing."),
    work: ImportWorkItem.exactOptional().describe(
      "What is being done with it; absent for nothing.",
    ),
    file: z
      .object({
        title: z.string().describe("Which known kind of file it is."),
        sheet: z.string().nullable(),
        sheets: z.array(z.string()),
        headerLine: z.int().describe("The line that names the columns; 0 for none."),
        notes: z.array(z.string()).describe("What was found out, such as the encoding."),
      })
      .exactOptional()
      .describe("How the file was read; `sheet` and `reading` of the decisions change it."),
    columns: z
      .object({
        read: z.record(z.string(), z.array(z.string())).describe("Column → the file's headers."),
        extra: z.array(z.string()).describe("Headers that nothing reads."),
        missing: z.array(z.string()),
      })
      .exactOptional(),
    questions: z
      .object({
        people: z.array(QuestionItem),
        credentials: z.array(QuestionItem),
        competencies: z.array(QuestionItem),
        roles: z.array(QuestionItem),
      })
      .exactOptional()
      .describe("Names that somebody has to decide on, each once for all of its rows."),
    difference: z
      .array(DifferenceItem)
      .nullable()
      .exactOptional()
      .describe("Against what is known of the same framework or regime; null where nothing is."),
  })
  .meta({ id: "Import" });

export const UndoneItem = z
  .object({
    id: ImportId,
    state: z.literal("undone"),
    removed: z.int(),
    restored: z.int(),
    conflicts: z
      .array(ConflictItem)
      .describe("Rows that were edited or built upon since, and stay."),
    batchId: BatchId.describe("Taking it back: an act that can be taken back itself."),
  })
  .meta({ id: "UndoneImport" });
