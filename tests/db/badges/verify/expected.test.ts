import { expect, test } from "vitest";
import { readBadgeFile } from "@/db/badges/read/read-badge-file";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import type { BadgeText } from "@/lib/badge/badge-text";
import { credentialOfJwt } from "@/lib/badge/verify/jws/jwt-claims";
import { badgeState, type Verdicts } from "@/lib/badge/verify/verdict";
import type { JsonObject } from "@/lib/json";
import { about, fetched } from "@/tests/support/badges/about";
import { PUBLISHED } from "@/tests/support/badges/published";
import { badgeFixture } from "@/tests/support/badges/vectors";

/** Why a badge that should not count does not: its state, and the reason. */
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  "ob20/basic-assertion-invalid-context.json": ["failed", "wrong-context"],
  "ob20/basic-assertion-invalid-type.json": ["failed", "wrong-type"],
  "ob20/simple-revoked.jwt": ["revoked-or-expired", "revoked"],
  "ob20/assertion-with-data-image.json": ["failed", "image-inline"],
  "ob20/basic-assertion-with-allowed-origins-invalid-starts-with.json": [
    "failed",
    "hosted-elsewhere",
  ],
  "ob20/basic-assertion-with-allowed-origins-invalid-multiple-starts-with.json": [
    "failed",
    "hosted-elsewhere",
  ],
  "ob20/basic-assertion-expired.json": ["revoked-or-expired", "expired"],
  "ob20/basic-assertion-in-future.json": ["revoked-or-expired", "not-yet"],
  "ob30/simple-err-type.json": ["failed", "wrong-type"],
  "ob30/simple-err-proof-method.json": ["failed", "key-malformed"],
  "ob30/simple-err-proof-method-no-scheme.json": ["failed", "key-reference-malformed"],
  "ob30/simple-err-proof-method-unknown-scheme.json": ["failed", "key-reference-malformed"],
  "ob30/simple-err-proof-method-unknown-did-method.json": ["cannot-check", "key-reference-unknown"],
  "ob30/simple-err-proof-value.json": ["failed", "signature-wrong"],
  "ob30/simple-err-expired.json": ["revoked-or-expired", "expired"],
  "ob30/simple-err-context.json": ["failed", "wrong-context"],
  "ob30/simple-err-issuer.json": ["failed", "issuer-missing"],
  "ob30/simple-err-credential-subject-type.json": ["failed", "terms-undefined"],
  "ob30/simple-err-credential-subject-identifier-type.json": ["failed", "terms-undefined"],
  "ob30/simple-err-credential-subject-achievement-result-description-type.json": [
    "failed",
    "terms-undefined",
  ],
  "ob30/simple-err-credential-subject-profile-type.json": ["failed", "terms-undefined"],
  "ob30/simple-err-issuer-type.json": ["failed", "terms-undefined"],
  "ob30/simple-err-issuer-parentorg-type.json": ["failed", "terms-undefined"],
  "ob30/simple-err-issuer-otheridentifier-type.json": ["failed", "terms-undefined"],
  "ob30/simple-err-issued.json": ["revoked-or-expired", "not-yet"],
  "ob30/credential-status-revoked.json": ["revoked-or-expired", "revoked"],
  "ob30/bit-string-list/credential-status-revoked.json": ["revoked-or-expired", "revoked"],
};

/** Rows that ask for something else than the verdicts on a badge. */
const OUT_OF_SCOPE: Readonly<Record<string, string>> = {
  "ob20/assets/badgeclass1.json": "a badge class, which nobody holds",
  "ob20/assets/badge-with-data-image.json": "a badge class, which nobody holds",
  "ob20/assets/badgeclass-with-complex-image.json": "a badge class, which nobody holds",
  "ob20/issuer-compact-iri-validation.json": "a profile, which nobody holds",
  "ob20/assertion-with-extension-node-invalid.json":
    "the fault is in an extension, whose schema would have to be fetched; nothing here reads it",
  "ob20/warning-issuer-non-http.json":
    "accepted there with a warning; a profile that names no address of its host proves nothing here",
  "ob30/simple-context-version.json": "advice to use a newer context; the badge verifies",
  "ob30/complete.json": "advice about a schema that would have to be fetched; the badge verifies",
  "ob30/sd/derivedcredential.json": "ecdsa-sd-2023 is not supported: cannot be checked",
  "ob30/endorsement-valid.json": "an endorsement, which is no badge",
  "ob30/endorsement-err-schema-status-refresh.json": "an endorsement, which is no badge",
  "ob30/bit-string-list/testlist": "a status list; the revoked badge is checked against it",
};

const ROWS = badgeFixture("1edtech/EXPECTED.csv")
  .toString("utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","))
  .map(([file = "", expected = ""]) => ({ file, expected }));

const IN_SCOPE = ROWS.filter(({ file }) => !(file in OUT_OF_SCOPE));

test("each row is in scope or has its reason", () => {
  const files = ROWS.map(({ file }) => file);
  expect(Object.keys(OUT_OF_SCOPE).filter((file) => !files.includes(file))).toEqual([]);
  expect(Object.keys(REASONS).filter((file) => !files.includes(file))).toEqual([]);
  expect(IN_SCOPE.length).toBe(54);
});

test.each(IN_SCOPE)("$file is $expected", async ({ file, expected }) => {
  const verdicts = await verifyPinned(await textOf(file));
  const good = expected === "valid" || expected === "warning";
  expect([badgeState(verdicts), whyOf(verdicts)]).toEqual(
    good ? ["verified", "valid"] : REASONS[file],
  );
});

test.each(IN_SCOPE.filter(({ file }) => !file.startsWith("ob20")))(
  "$file does not count before its key is known to be the issuer's",
  async ({ file }) => {
    const verdicts = await verifyBadge(await textOf(file), about({ documents: PUBLISHED }));
    expect(verdicts.issuer.verdict).toBe("unconfirmed");
    expect(badgeState(verdicts)).not.toBe("verified");
  },
);

async function textOf(file: string): Promise<BadgeText> {
  const read = await readBadgeFile({ fileName: file, bytes: badgeFixture(`1edtech/${file}`) });
  const [badge] = read.ok ? read.value.badges : [];
  if (!badge) throw new Error(`There is no badge in ${file}.`);
  return badge.text;
}

/** As an administrator does: looks which key fits, and pins it to the issuer that is named. */
async function verifyPinned(text: BadgeText): Promise<Verdicts> {
  const documents = new Map(PUBLISHED);
  if (text.form === "json" && typeof text.document.id === "string") {
    for (const [url, known] of fetched({ [text.document.id]: text.document })) {
      documents.set(url, known);
    }
  }
  const first = await verifyBadge(text, about({ documents }));
  const keys = first.integrity.verdict === "fits" ? first.integrity.keys : [];
  const pins = keys.map((thumbprint) => ({ issuer: issuerIn(text), thumbprint }));
  return verifyBadge(text, about({ documents, pins }));
}

function issuerIn(text: BadgeText): string {
  const document = text.form === "json" ? text.document : credentialIn(text);
  const { issuer } = document;
  return typeof issuer === "string" ? issuer : String(Object(issuer).id);
}

function credentialIn(text: BadgeText): JsonObject {
  const token = text.form === "jws" ? text.token : "";
  const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  const credential = credentialOfJwt(payload);
  if (!credential.ok) throw new Error(credential.problem);
  return credential.value;
}

function whyOf({ integrity, currency }: Verdicts): string {
  return integrity.verdict === "fits" ? currency.verdict : integrity.why;
}
