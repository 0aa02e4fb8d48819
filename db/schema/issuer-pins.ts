import { pgTable, text, unique } from "drizzle-orm/pg-core";
import type { IssuerPinId } from "@/lib/ids";
import { row } from "./columns";

/** An administrator's word that this key signs for this issuer. */
export const issuerPins = pgTable(
  "issuer_pins",
  {
    ...row<IssuerPinId>(),
    /** What badges identify the issuer by: an address or a DID. */
    issuer: text().notNull(),
    /** RFC 7638, SHA-256, base64url. */
    thumbprint: text().notNull(),
    /** How it was made sure of. */
    reason: text().notNull(),
    pinnedBy: text().notNull(),
  },
  (table) => [unique("issuer_pins_pair").on(table.issuer, table.thumbprint)],
);
