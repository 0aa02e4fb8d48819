import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { filesBelow, ROOT, textOf } from "./sources";

const TEXT = /\.(ts|tsx|mjs|cjs|json|md|css|sql|html|svg|ya?ml)$|^\.ci\/run$|^\.gitignore$/;
const OWN_FOLDERS = [
  ...[".ci", "app", "components", "db", "docs", "lib", "public", "scripts", "security", "tests"],
];

/** Folders of the machine that somebody happened to work on. */
const PLACES = new RegExp(`(^|[\\s"'\`(=:])/(${["work", "root", "farm"].join("|")})/`);
const REGISTRIES = new RegExp(["npmjs", "yarnpkg"].map((host) => `registry\\.${host}`).join("|"));

type Locked = { readonly resolved?: string; readonly optionalDependencies?: object };
const { packages } = JSON.parse(textOf("package-lock.json"));
const locked = Object.entries<Locked>(packages);

function ownFiles(): string[] {
  const folders = OWN_FOLDERS.filter((folder) => readdirSync(ROOT).includes(folder));
  const loose = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [...loose.map((entry) => entry.name), ...folders.flatMap(filesBelow)].filter((file) =>
    TEXT.test(file),
  );
}

test("no file names a folder of the machine that it was written on", () => {
  expect(ownFiles().filter((file) => PLACES.test(textOf(file)))).toEqual([]);
});

test("no file names a host of a package registry", () => {
  expect(ownFiles().filter((file) => REGISTRIES.test(textOf(file)))).toEqual([]);
});

test("the lock says what to install, not from where", () => {
  expect(locked.filter(([, { resolved }]) => resolved).map(([place]) => place)).toEqual([]);
});

test("the lock has the packages of every kind of machine, without which npm ci refuses it", () => {
  const names = new Set(locked.map(([place]) => place.split("node_modules/").at(-1)));
  const wanted = locked.flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies),
  );
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});
