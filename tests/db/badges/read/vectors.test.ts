import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type BadgeFile, readBadgeFile } from "@/db/badges/read/read-badge-file";
import { linkedDocuments } from "@/lib/badge/read/badge/linked-documents";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import { zip } from "@/tests/db/files/zip-builder";
import { international, png, svg } from "@/tests/support/badges/bake";
import { badgeFixture, badgeFixtures } from "@/tests/support/badges/vectors";

/** What a file comes to: versions of badges, problems, or that others point to it. */
async function outcome(fileName: string, bytes: Uint8Array): Promise<string[]> {
  const file = await readBadgeFile({ fileName, bytes });
  return file.ok ? contents(file.value) : [file.problem.code];
}

function contents({ badges, linked, refused }: BadgeFile): string[] {
  const given = linkedDocuments(linked);
  const read = badges.map(({ text }) => {
    const badge = readBadge(text, given);
    return badge.ok ? badge.value.version : badge.problem.code;
  });
  return [...read, ...refused.map(({ code }) => code), ...linked.map(() => "linked")];
}

const SAMPLES = badgeFixtures("1edtech").filter(
  (name) => name.includes("/ob") || name.includes("/clr"),
);

/** What is not read as a badge or as what a badge points to, and why; assets are below. */
const REFUSED = new Map([
  ["ob20/basic-assertion-invalid-context.json", "wrong-context"],
  ["ob20/basic-assertion-invalid-type.json", "wrong-type"],
  ["ob20/rdf-validation/invalid-class.json", "wrong-type"],
  ["ob20/rdf-validation/invalid-empty-type.json", "not-a-badge"],
  ["ob20/rdf-validation/valid-alignment-object.json", "wrong-type"],
  ["ob20/rdf-validation/valid-cool-class.json", "wrong-type"],
  ["ob20/redirected-validation-subject.json", "invalid-json"],
  ["ob30/endorsement-err-schema-status-refresh.json", "wrong-type"],
  ["ob30/endorsement-valid.json", "wrong-type"],
  ["ob30/simple-err-issuer.json", "no-issuer"],
  ["ob30/simple-err-type.json", "wrong-type"],
]);

const LINKED = /badge-?class|issuer-(?:extension|compact)|one-invalid-class|testlist/;

describe("the official samples", () => {
  test.each(SAMPLES.filter((name) => !name.includes("/assets/")))("%s", async (sample) => {
    const name = sample.replace("1edtech/", "");
    const version = name.startsWith("ob20") ? "2.0" : "3.0";
    const expected = REFUSED.get(name) ?? (LINKED.test(name) ? "linked" : version);
    const read = await outcome(name, badgeFixture(sample));
    expect(new Set(read)).toEqual(new Set([expected]));
  });

  it("have pictures and pages beside them that hold no badge", async () => {
    const assets = SAMPLES.filter((name) => /assets\/.*\.(?:png|html)$/.test(name));
    const read = await Promise.all(assets.map((name) => outcome(name, badgeFixture(name))));
    expect(read).toEqual([["no-badge-in-picture"], ["empty-file"], ["no-badge-in-picture"]]);
  });

  it("are whole where an archive holds them all", async () => {
    const names = ["basic-assertion", "assets/robotics-badge", "assets/organization"];
    const members = names.map((name) => ({
      name: `${name}.json`,
      content: badgeFixture(`1edtech/ob20/${name}.json`),
    }));
    const file = await readBadgeFile({ fileName: "all.zip", bytes: zip(members) });
    const [found] = file.ok ? file.value.badges : [];
    const linked = linkedDocuments(file.ok ? file.value.linked : []);
    expect(found && readBadge(found.text, linked)).toMatchObject({ value: { unresolved: [] } });
  });

  it("of a learner record are its badges, inside it", async () => {
    const bytes = badgeFixture("1edtech/clr20/simple_v1.json");
    const file = await readBadgeFile({ fileName: "clr.json", bytes });
    const badges = file.ok ? file.value.badges : [];
    const around = badges.map(({ envelopes }) => envelopes.map(({ kind }) => kind).join());
    expect(around).toEqual(["clr", "clr", "clr", "clr", "clr", "clr"]);
    expect(badges[1]?.place).toBe("clr.json › 2");
    // The sample's first badge has another subject than the record and the other badges.
    expect(badges.map(({ warnings }) => warnings.map(({ code }) => code).join())).toEqual([
      "other-subject",
      ...["", "", "", "", ""],
    ]);
  });
});

describe("laws", () => {
  // A badge that calls anything "__proto__", however deep, is refused.
  const document = fc
    .dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue())
    .filter((fields) => !JSON.stringify(fields).includes("__proto__"))
    .map((fields) => ({ ...fields, type: "OpenBadgeCredential" }));

  it("what was baked comes out as it was", async () => {
    const bakings = [
      (text: string) => png([international(text)]),
      (text: string) => png([international(text, { packed: true })]),
      (text: string) => Buffer.from(svg(text)),
      (text: string) => zip([{ name: "a", content: svg(text, { version: 2 }) }]),
    ];
    await fc.assert(
      fc.asyncProperty(document, fc.constantFrom(...bakings), async (badge, bake) => {
        const text = JSON.stringify(badge);
        const file = await readBadgeFile({ fileName: "a", bytes: bake(text) });
        expect(file).toMatchObject({ ok: true });
        const found = file.ok && file.value.badges[0]?.text;
        expect(found).toEqual({ form: "json", document: JSON.parse(text) });
      }),
    );
  });

  it("any bytes are read or refused", async () => {
    const starts = ["", "{", "[", "<svg ", "PK\x03\x04", "\x89PNG\r\n\x1a\n"];
    const start = fc.constantFrom(...starts).map((text) => Buffer.from(text, "latin1"));
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (head, tail) => {
        expect((await outcome("a", Buffer.concat([head, tail]))).join()).toMatch(/[a-z0-9]/);
      }),
      { numRuns: 500 },
    );
  });

  it("any change of a sample's bytes is read or refused", async () => {
    const sample = fc
      .constantFrom(...SAMPLES)
      .map(badgeFixture)
      .filter((bytes) => bytes.length > 0);
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sample, changes, fc.nat(), async (bytes, changed, cut) => {
        const mutated = Buffer.from(
          bytes.subarray(0, cut % 3 === 0 ? cut % bytes.length : undefined),
        );
        for (const [at, byte] of changed)
          if (mutated.length > 0) mutated[at % mutated.length] = byte;
        expect((await outcome("a", mutated)).join()).toMatch(/[a-z0-9]/);
      }),
      { numRuns: 500 },
    );
  });

  it("any value in the place of another is read or refused", () => {
    const whole = JSON.parse(badgeFixture("1edtech/ob30/complete.json").toString());
    const name = fc.constantFrom(...Object.keys(whole), ...Object.keys(whole.credentialSubject));
    fc.assert(
      fc.property(name, fc.jsonValue(), (member, value) => {
        const inside = { ...whole.credentialSubject, [member]: value };
        const achievement = { ...whole.credentialSubject.achievement, [member]: value };
        for (const changed of [
          { ...whole, [member]: value },
          { ...whole, credentialSubject: inside },
          { ...whole, credentialSubject: { ...whole.credentialSubject, achievement } },
        ]) {
          expect(readBadge({ form: "json", document: changed }, new Map())).toHaveProperty("ok");
        }
      }),
    );
  });
});
