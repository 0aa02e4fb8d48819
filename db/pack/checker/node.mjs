import { checkFiles, checkZip, verdictOf } from "./check.mjs";

const USAGE =
  "Usage: node check.mjs <pack.zip or folder> [--key <did:key:… or fingerprint of the key>]";

const { readdir, readFile, stat } = await import("node:fs/promises");
const { webcrypto } = await import("node:crypto");
const { inflateRawSync } = await import("node:zlib");
const tools = {
  subtle: webcrypto.subtle,
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
};

async function main(words) {
  const at = words.indexOf("--key");
  const key = at < 0 ? null : words[at + 1];
  const places = words.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  if (places.length !== 1 || key === undefined) return told([USAGE], 1);
  try {
    const [place] = places;
    const isFolder = (await stat(place)).isDirectory();
    const checked = isFolder
      ? await checkFiles(await filesIn(place), key, tools)
      : await checkZip(new Uint8Array(await readFile(place)), key, tools);
    const lines = checked.lines.map(({ mark, text }) => `${MARKS[mark]} ${text}`);
    return told([...lines, "", verdictOf(checked)], checked.ok ? 0 : 1);
  } catch (error) {
    return told([`This cannot be checked: ${error.message}`], 1);
  }
}

const MARKS = { ok: "  ok      ", note: "  note    ", problem: "  PROBLEM " };

async function filesIn(folder) {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      const place = `${folder}/${name}`;
      const isFile = (await stat(place)).isFile();
      return { name, content: isFile ? new Uint8Array(await readFile(place)) : null };
    }),
  );
}

function told(lines, code) {
  process.stdout.write(`${lines.join("\n")}\n`);
  return code;
}

process.exitCode = await main(process.argv.slice(2));
