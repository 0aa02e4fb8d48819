import { expect, test } from "vitest";
import { codeFiles, textOf } from "./sources";

const MOST_LINES = 250;

test(`no file has more than ${MOST_LINES} lines`, () => {
  const long = codeFiles()
    .map((file) => [file, textOf(file).split("\n").length - 1] as const)
    .filter(([, lines]) => lines > MOST_LINES);
  expect(long).toEqual([]);
});
