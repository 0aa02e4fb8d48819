import { z } from "zod";

/** What the database's process is started with. */
export const Task = z.object({
  folder: z.string(),
  socketPath: z.string(),
  parentPid: z.int(),
  reserveBytes: z.number(),
});
export type Task = z.infer<typeof Task>;

/** What the database's process tells the process that it works for. */
export const Report = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), line: z.string() }),
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("in-use"), pid: z.int(), parentPid: z.int(), host: z.string() }),
  z.object({ kind: z.literal("failed"), reason: z.string() }),
  /** The answer to "are you there?"; `trouble` is why nothing can be changed now. */
  z.object({ kind: z.literal("alive"), trouble: z.string().nullable() }),
]);
export type Report = z.infer<typeof Report>;
