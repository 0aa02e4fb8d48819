import { rmSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entryOf } from "@/db/pack/zip/entry";
import {
  check,
  checkAll,
  checkerFolder,
  checkFolder,
  filesOf,
} from "@/tests/support/pack/run-checker";
import { newSigner, samplePack, samplePeople } from "@/tests/support/pack/sample-pack";

const FLIPS_IN_EACH_FILE = 20;
const FLIPS_ANYWHERE = 250;
const signer = newSigner();

describe("the checker that comes with an evidence pack", () => {
  let pack: Buffer;
  let folder: string;
  beforeAll(async () => {
    pack = await samplePack(samplePeople(["Ada", "=cmd|'/c calc'!A0", "陳大文", "Zoë; “Z”"]), {
      signer,
    });
    folder = checkerFolder(pack);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const flipped = (at: number) => {
    const bad = Buffer.from(pack);
    bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
    return bad;
  };

  test("finds a pack good as a zip and unpacked, and says where it has the key from", () => {
    const zip = check(folder, pack);
    expect(zip).toMatchObject({ code: 0, said: expect.stringContaining("as it was made") });
    expect(zip.said).toContain("taken from the pack itself");
    expect(checkFolder(folder, filesOf(pack))).toMatchObject({ code: 0 });
    for (const key of [signer.did, signer.multikey, signer.thumbprint]) {
      const known = check(folder, pack, "--key", key);
      expect(known).toMatchObject({ code: 0, said: expect.stringContaining("one that you gave") });
    }
  });

  test("finds each byte of the zip that is another", { timeout: 120_000 }, () => {
    const places = Array.from({ length: FLIPS_ANYWHERE }, (_, index) =>
      Math.floor(((index + Math.random()) * pack.length) / FLIPS_ANYWHERE),
    );
    const ends = Array.from({ length: 200 }, (_, index) => pack.length - 1 - index);
    const all = [...places, ...ends, ...Array.from({ length: 60 }, (_, index) => index)];
    const good = checkAll(folder, all.map(flipped));
    expect(good.map((index) => all[index])).toEqual([]);
    expect(checkAll(folder, [pack])).toEqual([0]);
  });

  test("finds each byte of each file that is another", { timeout: 120_000 }, () => {
    const files = filesOf(pack);
    const bad = Object.entries(files).flatMap(([name, content]) =>
      Array.from({ length: FLIPS_IN_EACH_FILE }, () => {
        const other = content.slice();
        const at = Math.floor(Math.random() * content.length);
        other[at] = (other[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
        return { ...files, [name]: other };
      }),
    );
    expect(bad.length).toBeGreaterThan(200);
    expect(checkAll(folder, [...bad, files])).toEqual([bad.length]);
  });

  test("finds files that are missing, added, renamed or exchanged", () => {
    const files = filesOf(pack);
    for (const name of Object.keys(files)) {
      const { [name]: content = new Uint8Array(), ...others } = files;
      expect(checkFolder(folder, others), name).toMatchObject({ code: 1 });
      expect(checkFolder(folder, { ...others, [`other-${name}`]: content })).toMatchObject({
        code: 1,
      });
    }
    const more = checkFolder(folder, { ...files, "notes.txt": strToU8("Trust me.") });
    expect(more).toMatchObject({ code: 1, said: expect.stringContaining("notes.txt was added") });
    const { "awards.csv": awards, "waivers.csv": waivers } = files;
    const exchanged = {
      ...files,
      "awards.csv": waivers ?? new Uint8Array(),
      "waivers.csv": awards ?? new Uint8Array(),
    };
    expect(checkFolder(folder, exchanged)).toMatchObject({ code: 1 });
  });

  test("says of one that was packed again that only the zip is another", () => {
    const again = check(folder, zipSync(filesOf(pack)));
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining("packed again") });
  });

  test("tells one that somebody else signed from the organisation's", async () => {
    const forged = await samplePack(samplePeople(["Eve"]));
    expect(check(folder, forged)).toMatchObject({ code: 0 });
    const told = check(folder, forged, "--key", signer.did);
    expect(told).toMatchObject({ code: 1, said: expect.stringContaining("somebody else signed") });
    const mixed = zipSync({
      ...filesOf(pack),
      "signature.json": filesOf(forged)["signature.json"] ?? new Uint8Array(),
    });
    expect(check(folder, mixed).code).toBe(1);
  });

  test.each(["standings.csv", "awards.csv", "waivers.csv", "requirements.csv", "evidence.json"])(
    "finds that %s does not follow from the evidence, though it is signed",
    async (name) => {
      const lying = await samplePack(samplePeople(["Ada", "Ben"]), {
        signer,
        change: async (entries) =>
          Promise.all(
            entries.map(async (entry) => {
              if (entry.name !== name) return entry;
              const text = Buffer.from(
                filesOf(await samplePack(samplePeople(["Ada", "Ben"])))[name] ?? [],
              );
              const changed = text
                .toString("utf8")
                .replace(/"met":2|$/, (met) => (met ? '"met":1' : "x\r\n"));
              return entryOf(name, changed);
            }),
          ),
      });
      expect(check(folder, lying, "--key", signer.did).code).toBe(1);
    },
  );

  test("says how it is used, and what it cannot read", () => {
    expect(check(folder, pack, "--key")).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^Usage/),
    });
    expect(check(folder, Buffer.from("PK"))).toMatchObject({ code: 1 });
    expect(check(folder, Buffer.alloc(100_000))).toMatchObject({ code: 1 });
  });
});
