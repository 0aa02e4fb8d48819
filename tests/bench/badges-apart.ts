import { generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { VerifyItem } from "@/db/badges/verify/verify-about";
import { verifyAll } from "@/db/badges/verify/verify-all";
import { badgeState } from "@/lib/badge/verify/verdict";
import { about, badgeJson } from "@/tests/support/badges/about";
import { figure, percentile, type Report } from "./figure";

const BADGES = 10_000;
/** Every so manieth has an embedded proof, which takes some hundred times as long. */
const EMBEDDED_EVERY = 25;
const QUIET_ROUNDS = 1_000;
const HIGH = 0.95;
const GOAL = 2;

/** How long an answer of a server takes that verifies 10,000 badges meanwhile, against a quiet one. */
export async function benchBadgesApart(report: Report): Promise<void> {
  const items = Array.from({ length: BADGES }, (_, at) => itemOf(at));
  const server = createServer((_, response) => response.end(JSON.stringify(PAGE)));
  await once(server.listen(0), "listening");
  await timesOf(server, (round) => round < QUIET_ROUNDS); // until all is warm
  const quiet = await timesOf(server, (round) => round < QUIET_ROUNDS);
  let isVerifying = true;
  const started = performance.now();
  const verifying = verifyAll(items, about()).finally(() => {
    isVerifying = false;
  });
  const busy = await timesOf(server, () => isVerifying);
  const seconds = (performance.now() - started) / 1_000;
  const unfit = (await verifying).filter((one) => badgeState(one) !== "issuer-not-confirmed");
  if (unfit.length > 0) throw new Error(`${unfit.length} badges of the bench do not fit.`);
  server.close();
  const [before, during] = [percentile(quiet, HIGH), percentile(busy, HIGH)];
  report(
    figure("badges/apart", during / before, GOAL, {
      unit: "times the 95th percentile of a quiet server",
      detail: `${during.toFixed(1)} ms of ${busy.length} answers, ${before.toFixed(1)} ms when quiet; ${BADGES} badges in ${seconds.toFixed(1)} s`,
    }),
  );
}

const EMBEDDED = badgeJson("1edtech/ob30/simple.json");
const { proof: _, ...CREDENTIAL } = EMBEDDED;
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const HEADER = { alg: "EdDSA", typ: "JWT", jwk: publicKey.export({ format: "jwk" }) };

function itemOf(at: number): VerifyItem {
  if (at % EMBEDDED_EVERY === 0) {
    return { text: { form: "json", document: EMBEDDED }, statusKnownAt: null };
  }
  const payload = { ...CREDENTIAL, id: `${CREDENTIAL.id}/${at}`, iss: CREDENTIAL.issuer.id };
  const text = [HEADER, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const signature = sign(null, Buffer.from(text), privateKey).toString("base64url");
  return { text: { form: "jws", token: `${text}.${signature}` }, statusKnownAt: null };
}

/** What a page of many rows takes: some milliseconds. */
const PAGE = Array.from({ length: 10_000 }, (_, at) => ({
  id: at,
  name: `Person ${at}`,
  level: 3,
}));

/** One request after the other, to the last byte of the answer. */
async function timesOf(server: Server, goOn: (round: number) => boolean): Promise<number[]> {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;
  const times: number[] = [];
  while (goOn(times.length)) {
    const started = performance.now();
    const response = await fetch(`http://localhost:${port}/`);
    await response.arrayBuffer();
    times.push(performance.now() - started);
  }
  return times;
}
