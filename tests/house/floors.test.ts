import { expect, test } from "vitest";
import { textOf } from "./sources";
import { isBelow } from "./version";

/** The lowest version that may be installed; null where none may. */
type Floors = Record<string, { readonly floor: string | null; readonly why: string }>;

const floors: Floors = JSON.parse(textOf("security/floors.json"));
const { packages } = JSON.parse(textOf("package-lock.json"));

test.each(Object.entries(floors))("%s is not below its floor", (name, { floor, why }) => {
  const installed = Object.entries<{ version: string }>(packages)
    .filter(([place]) => place.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version);
  const low = installed.filter((version) => floor === null || isBelow(version, floor));
  expect(low, why).toEqual([]);
});

test.each([
  ["16.3.3", "16.3.4", true],
  ["16.3.4", "16.3.4", false],
  ["16.10.0", "16.3.4", false],
  ["15.9.9", "16.0.0", true],
  ["5.0.0-beta.32", "5.0.0", true],
  ["5.0.1-beta.1", "5.0.0", false],
])("%s below %s: %s", (version, floor, expected) => {
  expect(isBelow(version, floor)).toBe(expected);
});
