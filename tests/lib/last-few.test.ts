import { expect, test } from "vitest";
import { LastFew } from "@/lib/last-few";

const answer = (what: string) => ({ what });

test("an answer is kept until so many others were", () => {
  const few = new LastFew<string, { what: string }>(2);
  const ada = few.keep("ada", answer("Ada"));
  few.keep("ben", answer("Ben"));
  expect(few.get("ada")).toBe(ada);
  few.keep("cleo", answer("Cleo"));
  expect(few.get("cleo")).toEqual(answer("Cleo"));
  expect(few.get("ben")).toBeUndefined();
});

test("whoever asks for an answer makes it the newest", () => {
  const few = new LastFew<string, { what: string }>(2);
  for (const name of ["ada", "ben"]) few.keep(name, answer(name));
  few.get("ada");
  few.keep("cleo", answer("cleo"));
  expect(few.get("ada")).toEqual(answer("ada"));
  expect(few.get("ben")).toBeUndefined();
});

test("another answer to the same question takes its place", () => {
  const few = new LastFew<string, { what: string }>(1);
  few.keep("ada", answer("before"));
  few.keep("ada", answer("after"));
  expect(few.get("ada")).toEqual(answer("after"));
});
