import { readFile } from "node:fs/promises";
import { join } from "node:path";

const FOLDER = "db/pack/checker";
const PARTS = ["bytes.mjs", "zip.mjs", "evidence.mjs", "check.mjs"];
const HERE = "/* the checker */\n";

/** The programs that check a pack, as they are put into it: one for Node, one for a browser. */
export async function checkerFiles(): Promise<{ readonly mjs: string; readonly html: string }> {
  const [page, ...parts] = await Promise.all(
    ["page.html", ...PARTS, "node.mjs", "browser.mjs"].map(read),
  );
  const [node = "", browser = ""] = parts.splice(PARTS.length);
  const mjs = [ABOUT, ...parts, node].map(alone).join("\n");
  const html = (page ?? "").replace(HERE, () => [...parts, browser].map(alone).join("\n"));
  return { mjs, html };
}

const ABOUT = `// Checks an evidence pack of Tessera: node check.mjs <pack.zip or folder> [--key <did:key:…>]
// Needs Node 18 or later, no network and nothing else. Licensed under the Apache License 2.0.
`;

/** A module among others in one file: what it takes from its neighbours is there. */
function alone(module: string): string {
  return module.replace(/^import [^;]* from "\.\/[^"]*";\n/gm, "").replace(/^export /gm, "");
}

function read(name: string): Promise<string> {
  return readFile(join(/* turbopackIgnore: true */ process.cwd(), FOLDER, name), "utf8");
}
