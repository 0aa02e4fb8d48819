import { describe, expect, test } from "vitest";
import { bindIssuer } from "@/lib/badge/verify/bind-issuer";
import { currencyOf, type StatusFinding } from "@/lib/badge/verify/currency";
import { isHostedByIssuer } from "@/lib/badge/verify/hosting";
import { statusByName } from "@/lib/badge/verify/status/revocation-list";
import {
  badgeState,
  type Currency,
  type Integrity,
  type IssuerVerdict,
} from "@/lib/badge/verify/verdict";
import { type Day, parseIsoDay } from "@/lib/calendar";

const checkedAt = "2026-11-22T12:00:00Z";

describe("one state from three verdicts", () => {
  const integrities: Integrity[] = [
    { verdict: "fits", keys: [] },
    { verdict: "does-not-fit", why: "signature-wrong" },
    { verdict: "cannot-check", why: "context-unknown" },
  ];
  const issuers: IssuerVerdict[] = [
    { verdict: "confirmed", by: "pin" },
    { verdict: "unconfirmed", why: "issuer-not-known" },
  ];
  const currencies: Currency[] = [
    { verdict: "valid", checkedAt },
    { verdict: "not-yet", from: day("2027-01-01"), checkedAt },
    { verdict: "expired", until: day("2026-01-01"), checkedAt },
    { verdict: "revoked", reason: null, checkedAt },
    { verdict: "suspended", checkedAt },
    { verdict: "status-unknown", since: null, checkedAt },
    { verdict: "unreadable", checkedAt },
  ];
  const all = integrities.flatMap((integrity) =>
    issuers.flatMap((issuer) => currencies.map((currency) => ({ integrity, issuer, currency }))),
  );

  test("only three good verdicts of all are verified", () => {
    const verified = all.filter((verdicts) => badgeState(verdicts) === "verified");
    expect(verified).toEqual([
      { integrity: integrities[0], issuer: issuers[0], currency: currencies[0] },
    ]);
  });

  test.each([
    [0, 0, ["verified", ...Array(4).fill("revoked-or-expired"), "cannot-check", "cannot-check"]],
    [
      0,
      1,
      [
        "issuer-not-confirmed",
        ...Array(4).fill("revoked-or-expired"),
        "issuer-not-confirmed",
        "cannot-check",
      ],
    ],
    [1, 0, Array(7).fill("failed")],
    [1, 1, Array(7).fill("failed")],
    [2, 0, Array(7).fill("cannot-check")],
    [2, 1, Array(7).fill("cannot-check")],
  ])("integrity %i, issuer %i", (integrity, issuer, states) => {
    const rows = all.filter((row) => row.integrity === integrities[integrity]);
    const some = rows.filter((row) => row.issuer === issuers[issuer]);
    expect(some.map(badgeState)).toEqual(states);
  });
});

describe("in force", () => {
  const span = { from: day("2026-01-01"), until: day("2026-12-31") };
  const on = (iso: string, ...findings: StatusFinding[]) =>
    currencyOf(span, findings, { day: day(iso), checkedAt, statusKnownAt: null }).verdict;

  test.each([
    ["2025-12-31", "not-yet"],
    ["2026-01-01", "valid"],
    ["2026-12-31", "valid"],
    ["2027-01-01", "expired"],
  ])("on %s it is %s", (iso, verdict) => {
    expect(on(iso)).toBe(verdict);
  });

  test("the worst of what is found counts", () => {
    const unknown: StatusFinding = { status: "unknown" };
    const revoked: StatusFinding = { status: "revoked", reason: null };
    expect(on("2026-06-01", { status: "good" }, unknown)).toBe("status-unknown");
    expect(on("2026-06-01", unknown, { status: "suspended" })).toBe("suspended");
    expect(on("2027-06-01", unknown)).toBe("expired");
    expect(on("2027-06-01", { status: "good" }, revoked)).toBe("revoked");
  });
});

describe("a list of revoked names", () => {
  const id = "urn:uuid:1";
  const of = (...entries: unknown[]) =>
    statusByName({ revokedCredential: entries }, "revokedCredential", id).status;

  test.each(["", null, false, 0, undefined, {}, []])("with the reason %j, revoked", (reason) => {
    expect(of({ id, revocationReason: reason })).toBe("revoked");
  });

  test.each(["", null, 0, undefined, "false", true])("with revoked: %j, revoked", (revoked) => {
    expect(of({ id, revoked })).toBe("revoked");
  });

  test("only revoked: false takes an entry back, and no other entry with it", () => {
    expect(of({ id, revoked: false })).toBe("good");
    expect(of({ id, revoked: false }, { id })).toBe("revoked");
  });

  test("names by id, uid or itself", () => {
    expect([of(id), of(` ${id} `), of({ uid: id }), of({ id: "urn:uuid:2", uid: id })]).toEqual(
      Array(4).fill("revoked"),
    );
    expect([of(), of("urn:uuid:11"), of(null, 7, [id])]).toEqual(Array(3).fill("good"));
  });

  test.each([
    null,
    undefined,
    [],
    "x",
    {},
    { revokedCredential: "x" },
    { revokedAssertions: [id] },
  ])("%j says nothing", (list) => {
    expect(statusByName(list, "revokedCredential", id).status).toBe("unknown");
  });
});

test("a pin is for one issuer and one key", () => {
  const pins = [{ issuer: "https://a.example", thumbprint: "k1" }];
  const verdict = (issuer: string, key: string) =>
    bindIssuer(issuer, [key], { listed: null, pins }).verdict;
  expect(verdict("https://a.example", "k1")).toBe("confirmed");
  expect(verdict("https://a.example", "k2")).toBe("unconfirmed");
  expect(verdict("https://a.example/", "k1")).toBe("unconfirmed");
});

test.each([
  ["https://a.example/1", {}, true],
  ["https://b.example/1", {}, false],
  ["https://a.example.evil.example/1", { startsWith: "https://a.example" }, false],
  ["https://a.example/badges/1", { startsWith: ["https://a.example/badges/"] }, true],
  ["https://a.example/1", { startsWith: ["https://a.example/badges/"] }, false],
  ["https://b.example/1", { allowedOrigins: ["a.example", "b.example"] }, true],
  ["javascript:alert(1)", { allowedOrigins: "" }, false],
])("%s is hosted by an issuer with %j: %s", (url, verification, hosted) => {
  expect(isHostedByIssuer(url, "https://a.example/issuer", { verification })).toBe(hosted);
});

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`${iso} is no day.`);
  return parsed;
}
