import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesBelow, ROOT, textOf } from "./sources";

const DOCUMENTS = [
  ...["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "THIRD-PARTY-DATA.md"],
  ...["docs", "db/seed/data"].flatMap(everythingBelow).filter((file) => file.endsWith(".md")),
].filter((file) => existsSync(path.join(ROOT, file)));

const LINK = /\]\(([^)\s]+)\)/g;
const CODE = /`([^`\n]+)`/g;
const OWN_PATH = /^(app|components|db|docs|lib|scripts|security|tests)\/[\w./()[\]-]+$/;
const SCRIPT = /npm (?:run ([\w:-]+)|(start|test)\b)/g;

function everythingBelow(folder: string): string[] {
  return filesBelow(".").filter((file) => file.startsWith(`${folder}/`));
}

test.each(DOCUMENTS)("%s names only files that exist", (document) => {
  const text = textOf(document);
  const links = [...text.matchAll(LINK)].map(([, target = ""]) => target.replace(/#.*$/, ""));
  const linked = links
    .filter((target) => target !== "" && !/^(https?|mailto):/.test(target))
    .map((target) => path.join(path.dirname(document), target));
  const named = [...text.matchAll(CODE)]
    .map(([, code = ""]) => code.replace(/\/\*+$/, ""))
    .filter((code) => OWN_PATH.test(code));
  const missing = [...linked, ...named].filter((file) => !existsSync(path.join(ROOT, file)));
  expect(missing).toEqual([]);
});

test.each(DOCUMENTS)("%s names only commands that exist", (document) => {
  const { scripts } = JSON.parse(textOf("package.json"));
  const named = [...textOf(document).matchAll(SCRIPT)].map(([, run, own]) => run ?? own ?? "");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
