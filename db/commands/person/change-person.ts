import { eq, sql } from "drizzle-orm";
import { command } from "@/db/command";
import { saveRow } from "@/db/rows/change-row";
import { unlessRefused } from "@/db/rows/unless-refused";
import { openRow } from "@/db/rows/versioned";
import { people } from "@/db/schema/people";
import type { ChangePerson } from "@/lib/person/change-person";
import { personProblems } from "@/lib/person/person-problems";
import type { Saved } from "@/lib/refusal";
import { ok } from "@/lib/result";
import { PERSON_REFUSALS } from "./refusals";
import { setEmails } from "./set-emails";

/** Addresses are replaced as a whole, and raise the person's version like any other change. */
export const changePerson = command<ChangePerson, Saved<typeof people.$inferSelect>>(
  "person.write",
  "person.change",
  async (tx, { emails, ...changes }) => {
    const found = await openRow(tx, people, changes);
    if (!found.ok) return found;
    return unlessRefused(PERSON_REFUSALS, async () => {
      const saved = await saveRow(tx, people, found.value, { changes, check: personProblems });
      if (!saved.ok || emails === undefined) return saved;
      const haveChanged = await setEmails(tx, saved.value.id, emails);
      if (!haveChanged || saved.value.version > changes.version) return saved;
      const [raised] = await tx
        .update(people)
        .set({ version: sql`${people.version}` })
        .where(eq(people.id, saved.value.id))
        .returning();
      return ok(raised ?? saved.value);
    });
  },
);
