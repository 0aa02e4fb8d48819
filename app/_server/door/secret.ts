import "server-only";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newSecret } from "@/db/secrets";
import { environment } from "@/env";

const LEAST_BYTES = 32;
/** As they stand in tutorials, and too even to be random. */
const EXAMPLES = /secret|example|change.?me|password|tessera|nextauth|^(.{1,8})\1+$/i;

let known: string | null = null;

/**
 * What signs the cookies: `TESSERA_SECRET` (or `NEXTAUTH_SECRET`), else one that is generated into the data
 * folder at the first start. Throws on a secret that others could guess.
 */
export function secret(): string {
  known ??= configured() ?? generated();
  return known;
}

function configured(): string | null {
  const { TESSERA_SECRET, NEXTAUTH_SECRET } = environment();
  const given = TESSERA_SECRET ?? NEXTAUTH_SECRET;
  if (given === undefined) return null;
  if (Buffer.byteLength(given) < LEAST_BYTES || EXAMPLES.test(given)) {
    throw new Error(
      `TESSERA_SECRET has to be ${LEAST_BYTES} or more random bytes, such as \`openssl rand -base64 32\` prints.`,
    );
  }
  return given;
}

function generated(): string {
  const folder = path.resolve(environment().TESSERA_DATA);
  const file = path.join(folder, "secret");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, newSecret(), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!isExisting(error)) throw error;
  }
  return readFileSync(file, "utf8").trim();
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
