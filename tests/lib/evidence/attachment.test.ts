import fc from "fast-check";
import { expect, test } from "vitest";
import { attachmentOf } from "@/lib/evidence/attachment";

test.each([
  ["list.pdf", `attachment; filename="list.pdf"; filename*=UTF-8''list.pdf`],
  ["Prüfung 1.pdf", `attachment; filename="Pr_fung 1.pdf"; filename*=UTF-8''Pr%C3%BCfung%201.pdf`],
  ['a"b;c.pdf', `attachment; filename="a_b_c.pdf"; filename*=UTF-8''a%22b%3Bc.pdf`],
  [
    "it's (1)*.pdf",
    `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`,
  ],
])("%s", (name, header) => {
  expect(attachmentOf(name)).toBe(header);
});

test("no name ends the header or its own quotation, and each comes out as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const header = attachmentOf(name);
      const [, plain, extended = ""] =
        /^attachment; filename="([\x20-\x7E]*)"; filename\*=UTF-8''([\w.~!%-]*)$/.exec(header) ??
        [];
      expect(plain).not.toMatch(/["\\]/);
      expect(decodeURIComponent(extended)).toBe(name);
    }),
  );
});

test("half a character breaks nothing", () => {
  expect(attachmentOf("a\uD800.pdf")).toBe(
    `attachment; filename="a_.pdf"; filename*=UTF-8''a_.pdf`,
  );
});
