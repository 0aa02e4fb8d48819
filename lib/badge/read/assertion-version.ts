import type { JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { type BadgeFault, badgeFault } from "./badge-problem";
import { listOf, typesOf } from "./shapes";

const CONTEXT_2 =
  /^https?:\/\/(?:w3id\.org\/openbadges\/v2|openbadgespec\.org\/v2\/|(?:purl\.|www\.)?imsglobal\.org\/.*\bv2p?[01x])/;
const CONTEXT_1 =
  /^https?:\/\/(?:w3id\.org\/openbadges\/v1|(?:standard|specification)\.openbadges\.org\/)/;

/**
 * Whether an assertion is one of Open Badges 2.0, or of 0.5 and 1.x: contexts began with 1.1, and the
 * official samples of 2.0 also carry theirs within.
 */
export function assertionVersion(assertion: JsonObject): Result<"2.0" | "legacy", BadgeFault> {
  const types = typesOf(assertion);
  const [first] = types;
  if (first !== undefined && !types.includes("Assertion")) {
    return fail(badgeFault("wrong-type", first));
  }
  const contexts = listOf(assertion["@context"]);
  const isIn = (known: RegExp) =>
    contexts.some((context) => typeof context === "string" && known.test(context));
  if (isIn(CONTEXT_2)) return ok("2.0");
  if (contexts.length === 0 || isIn(CONTEXT_1)) return ok("legacy");
  if (contexts.some((context) => typeof context === "object")) return ok("2.0");
  return fail(badgeFault("wrong-context", `its context is ${String(contexts[0])}`));
}
