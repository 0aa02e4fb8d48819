import { type JsonProblem, parseJson } from "@/lib/json";
import { fail, type Result } from "@/lib/result";
import { type BadgeFault, type BadgeProblemCode, badgeFault } from "./badge-problem";
import { BADGE_LIMITS } from "./limits";

/**
 * Reads the JSON of a stranger, whose signature may hang on each character: what two readers could
 * understand differently (a name given twice, a number beyond all numbers) is refused.
 */
export function parseBadgeJson(text: string, mostBytes: number): Result<unknown, BadgeFault> {
  const json = parseJson(text, { bytes: mostBytes, depth: BADGE_LIMITS.depth });
  if (!json.ok) return fail(faultOf(json.problem, mostBytes));
  const fault = ambiguityOf(text);
  return fault ? fail(fault) : json;
}

const FAULT_OF = {
  "json-too-large": "document-too-large",
  "json-not-utf8": "not-utf8",
  "json-too-deep": "too-deep",
  "json-invalid": "invalid-json",
} as const satisfies { [problem in JsonProblem]: BadgeProblemCode };

function faultOf(problem: JsonProblem, mostBytes: number): BadgeFault {
  const detail = problem === "json-too-deep" ? BADGE_LIMITS.depth : mostBytes / 1024;
  return badgeFault(FAULT_OF[problem], detail);
}

/** Brackets, and whole strings and numbers; all between them says nothing about names. */
const TOKEN = /[{}[\]:]|"(?:[^"\\]+|\\.)*"|-?\d[\d.eE+-]*/g;

/** `text` is JSON. */
function ambiguityOf(text: string): BadgeFault | null {
  const open: (Set<string> | null)[] = [];
  let last = "";
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      const fault = faultOfName(last, open.at(-1));
      if (fault) return fault;
    } else if (isBeyondNumbers(token)) return badgeFault("number-too-large");
    last = token;
  }
  return null;
}

function faultOfName(token: string, names: Set<string> | null | undefined): BadgeFault | null {
  const name = String(JSON.parse(token));
  if (name === "__proto__") return badgeFault("forbidden-name", name);
  if (names?.has(name)) return badgeFault("repeated-name", name);
  names?.add(name);
  return null;
}

function isBeyondNumbers(token: string): boolean {
  return !token.startsWith('"') && !Number.isFinite(Number(token));
}
