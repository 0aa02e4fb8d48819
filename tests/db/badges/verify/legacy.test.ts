import { expect, test } from "vitest";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { badgeState } from "@/lib/badge/verify/verdict";
import { about } from "@/tests/support/badges/about";

const RECIPIENT = { type: "email", hashed: false, identity: "ada@example.org" };

test.each([
  ["0.5", { recipient: "sha256$00", issued_on: "2012-05-06", badge: { name: "Old" } }],
  ["1.0", { uid: "17", recipient: RECIPIENT, badge: "https://example.org/class" }],
  [
    "1.1",
    { "@context": "https://w3id.org/openbadges/v1", type: "Assertion", recipient: RECIPIENT },
  ],
])("a badge of Open Badges %s cannot be checked, which is no failure", async (_, document) => {
  const verdicts = await verifyBadge({ form: "json", document }, about());
  expect(verdicts.integrity).toEqual({ verdict: "cannot-check", why: "legacy-version" });
  expect(badgeState(verdicts)).toBe("cannot-check");
});

test("a context that nobody knows is no old version", async () => {
  const document = { "@context": "https://example.org/v3", type: "Assertion" };
  const verdicts = await verifyBadge({ form: "json", document }, about());
  expect(verdicts.integrity).toEqual({ verdict: "does-not-fit", why: "wrong-context" });
});
