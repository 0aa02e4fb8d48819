import fc from "fast-check";
import { expect, it } from "vitest";
import { refusalOf } from "@/tests/db/files/read-in-process";
import { aWorkbook, membersOf, textRow } from "@/tests/db/files/workbook-builder";
import { zip } from "@/tests/db/files/zip-builder";

const PARTS = {
  sheets: [
    `${textRow(1, ["name", "issued on"])}<row r="2"><c t="s"><v>0</v></c><c s="1"><v>45000</v></c></row><row r="3"><c><f>A1</f><v>7</v></c></row>`,
  ],
  sharedStrings: "<si><t>Ada</t></si>",
  formats: ["yyyy-mm-dd"],
};
const WHOLE = aWorkbook(PARTS);
const MEMBERS = membersOf(PARTS);

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    length: fc.integer({ min: 0, max: 9 }),
    put: fc.oneof(
      fc.constantFrom(
        "<",
        ">",
        "&",
        '"',
        "/",
        "=",
        "<row>",
        "</c>",
        "&#0;",
        "<!--",
        "<![CDATA[",
        "1e999",
      ),
      fc.string({ maxLength: 4 }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

function edit(
  text: string,
  changes: typeof edits extends fc.Arbitrary<infer T> ? T : never,
): string {
  return changes.reduce((now, { at, length, put }) => {
    const from = Math.floor(at * now.length);
    return now.slice(0, from) + put + now.slice(from + length);
  }, text);
}

/** A refusal is a code; a surprise would be thrown, and fail the property. */
it("a workbook with noise in a part is read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(MEMBERS.length - 1), edits, async (which, changes) => {
      const members = MEMBERS.map((member, index) =>
        index === which ? { ...member, content: edit(String(member.content), changes) } : member,
      );
      expect(await refusalOf(zip(members))).toSatisfy((code) => code === null || code.length > 0);
    }),
    { numRuns: 1500 },
  );
});

it("a workbook with noise in its bytes is read or refused", async () => {
  const flips = fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(flips, fc.nat(WHOLE.length), async (changes, length) => {
      const bytes = Buffer.from(WHOLE);
      for (const [at, byte] of changes) bytes[at] = byte;
      await refusalOf(bytes);
      await refusalOf(bytes.subarray(0, length));
    }),
    { numRuns: 1500 },
  );
});
