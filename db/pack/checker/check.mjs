import {
  fromBase64url,
  isSame,
  keyIn,
  sha256,
  sha256Hex,
  textOf,
  toBase64url,
  utf8,
} from "./bytes.mjs";
import { canonical, countsOf, tablesOf } from "./evidence.mjs";
import { isPlainZip, readZip } from "./zip.mjs";

const MANIFEST = "manifest.json";
const SIGNATURE = "signature.json";

/** Checks a pack as a zip. `tools`: `{ subtle, inflate }`; `key`: what the signing key has to be, or null. */
export async function checkZip(bytes, key, tools) {
  let files;
  try {
    files = await readZip(bytes, tools);
  } catch (error) {
    return { ok: false, lines: [bad(`This is no pack that can be read: ${error.message}.`)] };
  }
  const checked = await checkFiles(files, key, tools);
  const isPlain = isPlainZip(bytes, files);
  const line = isPlain
    ? good("The zip holds its files and nothing else.")
    : bad(
        "The zip is not as it was made: something in it was changed, or it was packed again. If the files are as signed, unpack it and check the folder.",
      );
  return { ...checked, ok: checked.ok && isPlain, lines: [line, ...checked.lines] };
}

/** The same of files by themselves, each `{ name, content }`; of a zip also `packed`, in their order. */
export async function checkFiles(files, key, tools) {
  const byName = new Map(files.map((file) => [file.name, file]));
  const manifest = canonicalFile(byName.get(MANIFEST));
  if (!manifest) {
    return { ok: false, lines: [bad(`${MANIFEST} is missing, or not as packs write it.`)] };
  }
  const lines = [
    ...(await signatureLines(byName, manifest, key, tools)),
    ...(await fileLines(files, manifest, tools)),
    ...(await evidenceLines(byName, manifest, tools)),
  ];
  return { ok: lines.every((line) => line.ok), lines, manifest };
}

async function signatureLines(byName, { key: named, made }, key, tools) {
  const signed = canonicalFile(byName.get(SIGNATURE));
  const raw = keyIn(named?.publicKeyMultibase);
  const did = `did:key:${named?.publicKeyMultibase}`;
  const signature = fromBase64url(signed?.signature);
  const isWhole = signed?.algorithm === "Ed25519" && signed.did === did && named?.did === did;
  if (!raw || !signature || !isWhole)
    return [bad("The signature or its key is missing or damaged.")];
  const content = byName.get(MANIFEST).content;
  if (!(await isSignedBy(raw, signature, content, tools))) {
    return [
      bad("The manifest is not what was signed: it was changed, or signed with another key."),
    ];
  }
  const line = good(
    `The manifest was signed with the key ${did}: made by ${made?.by} at ${made?.at}.`,
  );
  return [line, await keyLine(key, { did, raw, multikey: named.publicKeyMultibase }, tools)];
}

async function isSignedBy(raw, signature, content, { subtle }) {
  try {
    const own = await subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    return await subtle.verify("Ed25519", own, signature, content);
  } catch (error) {
    if (error.name !== "NotSupportedError") return false;
    throw new Error("This browser cannot check Ed25519 signatures: use a newer one, or Node.");
  }
}

/** Whose key it is nobody can tell from the pack alone. */
async function keyLine(key, { did, raw, multikey }, tools) {
  if (!key) {
    return good(
      "The key was taken from the pack itself. This shows that nothing was changed since it was signed, not who signed it: ask the organisation for its key, and check with it.",
      "note",
    );
  }
  const jwk = utf8.encode(`{"crv":"Ed25519","kty":"OKP","x":"${toBase64url(raw)}"}`);
  const thumbprint = toBase64url(await sha256(jwk, tools));
  return [did, multikey, thumbprint].includes(key.trim())
    ? good("The key is the one that you gave.")
    : bad(`The key is not the one that you gave (${key.trim()}): somebody else signed this pack.`);
}

