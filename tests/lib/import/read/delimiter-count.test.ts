import { expect, test } from "vitest";
import { DelimiterCount } from "@/lib/import/read/delimiter-count";

function count(text: string, pieces = 1): DelimiterCount {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / pieces) || 1;
  const counted = new DelimiterCount();
  for (let at = 0; at < bytes.length; at += size) counted.add(bytes.subarray(at, at + size));
  return counted;
}

const rows = (row: string, times = 300) => `${row}\n`.repeat(times);

test.each([
  ["commas", `a,b,c\n${rows("1,2,3")}`, ","],
  ["semicolons", `a;b;c\r\n${rows("1;2;3")}`, ";"],
  ["tabs", `a\tb\n${rows("1\t2")}`, "\t"],
  ["vertical bars", `a|b\n${rows("1|2")}`, "|"],
  ["semicolons beside decimal commas", `name;hours\n${rows("Ada;1,5")}`, ";"],
  ["semicolons beside more decimal commas", `name;at\n${rows("Ada;1,5 2,5 3,5")}`, ";"],
  [
    "commas beside lists of addresses",
    `name,team,other_emails,role\n${rows("a,b,x@a;y@b,c")}`,
    ",",
  ],
  ["commas in ragged rows", `a,b,c,d\n${rows("1,2,3,4")}1,2\n1,2,3,4,5,6\n`, ","],
  ["semicolons below a title with a comma", `Report, March\n\na;b;c\n${rows("1;2;3")}`, ";"],
  ["semicolons around quoted commas", `a;b\n${rows('"1,2,3";"4,5"')}`, ";"],
  ["semicolons around quoted quotes and lines", `a;b\n${rows('"x ""y, z"" ,\n,";2')}`, ";"],
  ["commas beside an inch sign", `a,b\n${rows('5" pipe,1;2')}`, ","],
  ["semicolons behind a stray inch sign", `Report, 1, 2, 3\na;b\n1;5" pipe\n${rows("1;2")}`, ";"],
  ["nothing at all", "name\nAda\n", ","],
  ["an empty file", "", ","],
  ["old Mac line ends", "a;b\r1;2\r3;4", ";"],
])("finds %s", (_name, text, delimiter) => {
  expect(count(text).best()).toBe(delimiter);
  expect(count(text, 7).best()).toBe(delimiter);
});

test("the longest line is counted also inside quotation marks and without an end", () => {
  expect(count('a,b\n"x,,,,\n,,",1').mostInLine()).toBe(4);
  expect(count("a,b\n,,,").mostInLine()).toBe(3);
});

test("line ends are counted wherever they are", () => {
  expect(count('a\r\n"b\nc"\n').lineEnds()).toBe(4);
});
