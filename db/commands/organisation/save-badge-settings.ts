import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { UNSAVED } from "@/db/queries/organisation";
import { organisation } from "@/db/schema/organisation";
import type { SaveBadgeSettings } from "@/lib/organisation/save-badge-settings";
import { fail, ok, type Result } from "@/lib/result";

/** Saves what is allowed about badges, beside what is known of the organisation. */
export const saveBadgeSettings = command<SaveBadgeSettings, Result<null, "changed-meanwhile">>(
  "settings.write",
  "organisation.save-badge-settings",
  async (tx, { version, ...own }) => {
    const saved = await tx
      .update(organisation)
      .set(own)
      .where(eq(organisation.version, version))
      .returning({ id: organisation.id });
    if (saved.length > 0) return ok(null);
    if (version > 0 || (await tx.$count(organisation)) > 0) return fail("changed-meanwhile");
    const { name, zone } = UNSAVED;
    await tx.insert(organisation).values({ name, zone, ...own });
    return ok(null);
  },
);
