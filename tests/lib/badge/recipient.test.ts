import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { BadgeIdentity } from "@/lib/badge/read/badge/badge";
import { type Digest, Recipients } from "@/lib/badge/recipient";
import { PersonId } from "@/lib/ids";

const digest: Digest = (algorithm, text) => createHash(algorithm).update(text).digest("hex");

const ADA = PersonId.parse("00000000-0000-4000-8000-000000000001");
const BOB = PersonId.parse("00000000-0000-4000-8000-000000000002");
const people = [
  { id: ADA, addresses: ["ada@example.org", "nobody@example.org"] },
  { id: BOB, addresses: ["Bob@Example.org"] },
];

const plain = (value: string, kind = "email"): BadgeIdentity => {
  return { kind, value, isHashed: false, salt: "" };
};
const hashed = (address: string, salt = "", algorithm: "sha256" | "md5" = "sha256") => {
  const value = `${algorithm}$${digest(algorithm, address + salt)}`;
  return { kind: "email", value, isHashed: true, salt };
};

const NOBODYS: BadgeIdentity = {
  kind: "email",
  value: "sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942",
  isHashed: true,
  salt: "deadsea",
};

test.each<[string, BadgeIdentity[], typeof ADA]>([
  ["the official samples' hash", [NOBODYS], ADA],
  ["with its digits in capitals", [{ ...NOBODYS, value: NOBODYS.value.toUpperCase() }], ADA],
  ["MD5", [hashed("ada@example.org", "s", "md5")], ADA],
  ["a hash of the address as it is kept", [hashed("Bob@Example.org")], BOB],
  ["a hash of the address in lower case", [hashed("bob@example.org")], BOB],
  ["a plain address in any case", [plain("ADA@example.org")], ADA],
  ["one of many identities", [plain("A-17", "studentId"), plain("bob@example.org")], BOB],
  ["two addresses of one person", [plain("ada@example.org"), NOBODYS], ADA],
])("is found by %s", (_, identities, person) => {
  expect(new Recipients(people, digest).of(identities)).toEqual({ kind: "person", person });
});

test.each<[string, BadgeIdentity[]]>([
  ["there is no identity", []],
  ["nobody has the address", [plain("eve@example.org")]],
  ["the salt is another", [{ ...NOBODYS, salt: "redsea" }]],
  ["the hash is of something else than an address", [{ ...NOBODYS, kind: "studentId" }]],
  ["only a name agrees", [plain("ada@example.org", "name")]],
  ["the algorithm is unknown", [{ ...NOBODYS, value: NOBODYS.value.replace("256", "1") }]],
  ["an address says that it is a hash", [{ ...plain("ada@example.org"), isHashed: true }]],
  ["a hash says that it is an address", [{ ...NOBODYS, isHashed: false }]],
])("is nobody where %s", (_, identities) => {
  expect(new Recipients(people, digest).of(identities)).toEqual({ kind: "unclaimed" });
});

it("is nobody where the badge names two people", () => {
  expect(new Recipients(people, digest).of([NOBODYS, hashed("bob@example.org")])).toEqual({
    kind: "ambiguous",
    people: [ADA, BOB],
  });
});

describe("laws", () => {
  const address = fc.emailAddress();
  const arbitraryIdentity = (of: string) =>
    fc.oneof(
      fc.constant(plain(of.toUpperCase())),
      fc
        .tuple(fc.string(), fc.constantFrom("sha256" as const, "md5" as const), fc.boolean())
        .map(([salt, algorithm, isLower]) =>
          hashed(isLower ? of.toLowerCase() : of, salt, algorithm),
        ),
    );

  it("finds whoever has the address, whatever its form and wherever they stand", () => {
    const world = fc
      .uniqueArray(address, { minLength: 1, maxLength: 8, selector: (one) => one.toLowerCase() })
      .chain((addresses) =>
        fc
          .nat({ max: addresses.length - 1 })
          .chain((at) =>
            fc.tuple(
              fc.constant(addresses),
              fc.constant(at),
              arbitraryIdentity(addresses[at] ?? ""),
            ),
          ),
      );
    fc.assert(
      fc.property(world, fc.uuid({ version: 4 }), ([addresses, at, identity], id) => {
        const everybody = addresses.map((one, index) => ({
          id: PersonId.parse(index === at ? id : id.replace(/^.{8}/, `${10_000_000 + index}`)),
          addresses: [one],
        }));
        expect(new Recipients(everybody, digest).of([identity])).toEqual({
          kind: "person",
          person: everybody[at]?.id,
        });
        const others = everybody.filter((_, index) => index !== at);
        expect(new Recipients(others, digest).of([identity])).toEqual({ kind: "unclaimed" });
      }),
    );
  });
});
