import { and, eq, notInArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { personEmails } from "@/db/schema/person-emails";
import type { PersonId } from "@/lib/ids";

/** Leaves the person with exactly these addresses, the first of them the primary one. True if they were others. */
export async function setEmails(
  tx: Tx,
  personId: PersonId,
  wanted: readonly string[],
): Promise<boolean> {
  const emails = [...new Set(wanted)];
  const known = await tx.select().from(personEmails).where(eq(personEmails.personId, personId));
  const primary = known.find((row) => row.isPrimary)?.email ?? emails[0];
  const isSame =
    known.length === emails.length &&
    known.every((row) => emails.includes(row.email)) &&
    primary === emails[0];
  if (isSame) return false;
  await tx
    .delete(personEmails)
    .where(and(eq(personEmails.personId, personId), notInArray(personEmails.email, emails)));
  for (const [index, email] of emails.entries()) {
    const isPrimary = index === 0;
    const row = known.find((other) => other.email === email);
    if (!row) await tx.insert(personEmails).values({ personId, email, isPrimary });
    else if (row.isPrimary !== isPrimary) {
      await tx.update(personEmails).set({ isPrimary }).where(eq(personEmails.id, row.id));
    }
  }
  return true;
}
