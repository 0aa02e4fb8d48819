import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { giveBack, takeVerifier } from "@/db/badges/verify/apart/verifier";
import { verifyApart } from "@/db/badges/verify/apart/verify-apart";
import type { VerifyItem } from "@/db/badges/verify/verify-about";
import { verifyAll } from "@/db/badges/verify/verify-all";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { undecided, type Verdicts } from "@/lib/badge/verify/verdict";
import type { JsonObject } from "@/lib/json";
import { about, badgeJson, fetched } from "@/tests/support/badges/about";
import { newSigner, signedToken } from "@/tests/support/badges/sign";

const EMBEDDED = badgeJson("1edtech/ob30/simple.json");
const { proof: _, ...BARE } = EMBEDDED;
const signer = newSigner();
const { statusKnownAt: __, ...ABOUT } = about({
  documents: fetched({ "https://badges.example/1": EMBEDDED }),
});

function tokens(count: number): VerifyItem[] {
  return Array.from({ length: count }, (_, at) => {
    const payload = { ...BARE, id: `urn:uuid:${at}`, iss: BARE.issuer.id };
    const token = signedToken(payload, { alg: "EdDSA", jwk: signer.jwk }, signer);
    return {
      text: { form: "jws", token: at % 7 === 3 ? `${token.slice(0, -4)}AAAA` : token },
      statusKnownAt: null,
    };
  });
}

function json(document: JsonObject): VerifyItem {
  return { text: { form: "json", document }, statusKnownAt: "2026-11-01T00:00:00Z" };
}

function oneByOne(items: readonly VerifyItem[]) {
  return Promise.all(
    items.map(({ text, statusKnownAt }) => verifyBadge(text, { ...ABOUT, statusKnownAt })),
  );
}

function nested(depth: number): unknown {
  let value: unknown = "x";
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

test.each<[string, VerifyItem[]]>([
  ["none", []],
  ["a few tokens", tokens(9)],
  [
    "many of all kinds",
    [
      ...tokens(40),
      json(EMBEDDED),
      json({ ...EMBEDDED, name: "changed" }),
      json({ ...EMBEDDED, name: nested(100_000) }),
      json({ ...EMBEDDED, name: "x".repeat(300 * 1024) }),
      json(JSON.parse(`{"type":"Assertion","a":{"__proto__":{"b":1}}}`)),
      json(badgeJson("1edtech/ob30/complete.json")),
      { text: { form: "url", url: "https://badges.example/1" }, statusKnownAt: null },
      { text: { form: "url", url: "https://badges.example/2" }, statusKnownAt: null },
      { text: { form: "jws", token: "no token" }, statusKnownAt: null },
      ...tokens(40),
    ],
  ],
])("%s: each has its own verdicts, in their order", async (_name, items) => {
  const seen: number[] = [];
  const verdicts = await verifyAll(items, ABOUT, undefined, (done) => seen.push(done));
  expect(verdicts).toEqual(await oneByOne(items));
  expect(seen).toEqual(items.map((_, at) => at + 1));
});

test("a badge with which its process ends cannot be checked, and the others are", async () => {
  const verifier = await takeVerifier();
  giveBack(verifier);
  const items = tokens(100);
  const verdicts = await verifyAll(items, ABOUT, undefined, (done) => {
    if (done === 50) verifier.kill("SIGKILL");
  });
  const right = await oneByOne(items);
  expect(verdicts.filter(isTooComplex)).toHaveLength(1);
  expect(verdicts.map((given, at) => (isTooComplex(given) ? right[at] : given))).toEqual(right);
});

function isTooComplex({ integrity }: Verdicts): boolean {
  return integrity.verdict === "cannot-check" && integrity.why === "too-complex";
}

test("a badge that takes too long cannot be checked", async () => {
  const verifier = await takeVerifier();
  verifier.kill("SIGSTOP");
  giveBack(verifier);
  const watch = { signal: undefined, onProgress: () => undefined, seconds: 2 };
  const items = [json(EMBEDDED), ...tokens(2)];
  const verdicts = await verifyApart(items, ABOUT, watch);
  const [, ...others] = await oneByOne(items);
  expect(verdicts).toEqual([undecided("too-complex", ABOUT.now), ...others]);
});

test("what is cancelled ends, with the reason", async () => {
  const stop = new AbortController();
  const items = tokens(2_000);
  let last = 0;
  const verifying = verifyAll(items, ABOUT, stop.signal, (done) => {
    last = done;
    if (done === 20) stop.abort(new Error("Cancelled."));
  });
  await expect(verifying).rejects.toThrow("Cancelled.");
  expect(last).toBeLessThan(200);
  await expect(verifyAll(items.slice(0, 1), ABOUT, stop.signal)).rejects.toThrow("Cancelled.");
});

test("a script that verifies badges ends when it is done", async () => {
  const script = `
    import { verifyAll } from "@/db/badges/verify/verify-all";
    const [document, about] = JSON.parse(process.argv[1] ?? "");
    const items = [{ text: { form: "json", document }, statusKnownAt: null }];
    void verifyAll(items, { ...about, documents: new Map() }).then((all) => console.log(JSON.stringify(all)));
  `;
  const told = JSON.stringify([EMBEDDED, { ...ABOUT, documents: null }]);
  const args = ["--import", "tsx", "--input-type=module", "--eval", script, told];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 25_000 });
  expect(JSON.parse(stdout)).toEqual(await oneByOne([{ ...json(EMBEDDED), statusKnownAt: null }]));
});
