import { inSnapshot } from "@/db/actor-scope";
import { auditSealsOf } from "@/db/queries/audit-seals";
import type { Actor } from "@/lib/access";
import { LogCheck, type LogVerdict } from "@/lib/audit/verify-log";
import { logLines } from "./log-lines";
import { newHash } from "./new-hash";

/** Whether the audit log is as it was written, from its first change to its last seal. Throws Forbidden. */
export function verifyAudit(actor: Actor, savedHead: string | null): Promise<LogVerdict> {
  return inSnapshot(actor, async (tx) => {
    const seals = await auditSealsOf(actor);
    const check = new LogCheck(seals.toReversed(), newHash);
    for await (const lines of logLines(tx)) {
      for (const line of lines) check.add(line);
    }
    return check.end(savedHead);
  });
}
