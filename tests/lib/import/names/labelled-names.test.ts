import { describe, expect, test } from "vitest";
import { groupBy } from "@/lib/group-by";
import { Candidates } from "@/lib/import/names/candidates";
import { CredentialNames, type NamedCredential } from "@/lib/import/names/credential-names";
import {
  acceptedByDod8140,
  type Labelled,
  labelledNames,
  shippedCredentials,
} from "@/tests/support/import/labelled-names";

const labelled = labelledNames();
const shipped = shippedCredentials();
const accepted = await acceptedByDod8140();
/** Names that nobody has seen yet have no aliases. */
const bare = shipped.map((credential) => ({ ...credential, aliases: [] }));

test("each of the sixty names of DoD 8140 is written in at least five ways", () => {
  const ways = groupBy(labelled, ({ means }) => means);
  const rare = accepted.filter((own) => (ways.get(called(own))?.length ?? 0) < 5);
  expect([accepted.length, rare.map(called)]).toEqual([60, []]);
});

test("everything is labelled with a credential of the catalogue, once", () => {
  const known = new Set(shipped.flatMap((own) => [own.name, called(own)]));
  const unknown = labelled.filter((row) => !known.has(row.means || row.looksLike));
  const spellings = labelled.map(({ written, issuer }) => `${written} | ${issuer}`);
  expect(unknown).toEqual([]);
  expect(new Set(spellings).size).toBe(spellings.length);
});

describe.each([
  ["the sixty", accepted, 0.99, 0.85],
  ["the whole catalogue", shipped, 0.99, 0.85],
  ["the whole catalogue without aliases", bare, 0.9, 0.6],
])("among %s", (_what, credentials, fewestFirst, fewestFound) => {
  const names = new CredentialNames(credentials);
  const candidates = candidatesFor(names);
  const meaning = (row: Labelled) =>
    credentials.find((own) => row.means !== "" && [own.name, called(own)].includes(row.means));
  const find = ({ written, issuer }: Labelled) => names.find({ name: written, issuer });
  const meant = labelled.filter(meaning);

  test("nothing is taken for what it does not mean", () => {
    const wrong = labelled.filter(
      (row) => ![undefined, meaning(row)?.id].includes(find(row) ?? undefined),
    );
    expect(wrong).toEqual([]);
  });

  test(`what it means is found or proposed first, of ${meant.length} names`, () => {
    const missed = meant.filter((row) => {
      const [best] = candidates.of(row.written, names.issuerKey(row.issuer));
      return (find(row) ?? best?.id) !== meaning(row)?.id;
    });
    expect(1 - missed.length / meant.length).toBeGreaterThanOrEqual(fewestFirst);
  });

  test("hardly anybody is asked", () => {
    const found = meant.filter((row) => find(row) !== null);
    expect(found.length / meant.length).toBeGreaterThanOrEqual(fewestFound);
  });
});

/** So many are left out of the catalogue in turn, each with what is like it still there. */
const TURNS = 20;

test("a credential that is not in the catalogue is never taken for another", () => {
  const taken = Array.from({ length: TURNS }, (_, turn) => {
    const isMissing = (index: number) => index % TURNS === turn;
    const names = new CredentialNames(shipped.filter((_own, index) => !isMissing(index)));
    const missing = shipped.filter((_own, index) => isMissing(index));
    return missing.flatMap(writtenFor).filter((written) => names.find(written) !== null);
  });
  expect(taken.flat()).toEqual([]);
});

function writtenFor({ name, code, aliases, issuer }: NamedCredential) {
  const own = issuer ?? "";
  const spellings = [name, ...(code === null ? [] : [code]), ...aliases];
  const means = new Set([name, code]);
  return [
    ...spellings.flatMap((spelling) => [
      { name: spelling, issuer: "" },
      { name: spelling, issuer: own },
      { name: `${own} ${spelling}`, issuer: "" },
      { name: `${spelling} Certification`, issuer: "" },
    ]),
    ...labelled
      .filter((row) => means.has(row.means))
      .map((row) => ({ name: row.written, issuer: row.issuer })),
  ];
}

function called({ code, name }: NamedCredential): string {
  return code ?? name;
}

function candidatesFor(names: CredentialNames): Candidates {
  return new Candidates(
    names.all().map(({ id, name, code, issuer, aliases }) => ({
      ...{ id, name, detail: "" },
      spellings: [name, ...(code === null ? [] : [code]), ...aliases],
      by: names.issuerKey(issuer ?? ""),
    })),
  );
}
