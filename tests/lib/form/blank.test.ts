import { expect, test } from "vitest";
import { z } from "zod";
import { chosen, decimals, digits, lines, orBlank, orUnsaid } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";

const word = z.string().min(2);

test.each([
  ["a blank is not known", orBlank(word), "", null],
  ["what is typed is read", orBlank(word), "ab", "ab"],
  ["a blank says nothing", orUnsaid(word), "", undefined],
  ["digits are a number", digits(z.int()), "42", 42],
  ["decimals are a number", decimals(z.number()), "12.50", 12.5],
  ["nothing chosen is an empty list", chosen(word), undefined, []],
  ["one chosen is a list", chosen(word), "ab", ["ab"]],
  ["several chosen are a list", chosen(word), ["ab", "cd"], ["ab", "cd"]],
  ["each line is a value", lines(z.array(word)), " ab \r\n\ncd\n", ["ab", "cd"]],
  ["no line is no value", lines(z.array(word)), "", []],
])("%s", (_what, schema, typed, read) => {
  expect(schema.parse(typed)).toEqual(read);
});

test.each([
  ["too short", orBlank(word), "a"],
  ["not only digits", digits(z.int()), "4.2"],
  ["a number as computers write it", decimals(z.number()), "1e5"],
  ["one bad line among good ones", lines(z.array(word)), "ab\nc"],
])("%s is refused", (_what, schema, typed) => {
  expect(schema.safeParse(typed).success).toBe(false);
});

test("a row is known by its id and the version that was seen", () => {
  const Seen = z.object(seenAs(z.uuid()));
  const id = "5f0e8f0e-0000-4000-8000-000000000000";
  expect(Seen.parse({ id, version: "3" })).toEqual({ id, version: 3 });
  expect(Seen.safeParse({ id, version: "" }).success).toBe(false);
});
