import { createHash } from "node:crypto";
import type { Plan } from "@/lib/import/plan/plan";

/** SHA-256 over all that a plan does and says, in hex: two plans with the same one are the same. */
export function fingerprintOf(plan: Plan): string {
  const hash = createHash("sha256").update(plan.kind);
  for (const row of plan.rows) hash.update(JSON.stringify(row));
  for (const [table, writes] of Object.entries(plan.writes)) {
    hash.update(table);
    for (const row of writes.insert) hash.update(JSON.stringify(row));
    for (const row of writes.update) hash.update(JSON.stringify(row));
  }
  return hash.digest("hex");
}

/** SHA-256 of a file or a text, in hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
