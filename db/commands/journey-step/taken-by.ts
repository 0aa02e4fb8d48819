import type { credentialDefinitions } from "@/db/schema/credential-definitions";
import { centsOf } from "@/lib/credential/cents";

type Definition = Pick<typeof credentialDefinitions.$inferSelect, "price" | "currency" | "hours">;

/** What earning it takes by the catalogue of now, as a step has it. */
export function takenBy({ price, currency, hours }: Definition) {
  const cents = price === null ? null : centsOf(price);
  return { price: cents, currency: cents === null ? null : currency, hours };
}
