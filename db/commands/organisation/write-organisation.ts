import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { UNSAVED } from "@/db/queries/organisation";
import { organisation } from "@/db/schema/organisation";
import { fail, ok, type Result } from "@/lib/result";

type Changed = Partial<Omit<typeof organisation.$inferInsert, "id" | "version">>;

/** Writes what is known of the organisation: the one row there is, as it was at a version. */
export async function writeOrganisation(
  tx: Tx,
  version: number,
  changed: Changed,
): Promise<Result<null, "changed-meanwhile">> {
  const saved = await tx
    .update(organisation)
    .set(changed)
    .where(eq(organisation.version, version))
    .returning({ id: organisation.id });
  if (saved.length > 0) return ok(null);
  if (version > 0 || (await tx.$count(organisation)) > 0) return fail("changed-meanwhile");
  const { name, zone } = UNSAVED;
  await tx.insert(organisation).values({ name, zone, ...changed });
  return ok(null);
}
