import { generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { canonicalRdf } from "@/db/badges/verify/canonical-rdf";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { badgeState } from "@/lib/badge/verify/verdict";
import { about, badgeJson } from "@/tests/support/badges/about";
import { figure, median, type Report, secondsOf } from "./figure";

const BADGES = 1_024;
const AT_ONCE = 64;
const ROUNDS = 5;

type Kind = {
  readonly algorithm: "EdDSA" | "ES256" | "RS256";
  readonly pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  /** As many times as long as the bare check of the signature it may take. */
  readonly goal: number;
};

/** Badges as tokens against the bare check of their signatures, and an embedded proof. */
export async function benchBadges(report: Report): Promise<void> {
  const kinds: readonly Kind[] = [
    { algorithm: "EdDSA", pair: generateKeyPairSync("ed25519"), goal: 1 / 0.8 },
    {
      algorithm: "ES256",
      pair: generateKeyPairSync("ec", { namedCurve: "P-256" }),
      goal: 1 / 0.6,
    },
    {
      algorithm: "RS256",
      pair: generateKeyPairSync("rsa", { modulusLength: 2048 }),
      goal: 1 / 0.5,
    },
  ];
  for (const kind of kinds) await benchTokens(kind, report);
  await benchEmbedded(report);
}

async function benchTokens({ algorithm, pair, goal }: Kind, report: Report): Promise<void> {
  const tokens = Array.from({ length: BADGES }, (_, at) => tokenOf(at, algorithm, pair));
  const parts = tokens.map((token) => ({
    data: Buffer.from(token.slice(0, token.lastIndexOf("."))),
    signature: Buffer.from(token.slice(token.lastIndexOf(".") + 1), "base64url"),
  }));
  const bare: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(
      await secondsOf(async () => {
        for (const { data, signature } of parts) {
          if (!verify(hashOf(algorithm), data, keyOf(pair.publicKey), signature)) throw UNFIT;
        }
      }),
    );
    own.push(await secondsOf(() => verifyAll(tokens)));
  }
  const [bareRate, ownRate] = [bare, own].map((seconds) => Math.round(BADGES / median(seconds)));
  report(
    figure(`badges/token/${algorithm}`, median(own) / median(bare), Number(goal.toFixed(3)), {
      unit: "× bare check",
      detail: `${ownRate} badges a second, ${AT_ONCE} at once; ${bareRate} bare checks a second`,
    }),
  );
}

const UNFIT = new Error("A signature of the bench does not fit.");
const CREDENTIAL = (({ proof: _, ...rest }) => rest)(badgeJson("1edtech/ob30/simple.json"));

function tokenOf(at: number, alg: Kind["algorithm"], { publicKey, privateKey }: Kind["pair"]) {
  const header = { alg, typ: "JWT", jwk: publicKey.export({ format: "jwk" }) };
  const payload = { ...CREDENTIAL, id: `${CREDENTIAL.id}/${at}`, iss: CREDENTIAL.issuer.id };
  const text = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${text}.${sign(hashOf(alg), Buffer.from(text), keyOf(privateKey)).toString("base64url")}`;
}

function hashOf(algorithm: Kind["algorithm"]): string | null {
  return algorithm === "EdDSA" ? null : "sha256";
}

function keyOf(key: KeyObject) {
  return key.asymmetricKeyType === "ec" ? { key, dsaEncoding: "ieee-p1363" as const } : key;
}

async function verifyAll(tokens: readonly string[]): Promise<void> {
  const asked = about();
  let next = 0;
  async function work(): Promise<void> {
    for (let token = tokens[next++]; token !== undefined; token = tokens[next++]) {
      const verdicts = await verifyBadge({ form: "jws", token }, asked);
      if (badgeState(verdicts) !== "issuer-not-confirmed") throw UNFIT;
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const EMBEDDED_ROUNDS = 25;
/** Until then the engine still compiles what it runs, the first measured at the cost of the second. */
const WARMING_ROUNDS = 10;
const EMBEDDED_GOAL = 1.2;

async function benchEmbedded(report: Report): Promise<void> {
  const document = badgeJson("1edtech/ob30/complete.json");
  const { proof: _, ...bare } = document;
  const canonical: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < WARMING_ROUNDS + EMBEDDED_ROUNDS; round++) {
    const alone = await secondsOf(() => canonicalRdf(bare));
    const all = await secondsOf(async () => {
      const { integrity } = await verifyBadge({ form: "json", document }, about());
      if (integrity.verdict !== "fits") throw UNFIT;
    });
    if (round < WARMING_ROUNDS) continue;
    canonical.push(alone);
    whole.push(all);
  }
  report(
    figure("badges/embedded", median(whole) / median(canonical), EMBEDDED_GOAL, {
      unit: "× canonicalisation alone",
      detail: `${Math.round(median(whole) * 1_000)} ms for a badge of 25 KB`,
    }),
  );
}
