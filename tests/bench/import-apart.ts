import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Connection } from "@/db/client";
import { COLLECT_IN_TIME } from "@/scripts/steps/server";

export const ImportApart = z.object({
  connection: z.custom<Connection>(),
  file: z.string(),
  /** Whether it is written, and not only looked at. */
  commits: z.boolean(),
  /** The process of an embedded database, whose memory counts as well. */
  beside: z.number().optional(),
});

const Told = z.object({ ms: z.number(), growthBytes: z.number(), create: z.number() });
export type Told = z.infer<typeof Told>;

/** Imports awards in a process of its own, so that its memory is its own. Throws where a row is not clean. */
export async function importApart(wish: z.infer<typeof ImportApart>): Promise<Told> {
  const program = path.join(import.meta.dirname, "import-process.ts");
  const node = [COLLECT_IN_TIME, "--expose-gc", "--import", "tsx", program, JSON.stringify(wish)];
  const child = spawn(process.execPath, node, { stdio: ["ignore", "pipe", "inherit"] });
  const [output] = await Promise.all([text(child.stdout), once(child, "close")]);
  return Told.parse(JSON.parse(output));
}
