/**
 * Runs one of the programs beside this file: `node scripts/run.mjs demo`. The first thing that runs on
 * a fresh machine, so it is plain JavaScript that needs no package: it installs them where they are
 * missing, or not the ones that package-lock.json names.
 */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];
const HEARTBEAT_MS = 10_000;
const root = fileURLToPath(new URL("..", import.meta.url));
const [program, ...programArguments] = process.argv.slice(2);

await main();

async function main() {
  process.chdir(root);
  process.env.NEXT_TELEMETRY_DISABLED = "1"; // nothing leaves this machine
  checkNode();
  if (!(await isInstalled())) await install();
  const { register } = await import("tsx/esm/api");
  register();
  process.argv = [
    process.argv[0],
    path.join(root, "scripts", `${program}.ts`),
    ...programArguments,
  ];
  await import(`./${program}.ts`);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  leave(`Tessera needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
}

/**
 * Whether node_modules holds what the lock says; npm keeps a lock of its own of what it installed. An
 * installation without the packages for development is enough to start what was built.
 */
async function isInstalled() {
  const [wanted, installed] = await Promise.all([
    packagesIn("package-lock.json"),
    packagesIn("node_modules/.package-lock.json"),
  ]);
  if (!wanted) leave("package-lock.json is missing: get a whole copy of Tessera.");
  if (!installed) return false;
  const places = new Set([...Object.keys(wanted), ...Object.keys(installed)]);
  places.delete(""); // the project itself
  return [...places].every((place) => {
    if (!installed[place]) return isSpare(wanted[place]);
    return installed[place].version === wanted[place]?.version;
  });
}

/** Optional packages are for other kinds of machines. */
function isSpare({ optional, dev, devOptional }) {
  return optional || devOptional || (dev && program === "start");
}

async function packagesIn(lock) {
  const text = await readFile(path.join(root, lock), "utf8").catch(() => null);
  return text && JSON.parse(text).packages;
}

async function install() {
  process.stdout.write("Installing packages (a minute or two, only this time)\n");
  const started = Date.now();
  const heartbeat = setInterval(() => {
    process.stdout.write(`  still installing, ${Math.round((Date.now() - started) / 1000)} s\n`);
  }, HEARTBEAT_MS);
  const code = await npm(["ci", "--no-audit", "--no-fund"]);
  clearInterval(heartbeat);
  if (code !== 0) leave("The packages could not be installed: npm says why above.");
}

/** npm names its own program to the scripts that it runs; without it, the one that the shell finds. */
function npm(args) {
  const own = process.env.npm_execpath;
  const [command, first] = own ? [process.execPath, [own]] : ["npm", []];
  const child = spawn(command, [...first, ...args], { stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function leave(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