async function fileLines(files, { files: listed }, tools) {
  if (!Array.isArray(listed)) return [bad("The manifest lists no files.")];
  const problems = nameProblems(files, [...listed.map(({ name }) => name), MANIFEST, SIGNATURE]);
  for (const own of listed) {
    const file = files.find(({ name }) => name === own.name);
    const problem = file && (await contentProblem(file, own, tools));
    if (problem) problems.push(problem);
  }
  if (problems.length > 0) return problems.map((text) => bad(text));
  const count = listed.length;
  return [
    good(`All ${count} files are as the manifest lists them; none is missing, none was added.`),
  ];
}

function nameProblems(files, expected) {
  const found = files.map(({ name }) => name);
  const problems = [
    ...expected.filter((name) => !found.includes(name)).map((name) => `${name} is missing.`),
    ...found.filter((name) => !expected.includes(name)).map((name) => `${name} was added.`),
  ];
  if (problems.length === 0 && found.length > expected.length)
    problems.push("A file is there twice.");
  const isZip = files.some(({ packed }) => packed);
  const isMixed = isZip && found.join("/") !== expected.join("/");
  return problems.length === 0 && isMixed ? ["The files are not in their order."] : problems;
}

async function contentProblem({ name, content, packed }, own, tools) {
  const isOwn = content?.length === own.size && (await sha256Hex(content, tools)) === own.sha256;
  if (!isOwn) return `${name} was changed.`;
  if (!packed || (await sha256Hex(packed, tools)) === own.packed?.sha256) return null;
  return `${name} is as it was, but packed anew.`;
}

async function evidenceLines(byName, { fingerprint }, tools) {
  const file = byName.get("evidence.json");
  const evidence = canonicalFile(file);
  if (!evidence) return [bad("evidence.json is missing, or not in its canonical spelling.")];
  const own = await sha256Hex(file.content, tools);
  const lines = [
    own === fingerprint
      ? good(`The fingerprint is that of the evidence: ${own}.`)
      : bad(`The fingerprint should be ${own}, and is ${fingerprint}.`),
  ];
  try {
    return [...lines, ...countLines(evidence), ...tableLines(byName, evidence)];
  } catch {
    return [...lines, bad("evidence.json is not of the form that packs have.")];
  }
}

function countLines({ population, totals, requirements, people }) {
  const counts = countsOf({ requirements, people });
  const said = [
    population.people,
    population.standings,
    totals.all,
    totals.byRequirement,
    totals.byTeam,
  ];
  const is = [counts.population.people, counts.population.standings];
  const recounted = [...is, counts.totals.all, counts.totals.byRequirement, counts.totals.byTeam];
  if (counts.unknown.length > 0)
    return [bad(`The evidence names what it does not tell: ${counts.unknown[0]}.`)];
  if (canonical(said) !== canonical(recounted))
    return [bad("The totals are not those of the people.")];
  return [good(`The totals are those of the people: ${is[0]} people, ${is[1]} standings.`)];
}

function tableLines(byName, evidence) {
  const wrong = Object.entries(tablesOf(evidence)).filter(([name, text]) => {
    const content = byName.get(name)?.content;
    return !content || !isSame(content, utf8.encode(text));
  });
  if (wrong.length > 0)
    return wrong.map(([name]) => bad(`${name} does not say what the evidence says.`));
  return [
    good(
      "The tables say what the evidence says. (What evidence.pdf says is for people: only its bytes were checked.)",
    ),
  ];
}

/** What a JSON file says; null where it is not there, or not in canonical spelling. */
function canonicalFile(file) {
  try {
    const text = textOf(file.content);
    const value = JSON.parse(text);
    return canonical(value) === text ? value : null;
  } catch {
    return null;
  }
}

function good(text, mark = "ok") {
  return { ok: true, mark, text };
}

function bad(text) {
  return { ok: false, mark: "problem", text };
}

/** All in all, in one sentence. */
export function verdictOf({ ok }) {
  return ok
    ? "This evidence pack is as it was made."
    : "This is NOT the evidence pack that was made.";
}
