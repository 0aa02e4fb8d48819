import { expect, test } from "vitest";
import { z } from "zod";
import { checkJws } from "@/db/badges/verify/check-jws";
import { readJws } from "@/db/badges/verify/read-jws";
import { badgeJson } from "@/tests/support/badges/about";

const Vectors = z.object({
  testGroups: z.array(
    z.object({
      public: z.unknown().optional(),
      private: z.unknown().optional(),
      tests: z.array(
        z.object({
          tcId: z.number(),
          comment: z.string(),
          jws: z.string(),
          result: z.enum(["valid", "invalid"]),
        }),
      ),
    }),
  ),
});

const FILE = "wycheproof-jws/json_web_signature_test.json";
/** A group with a shared secret has no public key; its secret stands in, as an attacker would hope. */
const VECTORS = Vectors.parse(badgeJson(FILE)).testGroups.flatMap((group) =>
  group.tests.map((vector) => ({ ...vector, jwk: group.public ?? group.private })),
);

async function outcomeOf({ jws, jwk }: (typeof VECTORS)[number]): Promise<string> {
  const read = readJws(jws);
  if (!read.ok) return read.problem;
  const integrity = await checkJws(read.value, { form: "jwk", jwk });
  return integrity.verdict === "fits" ? "fits" : integrity.why;
}

test("no forged signature is accepted, and none throws", async () => {
  expect(VECTORS.length).toBe(401);
  const forged = VECTORS.filter(({ result }) => result === "invalid");
  const accepted: string[] = [];
  for (const vector of forged) {
    if ((await outcomeOf(vector)) === "fits") accepted.push(`${vector.tcId} ${vector.comment}`);
  }
  expect(accepted).toEqual([]);
});

/** Vectors that the file calls valid, by the reason for which they are refused here. */
const STRICTER = {
  // RS384, RS512, PS256, PS384, PS512 and ES521: badges are signed with EdDSA, ES256 and RS256 only.
  "algorithm-unsupported": [
    ...[264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 287, 288, 320, 321, 322, 323],
    ...[325, 326, 327, 328, 346, 347, 350, 351],
  ],
  // A character outside the alphabet, which a lenient decoder would skip.
  "jws-malformed": [372],
  // HMAC: whoever can check it could have made it.
  "jws-unsigned": [1, 348, 352, 357, 358, 359, 373, 376, 377],
};

test("what is refused although it is valid is refused for a reason that we chose", async () => {
  const refused: Record<string, number[]> = {};
  for (const vector of VECTORS.filter(({ result }) => result === "valid")) {
    const outcome = await outcomeOf(vector);
    if (outcome === "fits") continue;
    refused[outcome] = [...(refused[outcome] ?? []), vector.tcId];
  }
  expect(refused).toEqual(STRICTER);
});
