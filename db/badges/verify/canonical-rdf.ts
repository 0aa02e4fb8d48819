import jsonld from "jsonld";
import { BUNDLED, CONTEXTS } from "@/db/badges/contexts/bundled-contexts";
import { type ContextProblem, contextProblem } from "@/lib/badge/verify/contexts";
import { fail, ok, type Result } from "@/lib/result";

export type CanonizeProblem = ContextProblem | "terms-undefined" | "too-complex";

/** Steps per blank node that looks like another one; graphs made to take forever take more. */
const WORK_FACTOR = 1;
const MOST_MILLISECONDS = 10_000;

/**
 * What a JSON-LD document means, as canonical N-Quads (RDFC-1.0). Nothing is fetched, and a document
 * with a term that means nothing is refused: the signature would not cover it.
 */
export async function canonicalRdf(document: unknown): Promise<Result<string, CanonizeProblem>> {
  const problem = contextProblem(document, BUNDLED);
  if (problem) return fail(problem);
  try {
    return ok(await canonized(document));
  } catch (error) {
    return fail(isTooMuchWork(error) ? "too-complex" : "terms-undefined");
  }
}

function canonized(document: unknown): Promise<string> {
  return jsonld.canonize(document, {
    algorithm: "RDFC-1.0",
    format: "application/n-quads",
    safe: true,
    documentLoader: loadBundled,
    canonizeOptions: {
      maxWorkFactor: WORK_FACTOR,
      signal: AbortSignal.timeout(MOST_MILLISECONDS),
    },
  });
}

async function loadBundled(url: string) {
  const document = CONTEXTS.get(url);
  if (document === undefined) throw new Error(`The context ${url} is not bundled.`);
  return { contextUrl: null, documentUrl: url, document };
}

/** The library has no code for its limits, only these words; its other errors are about the text. */
function isTooMuchWork(error: unknown): boolean {
  return error instanceof Error && /deep iterations|abort signal/i.test(error.message);
}
