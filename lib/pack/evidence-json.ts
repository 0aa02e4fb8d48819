import { canonicalJson } from "@/lib/badge/verify/encodings/canonical-json";
import type { PackHead, PackPerson } from "./evidence";

/** Canonical JSON (RFC 8785) of what the database holds: there are no halves of letters in it. */
export function canonical(value: unknown): string {
  const text = canonicalJson(value);
  if (text === null) throw new Error("A text holds half a letter.");
  return text;
}

/**
 * `evidence.json` around its people, so that they can be written one after the other: what comes before
 * the first of them, and after the last. With them between, and commas between them, it is canonical.
 */
export function aroundPeople(head: PackHead): { readonly before: string; readonly after: string } {
  const [before = "", after = ""] = canonical({ ...head, people: [] }).split('"people":[],');
  return { before: `${before}"people":[`, after: `],${after}` };
}

export function personJson(person: PackPerson): string {
  return canonical(person);
}
