import fc from "fast-check";
import { expect, test } from "vitest";
import { TextColumn } from "@/lib/import/read/text-column";

function columnOf(texts: readonly string[]): TextColumn {
  const column = new TextColumn();
  texts.forEach((text, row) => {
    column.put(row, text);
  });
  return column;
}

function textsOf(column: TextColumn, count: number): string[] {
  return Array.from({ length: count }, (_, row) => column.at(row));
}

test("gives back what was put in, however many texts differ", () => {
  const few = fc.array(fc.constantFrom("", "a", "b", "é😀"), { maxLength: 50 });
  fc.assert(
    fc.property(few, few, fc.constantFrom(0, 100_001, 102_500), (before, after, between) => {
      const numbers = Array.from({ length: between }, (_, n) => (n % 7 === 3 ? "" : `n${n}`));
      const texts = [...before, ...numbers, ...after];
      expect(textsOf(columnOf(texts), texts.length + 2)).toEqual([...texts, "", ""]);
    }),
    { numRuns: 12 },
  );
});
