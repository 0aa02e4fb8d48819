import postgres from "postgres";
import { verifyAudit } from "@/db/audit/verify-audit";
import { connect, disconnect } from "@/db/client";
import { sealAudit } from "@/db/commands/audit/seal-audit";
import { jobActor } from "@/lib/access";
import { newDatabase } from "@/scripts/steps/serve-world";
import { figure, type Report, secondsOf } from "./figure";

const CHANGES = 1_000_000;
const GOAL_SECONDS = 60;
const BENCH = jobActor("bench");

/** A log of a million changes, each with a row of an award before and after, sealed and then verified. */
export async function benchAudit(serverUrl: string, report: Report): Promise<void> {
  const connection = await newDatabase(serverUrl);
  const sql = postgres(connection, { max: 1 });
  await sql`insert into audit_events (tx, actor, action, entity, entity_id, before, after, hash)
    select n / 10, 'bench', 'award.change', 'awards', gen_random_uuid(), row, row || '{"version": 2}',
      repeat('0', 64)
    from generate_series(1, ${CHANGES}) n, lateral (select jsonb_build_object('id', n, 'proof', 'attested',
      'issued_on', '2026-03-01', 'expires_on', '2027-02-28', 'number', 'B-' || n, 'version', 1) as row) as rows`;
  await sql.end();
  connect(connection);
  const sealing = await secondsOf(() => sealAudit(BENCH));
  const verifying = await secondsOf(async () => {
    const { sealed, problems } = await verifyAudit(BENCH, null);
    if (sealed !== CHANGES || problems.length > 0) throw new Error("The log is not as written.");
  });
  await disconnect();
  report(
    figure("audit/verify", verifying, GOAL_SECONDS, {
      unit: "s",
      detail: `${CHANGES} changes, sealed in ${sealing.toFixed(1)} s`,
    }),
  );
}
