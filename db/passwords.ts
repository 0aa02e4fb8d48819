import { randomUUID } from "node:crypto";
import { hash, parseOptions, verify } from "@node-rs/argon2";

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** So many hashes are computed at once, so many more may wait: memory stays bounded. */
const AT_ONCE = 4;
const WAITING = 60;

/** Too many passwords are being checked; the caller should try again in a moment. */
export class TooBusy extends Error {
  constructor() {
    super("Too many passwords are being checked.");
    this.name = "TooBusy";
  }
}

/** The argon2id string that is kept of a password. Throws TooBusy. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(composed(password), COST));
}

/**
 * Whether this is the password behind `hashed`. Takes as long where there is none (`null`), so that time
 * does not tell who has a login. Throws TooBusy.
 */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  nobodys ??= hash(randomUUID(), COST);
  const stored = hashed ?? (await nobodys);
  const matches = await inTurn(() => verify(stored, composed(password)));
  return matches && hashed !== null;
}

let nobodys: Promise<string> | null = null;

/** Whether `hashed` was made at a lower cost than today's, so that it should be made again. */
export function isOutdated(hashed: string): boolean {
  const { memoryCost, timeCost } = parseOptions(hashed);
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost;
}

/** The same letters typed on another keyboard may arrive composed or not. */
function composed(password: string): string {
  return password.normalize("NFC");
}

let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else if (queue.length < WAITING) await new Promise<void>((resolve) => queue.push(resolve));
  else throw new TooBusy();
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}
