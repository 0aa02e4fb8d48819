import { expect, test } from "vitest";
import { circularFlaws, type StandIn } from "@/lib/policy/circular";
import type { Rule } from "@/lib/rule/rule";
import { credentialId } from "@/tests/support/organisation/names";

const asks = (...names: string[]): Rule => ({
  all: names.map((name) => ({ credential: credentialId(name) })),
});
const standIn = (credential: string, ...names: string[]) =>
  [credentialId(credential), [{ name: `For ${credential}`, stack: asks(...names) }]] as const;
const others = new Map<ReturnType<typeof credentialId>, readonly StandIn[]>([
  standIn("b", "c"),
  standIn("c", "a", "d"),
  standIn("e", "f"),
  standIn("f", "e"),
]);
const flaws = (...names: string[]) =>
  circularFlaws(credentialId("a"), asks(...names), others).map(({ path, message }) => [
    path.join("/"),
    message.split(":")[0],
  ]);

test.each([
  ["something else", ["d"], []],
  ["itself", ["d", "a"], [["all/1/credential", "Nothing stands in for itself"]]],
  [
    "what leads back over two policies",
    ["b"],
    [["all/0/credential", "By the policy “For b” it leads back to what it is to stand in for"]],
  ],
  ["what others lead around in a circle of their own", ["e"], []],
])("a stack that asks for %s", (_, names, expected) => {
  expect(flaws(...names)).toEqual(expected);
});
