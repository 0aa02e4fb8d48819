import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { operations } from "@/app/_server/api/routes";
import { REPORTS } from "@/app/(dashboard)/exports/reports";
import { formOf } from "./form-probes";
import { addressOfFile, isAt, pathOf, rows } from "./rows";

const app = path.resolve(import.meta.dirname, "../../app");
const files = readdirSync(app, { recursive: true, encoding: "utf8" });
const table = rows();

/** Files of pages, forms and routes other than the interface's; what is behind an underscore has no address. */
const below = (name: RegExp) =>
  files.filter((file) => name.test(path.basename(file)) && !/^api\/v1\/|(^|\/)_/.test(file));

test("every operation of the interface has a line", () => {
  const missing = operations()
    .map(({ method, path: route }) => ({ method, route }))
    .filter(
      ({ method, route }) => !table.some((row) => row.verb === method && isAt(route, pathOf(row))),
    );
  expect(missing).toEqual([]);
});

test("every page and every other route has a line", () => {
  const missing = below(/^(page|route)\.tsx?$/)
    .map((file) => addressOfFile(`/${file}`))
    .filter((route) => !table.some((row) => isOpened(row.verb) && isAt(route, pathOf(row))));
  expect(missing).toEqual([]);
});

function isOpened(verb: string): boolean {
  return verb === "OPEN" || verb === "SEND";
}

test("every table that there is as a file has a line", () => {
  const files = table.map((row) => pathOf(row).match(/^\/exports\/(.*)\.(csv|xlsx)$/)?.[1]);
  expect(Object.keys(REPORTS).filter((name) => !files.includes(name))).toEqual([]);
});

test("every action of every form has a line", () => {
  const missing = below(/\.tsx?$/).flatMap((file) => {
    const code = readFileSync(path.join(app, file), "utf8");
    if (!/^\s*["']use server["']/m.test(code)) return [];
    const names = [...code.matchAll(/^export const (\w+) = /gm)].map(([, name = ""]) => name);
    const route = addressOfFile(`/${file}`);
    return names
      .filter((name) => !table.some((row) => row.action === name && isAt(route, row.address)))
      .map((name) => `${route} ${name}`);
  });
  expect(missing).toEqual([]);
});

test("every form of a line is sent something", () => {
  const forms = table.flatMap(({ action }) => action ?? []);
  expect(forms.length).toBeGreaterThan(50);
  for (const name of forms) expect(Object.keys(formOf(name, {})), name).not.toEqual([]);
});

test("every line is about something that is there", () => {
  const routes = below(/^(page|route)\.tsx?$/).map((file) => addressOfFile(`/${file}`));
  const stray = table.filter((row) => {
    const isInterface = /^(GET|POST|PUT|PATCH|DELETE)$/.test(row.verb);
    return isInterface
      ? !operations().some((one) => one.method === row.verb && isAt(one.path, pathOf(row)))
      : !routes.some((route) => isAt(route, pathOf(row)));
  });
  expect(stray.map(({ verb, address }) => `${verb} ${address}`)).toEqual([]);
});

test("every line says something of everybody", () => {
  const words = new Set(table.flatMap(({ expected }) => [...expected.values()]));
  expect([...words].sort()).toEqual(["hid", "no", "own", "who", "yes"]);
});

test("every route of the interface is made of endpoints", () => {
  const made = /^export const \{ GET, POST, PUT, PATCH, DELETE, OPTIONS \} = methods\(/m;
  const others = files.filter((file) => {
    if (!file.startsWith("api/v1/") || path.basename(file) !== "route.ts") return false;
    const code = readFileSync(path.join(app, file), "utf8");
    return !made.test(code) || code.match(/^export /gm)?.length !== 1;
  });
  expect(others).toEqual([]);
});
