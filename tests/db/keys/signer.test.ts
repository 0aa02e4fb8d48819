import { createPublicKey, verify } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { openSigner } from "@/db/commands/installation-key/open-signer";
import { Forbidden } from "@/db/errors";
import { seal, unseal } from "@/db/keys/seal";
import { ownKeysFor } from "@/db/queries/installation-keys";
import { jobActor } from "@/lib/access";
import { readMultikey } from "@/lib/badge/verify/keys/multikey";
import { ok } from "@/lib/result";
import { describeEachDatabase } from "@/tests/support/databases";

const JOB = jobActor("signer");
const ADMIN = { ...JOB, kind: "user", name: "Sam", access: "admin" } as const;
const SECRET = "mauve kettle without a lid, and its spout";
const ANOTHER = "ochre kettle without a spout, and its lid";

describeEachDatabase("the installation's key", (database) => {
  beforeEach(() => database().sql`delete from installation_keys`);

  test("is made on first use, stays the same, and signs what anybody can check", async () => {
    const signer = await openSigner(JOB, SECRET);
    expect((await openSigner(JOB, SECRET)).thumbprint).toBe(signer.thumbprint);
    const bytes = Buffer.from("Harbourline");
    const key = createPublicKey({ key: { ...signer.publicJwk }, format: "jwk" });
    expect(verify(null, bytes, key, signer.sign(bytes))).toBe(true);
    expect(signer.did).toBe(`did:key:${signer.multikey}`);
    expect(readMultikey(signer.multikey)).toEqual(ok(signer.publicJwk));
  });

  test("is one, however many ask for the first one at the same moment", async () => {
    const signers = await Promise.all(Array.from({ length: 6 }, () => openSigner(JOB, SECRET)));
    expect(new Set(signers.map(({ thumbprint }) => thumbprint)).size).toBe(1);
    expect(await ownKeysFor(JOB)).toHaveLength(1);
  });

  test("is retired when the secret is another; what it signed can still be checked", async () => {
    const before = await openSigner(JOB, SECRET);
    const after = await openSigner(JOB, ANOTHER);
    expect(after.thumbprint).not.toBe(before.thumbprint);
    const keys = (await ownKeysFor(JOB)).map(({ thumbprint }) => thumbprint);
    expect(new Set(keys)).toEqual(new Set([before.thumbprint, after.thumbprint]));
    const rows = await database().sql`
      select thumbprint from installation_keys where retired_at is null`;
    expect(rows.map((row) => row.thumbprint)).toEqual([after.thumbprint]);
    expect((await openSigner(JOB, ANOTHER)).thumbprint).toBe(after.thumbprint);
  });

  test("lies in no clear form in the database", async () => {
    await openSigner(JOB, SECRET);
    const [row] = await database().sql<{ sealed: Buffer }[]>`select sealed from installation_keys`;
    // How every Ed25519 key in PKCS #8 begins (RFC 8410).
    expect(row?.sealed.includes(Buffer.from("302e020100300506032b6570", "hex"))).toBe(false);
  });

  test("is nobody's but the installation's: an administrator neither opens nor lists it", async () => {
    await openSigner(JOB, SECRET);
    await expect(openSigner(ADMIN, SECRET)).rejects.toThrow(Forbidden);
    expect(await ownKeysFor(ADMIN)).toEqual([]);
  });
});

test.each([
  ["the same secret and name", SECRET, "name", true],
  ["another secret", ANOTHER, "name", false],
  ["another name", SECRET, "other", false],
])("what is sealed is opened with %s: %s", (_what, secret, name, opens) => {
  const sealed = seal(Buffer.from("key"), "name", SECRET);
  expect(unseal(sealed, name, secret)?.toString() ?? null).toBe(opens ? "key" : null);
});

test("what is sealed and then damaged or cut off anywhere is not opened, and nothing is thrown", () => {
  const sealed = seal(Buffer.from("key"), "name", SECRET);
  for (const [at] of sealed.entries()) {
    const damaged = Buffer.from(sealed);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(unseal(damaged, "name", SECRET)).toBeNull();
    expect(unseal(sealed.subarray(0, at), "name", SECRET)).toBeNull();
  }
});
