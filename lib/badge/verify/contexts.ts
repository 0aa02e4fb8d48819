import { listOf } from "@/lib/badge/read/shapes";
import { isJsonObject } from "@/lib/json";

/** The JSON-LD contexts that come with the product. */
export type BundledContexts = {
  readonly urls: ReadonlySet<string>;
  /** Every name that one of them gives a meaning to. */
  readonly terms: ReadonlySet<string>;
};

export type ContextProblem = "context-unknown" | "context-redefines";

/** Ways to write members of one thing elsewhere in the text: a reader of the text would miss them. */
const DETOURS = new Set(["@graph", "@included", "@nest", "@reverse"]);

/**
 * Whether a signature over what a document means is also one over what is read in it: each context
 * is a bundled one, and what a badge adds itself (at any depth) gives no known name a new meaning.
 */
export function contextProblem(value: unknown, bundled: BundledContexts): ContextProblem | null {
  if (Array.isArray(value)) return firstProblem(value, bundled);
  if (!isJsonObject(value)) return null;
  for (const [name, member] of Object.entries(value)) {
    if (DETOURS.has(name)) return "context-redefines";
    const problem =
      name === "@context"
        ? problemOfContexts(listOf(member), bundled)
        : contextProblem(member, bundled);
    if (problem) return problem;
  }
  return null;
}

function firstProblem(values: readonly unknown[], bundled: BundledContexts): ContextProblem | null {
  for (const value of values) {
    const problem = contextProblem(value, bundled);
    if (problem) return problem;
  }
  return null;
}

function problemOfContexts(
  contexts: readonly unknown[],
  bundled: BundledContexts,
): ContextProblem | null {
  for (const context of contexts) {
    if (typeof context === "string" && bundled.urls.has(context)) continue;
    if (!isJsonObject(context)) return "context-unknown";
    const redefines = Object.entries(context).some(
      ([term, meaning]) => bundled.terms.has(term) || isRefused(term, meaning),
    );
    if (redefines) return "context-redefines";
  }
  return null;
}

const HARMLESS = new Set(["@version", "@vocab", "@language"]);

/**
 * A definition may point a new name to an address; it may not be another spelling of a keyword, nor
 * carry rules for what lies below.
 */
function isRefused(term: string, meaning: unknown): boolean {
  if (term.startsWith("@")) return !HARMLESS.has(term);
  const address = isJsonObject(meaning) ? meaning["@id"] : meaning;
  if (typeof address === "string" && address.startsWith("@")) return true;
  return isJsonObject(meaning) && ("@context" in meaning || "@reverse" in meaning);
}
