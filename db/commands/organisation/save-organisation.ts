import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { organisation } from "@/db/schema/organisation";
import type { SaveOrganisation } from "@/lib/organisation/save-organisation";
import { fail, ok, type Result } from "@/lib/result";

/** Saves what is known of the organisation: the one row there is. */
export const saveOrganisation = command<SaveOrganisation, Result<null, "changed-meanwhile">>(
  "settings.write",
  "organisation.save",
  async (tx, { version, ...own }) => {
    const saved = await tx
      .update(organisation)
      .set(own)
      .where(eq(organisation.version, version))
      .returning({ id: organisation.id });
    if (saved.length > 0) return ok(null);
    if (version > 0 || (await tx.$count(organisation)) > 0) return fail("changed-meanwhile");
    await tx.insert(organisation).values(own);
    return ok(null);
  },
);
