import { expect, test } from "vitest";
import { byPreference } from "@/lib/person/prefer";

const WAYS = [
  { name: "unknown", hours: null, price: null, delivery: null },
  { name: "long", hours: 40, price: 10, delivery: "face to face" },
  { name: "dear", hours: 8, price: 90, delivery: "on demand" },
  { name: "cheap", hours: 8, price: 20, delivery: "on demand" },
  { name: "free", hours: 8, price: null, delivery: null },
];

const namesFor = (preferred: readonly string[]) =>
  byPreference(WAYS, preferred).map(({ name }) => name);

test("of ways to one thing what is short and cheap comes first, and what nobody knows last", () => {
  expect(namesFor([])).toEqual(["cheap", "dear", "free", "long", "unknown"]);
});

test("what is delivered as somebody prefers comes before all else", () => {
  expect(namesFor(["face to face"])).toEqual(["long", "cheap", "dear", "free", "unknown"]);
  expect(namesFor(["by letter"])).toEqual(["cheap", "dear", "free", "long", "unknown"]);
});
