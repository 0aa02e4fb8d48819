import { z } from "zod";
import type { FileProblemCode } from "@/lib/import/read/file-problem";
import type { CellProblem } from "@/lib/import/read/file-table";
import type { ReadLimits } from "@/lib/import/read/limits";

/** What the reading process is asked. `sheet` null asks for all sheets. */
export const Job = z.object({
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
  sheet: z.string().nullable(),
  limits: z.custom<ReadLimits>(),
});
export type Job = z.infer<typeof Job>;

const refusal = {
  code: z.custom<FileProblemCode>((code) => typeof code === "string"),
  detail: z.union([z.string(), z.number()]),
};

/**
 * What it answers, in this order: for each sheet its name, then its rows in batches, then perhaps
 * why the rest of it was not read; at last `done`, or `refused` for the file as a whole.
 */
export const Answer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sheet"), name: z.string(), hidden: z.boolean() }),
  z.object({
    kind: z.literal("rows"),
    rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
    problems: z.array(z.custom<CellProblem>((problem) => typeof problem === "object")),
    merged: z.array(z.object({ column: z.number(), firstLine: z.number(), lastLine: z.number() })),
  }),
  z.object({ kind: z.literal("sheet-refused"), ...refusal }),
  z.object({ kind: z.literal("refused"), ...refusal }),
  z.object({ kind: z.literal("done") }),
]);
export type Answer = z.infer<typeof Answer>;
