import { beforeAll, vi } from "vitest";
import { type BatchAnswer, runBatch } from "@/db/commands/batch/run-batch";
import { undoBatch } from "@/db/commands/batch/undo-batch";
import { type BatchRow, batchOf } from "@/db/queries/batches";
import type { Actor } from "@/lib/access";
import { RunBatch } from "@/lib/batch/run-batch";
import type { BatchId } from "@/lib/ids";
import { describeEachDatabase, type TestDatabase } from "./databases";
import { tableHashes } from "./import/files";
import { made, type SmallWorld, smallWorld } from "./small-world";

export type Merging = {
  readonly database: () => TestDatabase;
  readonly world: () => SmallWorld;
  /** Who merges and splits. */
  readonly admin: () => Actor;
  readonly hashes: () => Promise<unknown>;
  readonly merging: (id: string, intoId: string, more?: object) => ReturnType<typeof runBatch>;
  /** The same where it has to be done. */
  readonly merge: (...of: Parameters<Merging["merging"]>) => Promise<Merged>;
  readonly splitting: (batchId: BatchId) => ReturnType<typeof undoBatch>;
};

type Merged = Pick<BatchAnswer, "lines"> & { readonly batch: BatchRow };

/** Tests on both databases, each with a small world in which somebody merges two records and splits them. */
export function describeMerging(
  name: string,
  kind: "merge-people" | "merge-credentials",
  tests: (merging: Merging) => void,
): void {
  describeEachDatabase(name, (database) => {
    let current: { readonly world: SmallWorld; readonly admin: Actor } | null = null;
    beforeAll(async () => {
      vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
      const world = await smallWorld();
      current = { world, admin: world.actor("admin") };
    });
    const given = () => {
      if (!current) throw new Error("The world is only there inside a test.");
      return current;
    };
    const admin = () => given().admin;
    const merging: Merging["merging"] = (id, intoId, more = {}) => {
      const values = { intoId, reason: "The same.", ...more };
      const run = RunBatch.parse({ kind, ids: [id], values });
      return runBatch(admin(), { run, commit: true });
    };
    tests({
      ...{ database, admin, merging },
      world: () => given().world,
      hashes: () => tableHashes(database().sql),
      merge: async (...of) => {
        const { batch, lines } = await made(merging(...of));
        if (!batch) throw new Error("Nothing was merged.");
        return { batch, lines };
      },
      splitting: async (batchId) => undoBatch(admin(), await batchOf(admin(), batchId)),
    });
  });
}
