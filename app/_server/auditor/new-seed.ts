import "server-only";
import { randomBytes } from "node:crypto";

/** What a sample is drawn by that nobody chose: 48 random bits in hex, short enough to be read out. */
export function newSeed(): string {
  return randomBytes(6).toString("hex");
}
