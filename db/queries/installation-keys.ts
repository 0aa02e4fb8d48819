import { asc } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { multikeyOf } from "@/db/keys/signer";
import { installationKeys } from "@/db/schema/installation-keys";
import type { Actor } from "@/lib/access";

/** The public part of a key of ours, in both of its spellings. */
export type OwnKey = { readonly thumbprint: string; readonly multikey: string };

/** Every key that ever signed here, the oldest first. Empty for everybody but a job of the installation. */
export function ownKeysFor(actor: Actor): Promise<OwnKey[]> {
  return inScope(actor, async (tx) => {
    const { thumbprint, publicJwk, createdAt } = installationKeys;
    const rows = await tx
      .select({ thumbprint, publicJwk })
      .from(installationKeys)
      .orderBy(asc(createdAt));
    return rows.map((row) => ({
      thumbprint: row.thumbprint,
      multikey: multikeyOf(row.publicJwk),
    }));
  });
}
