import { expect, test } from "vitest";
import { type Exported, exportsOf, isCallOf, isWork, startsWith } from "./doors";
import { filesBelow, textOf } from "./sources";

const WRAPPERS = ["action", "publicAction", "question"];

/** The exports of the files, as `file: name`, that the check does not pass. */
function offenders(files: readonly string[], passes: (exported: Exported) => boolean): string[] {
  return files.flatMap((file) =>
    exportsOf(textOf(file))
      .filter((exported) => !passes(exported))
      .map(({ name }) => `${file}: ${name}`),
  );
}

/** A read asks who is reading; parts of a transaction that somebody opened are given that instead. */
function asksWho({ node }: Exported): boolean {
  return !isWork(node) || startsWith(["Actor", "Tx"], node);
}

test("every read asks who is reading", () => {
  expect(offenders(filesBelow("db/queries"), asksWho)).toEqual([]);
});

test("every write goes through the one door, or asks who is writing", () => {
  expect(offenders(filesBelow("db/commands"), asksWho)).toEqual([]);
});

test("every server action is wrapped", () => {
  const files = filesBelow("app").filter((file) => /^\s*["']use server["']/m.test(textOf(file)));
  expect(offenders(files, ({ node }) => isCallOf(WRAPPERS, node))).toEqual([]);
});

test.each([
  ["export async function namesOf(ids: string[]) { return ids; }", false],
  ["export const namesOf = (ids: string[]): Promise<string[]> => read(ids);", false],
  ["export function namesOf(ids: string[]) { return inScope(nobody, read); }", false],
  ["export async function namesOf(actor: Actor) { return read(actor); }", true],
  ["export async function readNames(tx: Tx) { return tx; }", true],
  ["export const rename = command('person.write', 'rename', write);", true],
  ["export function columnOf(name: string): SQL { return sql`name`; }", true],
  ["async function own() {}", true],
])("a read: %s", (code, expected) => {
  expect(exportsOf(code).every(asksWho)).toBe(expected);
});

test.each([
  ["export const save = action(Schema, run);", true],
  ["export const save = async (form: FormData) => run(form);", false],
  ["export async function save(form: FormData) { await run(form); }", false],
])("an action: %s", (code, expected) => {
  expect(exportsOf(code).every(({ node }) => isCallOf(WRAPPERS, node))).toBe(expected);
});
