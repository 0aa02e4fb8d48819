import { expect, test } from "vitest";
import { auditorLinkState } from "@/lib/auditor-link/state";

const at = (text: string) => new Date(text);
const endsAt = at("2026-12-06T12:00:00Z");

test.each([
  ["a second before its end", "2026-12-06T11:59:59Z", null, "open"],
  ["a millisecond before its end", "2026-12-06T11:59:59.999Z", null, "open"],
  ["at its end", "2026-12-06T12:00:00Z", null, "ended"],
  ["long after its end", "2030-01-01T00:00:00Z", null, "ended"],
  ["at the moment it is revoked", "2026-12-01T09:00:00Z", "2026-12-01T09:00:00Z", "revoked"],
  ["revoked, and after its end", "2027-01-01T00:00:00Z", "2026-12-01T09:00:00Z", "revoked"],
] as const)("%s a link is as it should be", (_when, now, revoked, expected) => {
  const revokedAt = revoked && at(revoked);
  expect(auditorLinkState({ endsAt, revokedAt }, at(now))).toBe(expected);
});
