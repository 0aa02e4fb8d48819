import { expect, test } from "vitest";
import { integrityFailure } from "@/lib/badge/verify/verdict";
import { parseIsoDay } from "@/lib/calendar";
import { currencySays, integritySays, issuerSays } from "@/lib/format/badge";

const ZONE = "Europe/Berlin";
const CHECKED_AT = "2026-11-22T12:05:00Z";

test("a changed badge says that it was changed", () => {
  expect(integritySays(integrityFailure("signature-wrong"))).toContain("was changed");
});

test("what cannot be checked says why and the way out", () => {
  const says = integritySays(integrityFailure("key-not-known"));
  expect(says).toContain("not at hand");
  expect(says).toContain("Settings › Badges");
});

test("a signature and a hosted copy fit in different words", () => {
  expect(integritySays({ verdict: "fits", keys: ["thumbprint"] })).toContain("signature fits");
  expect(integritySays({ verdict: "fits", keys: [] })).toContain("own address");
});

test("an issuer whose key is not known is named, with the way out", () => {
  expect(issuerSays({ verdict: "unconfirmed", why: "issuer-not-known" }, "Acme")).toBe(
    "The key is not known to be Acme’s. An administrator can pin it in Settings › Badges.",
  );
});

test("a key that names itself confirms nobody behind it", () => {
  expect(issuerSays({ verdict: "confirmed", by: "did-key" })).toContain("nobody says");
});

test("an instant is told in the reader’s zone", () => {
  const says = currencySays({ verdict: "valid", checkedAt: CHECKED_AT }, ZONE);
  expect(says).toBe("It is in force, as of 22 Nov 2026, 13:05.");
});

test("a revoked badge gives the issuer’s reason where there is one", () => {
  const revoked = { verdict: "revoked", checkedAt: CHECKED_AT } as const;
  expect(currencySays({ ...revoked, reason: "Typing error" }, ZONE)).toContain("“Typing error”");
  expect(currencySays({ ...revoked, reason: null }, ZONE)).toContain("no reason");
});

test("a list that nobody could read says when it was last known", () => {
  const unknown = { verdict: "status-unknown", checkedAt: CHECKED_AT } as const;
  expect(currencySays({ ...unknown, since: "2026-11-03T09:00:00Z" }, ZONE)).toContain(
    "last known on 3 Nov 2026, 10:00",
  );
  expect(currencySays({ ...unknown, since: null }, ZONE)).toContain("never known");
});

test("an expired badge names its last day", () => {
  const until = parseIsoDay("2026-02-14");
  if (until === null) throw new Error("no day");
  expect(currencySays({ verdict: "expired", until, checkedAt: CHECKED_AT }, ZONE)).toContain(
    "14 Feb 2026",
  );
});
