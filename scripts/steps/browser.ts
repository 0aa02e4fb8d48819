import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { exitCode, start, startNode } from "./child";
import { Problem } from "./ending";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The browser for tests: CHROMIUM_PATH, else an installed one, else Playwright's own (downloaded if
 * missing), else Debian's package. Throws where there is none: browser tests are never left out.
 */
export async function findBrowser(): Promise<string> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !isProgram(chosen)) throw new Problem(`CHROMIUM_PATH: ${chosen} is not a program.`);
  const browser =
    chosen ?? installed() ?? downloaded() ?? (await download()) ?? (await installDebian());
  if (browser) return browser;
  throw new Problem(
    "No browser for the browser tests. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.",
  );
}

function installed(): string | null {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...places, ...MAC_APPLICATIONS].find(isProgram) ?? null;
}

function downloaded(): string | null {
  const place = chromium.executablePath();
  return existsSync(place) ? place : null;
}

async function download(): Promise<string | null> {
  say("No browser is installed: downloading Playwright's");
  const cli = "node_modules/@playwright/test/cli.js";
  const code = await exitCode(startNode([cli, "install", "chromium"]));
  return code === 0 ? downloaded() : null;
}

async function installDebian(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  say("Playwright's browser could not be had: installing Debian's package");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    if ((await exitCode(start("apt-get", ["-q", ...args], { env }))) !== 0) return null;
  }
  return installed();
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
