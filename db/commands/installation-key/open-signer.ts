import { desc, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { seal, unseal } from "@/db/keys/seal";
import { newPrivateKey, type Signer, signerWith } from "@/db/keys/signer";
import { installationKeys } from "@/db/schema/installation-keys";

/**
 * The installation's own key, ready to sign; made on first use. `secret` is the installation's: a key
 * that it does not open was sealed under an earlier one, and is retired for a new one. What the old key
 * signed can still be checked. Only a job of the installation reaches keys.
 */
export const openSigner = command<string, Signer>(
  "settings.write",
  "key.open",
  async (tx, secret) => {
    const known = await opened(tx, secret);
    if (known) return known;
    // Of several who find none at the same moment, one makes the key and the others find it.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('installation key', 0))`);
    return (await opened(tx, secret)) ?? made(tx, secret);
  },
);

async function opened(tx: Tx, secret: string): Promise<Signer | null> {
  const [newest] = await tx
    .select()
    .from(installationKeys)
    .where(isNull(installationKeys.retiredAt))
    .orderBy(desc(installationKeys.createdAt))
    .limit(1);
  const pkcs8 = newest && unseal(newest.sealed, newest.thumbprint, secret);
  return pkcs8 ? signerWith(pkcs8) : null;
}

async function made(tx: Tx, secret: string): Promise<Signer> {
  const at = now();
  const { retiredAt } = installationKeys;
  await tx.update(installationKeys).set({ retiredAt: at }).where(isNull(retiredAt));
  const pkcs8 = newPrivateKey();
  const signer = signerWith(pkcs8);
  const { thumbprint, publicJwk } = signer;
  const sealed = seal(pkcs8, thumbprint, secret);
  await tx.insert(installationKeys).values({ thumbprint, publicJwk, sealed, createdAt: at });
  return signer;
}
