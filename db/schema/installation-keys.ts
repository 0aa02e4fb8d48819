import { jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { bytes } from "./columns";

/** The keys with which this installation signs; only the newest that is not retired signs. */
export const installationKeys = pgTable("installation_keys", {
  /** RFC 7638, SHA-256, base64url. */
  thumbprint: text().primaryKey(),
  publicJwk: jsonb()
    .$type<{ readonly kty: "OKP"; readonly crv: "Ed25519"; readonly x: string }>()
    .notNull(),
  /** The private part, sealed under the installation's secret. */
  sealed: bytes().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  retiredAt: timestamp({ withTimezone: true }),
});
