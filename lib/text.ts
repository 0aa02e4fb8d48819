import { z } from "zod";

/** A NUL the database refuses, half of a character it would replace without a word. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;
const WEB = /^https?$/;

/** Text of up to `longest` characters, over several lines perhaps; never empty. */
export function text(longest: number) {
  return z
    .string()
    .trim()
    .min(1, "This is empty.")
    .max(longest, `Use at most ${longest} characters.`)
    .refine((value) => !UNSTORABLE.test(value), "This has characters that cannot be kept.");
}

/** Text on one line, such as a name. */
export function line(longest: number) {
  return text(longest).refine((value) => !LINE_BREAK.test(value), "Use a single line.");
}

export const Name = line(200);

/** A page on the web: nothing that a browser would run. */
export const WebAddress = z
  .url({ protocol: WEB, error: "Give a web address that starts with https://." })
  .max(2_000);
