import { isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { people } from "@/db/schema/people";
import type { PreferDeliveries } from "@/lib/person/prefer";
import { problem, type Saved } from "@/lib/refusal";

const UNKNOWN = problem(
  "preferredDeliveries",
  "unknown",
  "Nothing in the catalogue is delivered in one of these ways any more.",
);

/** How somebody prefers to learn, as they say themselves or who plans for them knows. Throws NotFound. */
export const preferDeliveries = command<PreferDeliveries, Saved<typeof people.$inferSelect>>(
  "step.write",
  "person.prefer",
  async (tx, change) => {
    const known = await deliveriesKnown(tx);
    const isKnown = change.preferredDeliveries.every((one) => known.includes(one));
    return changeRow(tx, people, change, { check: () => (isKnown ? [] : [UNKNOWN]) });
  },
);

/** How something of the catalogue is delivered, in their order. */
async function deliveriesKnown(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ delivery: credentialDefinitions.delivery })
    .from(credentialDefinitions)
    .where(isNotNull(credentialDefinitions.delivery))
    .orderBy(credentialDefinitions.delivery);
  return rows.flatMap(({ delivery }) => delivery ?? []);
}
