import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { pinIssuer } from "@/db/commands/issuer-pin/pin-issuer";
import { unpinIssuer } from "@/db/commands/issuer-pin/unpin-issuer";
import { badgesOnPins, issuerPins } from "@/db/queries/issuer-pins";
import { badges } from "@/db/schema/badges";
import { jobActor } from "@/lib/access";
import { badgeState } from "@/lib/badge/verify/verdict";
import { about, badgeJson } from "@/tests/support/badges/about";
import { newSigner, signed } from "@/tests/support/badges/sign";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { made } from "@/tests/support/small-world";

const ADMIN = { ...jobActor("Ada"), kind: "user", access: "admin" } as const;
const REASON = "Read out by the registrar on the telephone.";
const THUMBPRINT = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

/** RFC 8037, appendix A.3: a key and its thumbprint. */
const EXAMPLE = {
  key: { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
  thumbprint: "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
};

describeEachDatabase("a pin", (database) => {
  let issuers = 0;
  const newIssuer = () => `https://academy-${++issuers}.example`;

  test("is kept with who vouched for it and how it was made sure of", async () => {
    const issuer = newIssuer();
    const pin = await made(pinIssuer(ADMIN, { issuer, thumbprint: THUMBPRINT, reason: REASON }));
    expect(await issuerPins(ADMIN)).toContainEqual(pin);
    expect(pin).toMatchObject({ issuer, thumbprint: THUMBPRINT, reason: REASON, pinnedBy: "Ada" });
    const { action, actor, after } = await lastEvent(database().sql, pin.id);
    expect({ action, actor }).toEqual({ action: "issuer-pin.add", actor: "Ada" });
    expect(after).toMatchObject({ issuer, thumbprint: THUMBPRINT });
  });

  test("of a key is its thumbprint", async () => {
    const pin = pinIssuer(ADMIN, { issuer: newIssuer(), key: EXAMPLE.key, reason: REASON });
    expect((await made(pin)).thumbprint).toBe(EXAMPLE.thumbprint);
  });

  test("of the same key in another form is the same pin, and there is one", async () => {
    const issuer = newIssuer();
    const { multikey, jwk } = newSigner();
    await made(pinIssuer(ADMIN, { issuer, key: jwk, reason: REASON }));
    const again = await pinIssuer(ADMIN, { issuer, key: `did:key:${multikey}`, reason: REASON });
    expect(again).toMatchObject({ ok: false, problem: { problems: [{ code: "pinned-already" }] } });
    expect((await issuerPins(ADMIN)).filter((pin) => pin.issuer === issuer)).toHaveLength(1);
  });

  describe("is refused", () => {
    const weak = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const p384 = generateKeyPairSync("ec", { namedCurve: "P-384" });
    test.each([
      ["a weak key", { key: { ...weak.publicKey.export({ format: "jwk" }) } }, "key-weak"],
      [
        "an unknown kind",
        { key: { ...p384.publicKey.export({ format: "jwk" }) } },
        "key-unsupported",
      ],
      ["no key", { key: "the key of the academy" }, "key-malformed"],
      ["neither", {}, "one-of-two"],
      ["both", EXAMPLE, "one-of-two"],
    ])("of %s", async (_name, given, code) => {
      const refused = await pinIssuer(ADMIN, { issuer: newIssuer(), reason: REASON, ...given });
      expect(refused).toMatchObject({ ok: false, problem: { problems: [{ code }] } });
    });

    test("of a private key, of which nothing is kept or said", async () => {
      const { privateKey } = newSigner();
      const key = { ...privateKey.export({ format: "jwk" }) };
      const refused = await pinIssuer(ADMIN, { issuer: newIssuer(), key, reason: REASON });
      expect(refused).toMatchObject({
        ok: false,
        problem: { problems: [{ code: "key-private" }] },
      });
      expect(JSON.stringify(refused)).not.toContain(String(key.d));
      const [found] = await database().sql`
        select count(*)::int as events from audit_events where after::text like ${`%${key.d}%`}`;
      expect(found?.events).toBe(0);
    });
  });

  test("confirms a badge that its key signed, until it is taken back", async () => {
    const signer = newSigner();
    const document = badgeJson("1edtech/ob30/simple.json");
    const badge = await signed(document, signer, `did:key:${signer.multikey}#${signer.multikey}`);
    const state = async () => {
      const pins = await issuerPins(ADMIN);
      return badgeState(await verifyBadge({ form: "json", document: badge }, about({ pins })));
    };
    expect(await state()).toBe("issuer-not-confirmed");
    const pin = await made(
      pinIssuer(ADMIN, { issuer: document.issuer.id, key: signer.jwk, reason: REASON }),
    );
    expect(await state()).toBe("verified");
    await made(unpinIssuer(ADMIN, pin));
    expect(await state()).toBe("issuer-not-confirmed");
    expect((await lastEvent(database().sql, pin.id)).action).toBe("issuer-pin.remove");
  });

  test("is not taken back by who saw another version", async () => {
    const issuer = newIssuer();
    const pin = await made(pinIssuer(ADMIN, { issuer, thumbprint: THUMBPRINT, reason: REASON }));
    const refused = await unpinIssuer(ADMIN, { id: pin.id, version: pin.version + 1 });
    expect(refused).toMatchObject({ ok: false, problem: { kind: "changed" } });
  });

  test("counts the kept badges that it alone confirms", async () => {
    const issuer = newIssuer();
    const pin = await made(pinIssuer(ADMIN, { issuer, thumbprint: THUMBPRINT, reason: REASON }));
    const kept = (key: string, by: "pin" | "did-document", keys: readonly string[]) =>
      inScope(ADMIN, (tx) =>
        tx.insert(badges).values({
          key: `${issuer} ${key}`,
          form: "json",
          contentHash: key,
          standard: "3.0",
          name: "Rigging",
          issuer,
          state: "verified",
          verdicts: {
            integrity: { verdict: "fits", keys },
            issuer: { verdict: "confirmed", by },
            currency: { verdict: "valid", checkedAt: "2026-11-22T12:00:00Z" },
          },
          checkedAt: new Date("2026-11-22T12:00:00Z"),
          place: "badge.json",
          receivedAt: new Date("2026-11-22T12:00:00Z"),
        }),
      );
    expect((await badgesOnPins(ADMIN)).get(pin.id)).toBeUndefined();
    await kept("by this pin", "pin", [THUMBPRINT]);
    await kept("by another key", "pin", ["another"]);
    await kept("by itself", "did-document", [THUMBPRINT]);
    expect((await badgesOnPins(ADMIN)).get(pin.id)).toBe(1);
  });
});
