import { endOfString, type JsonProblem, parseJson } from "@/lib/json";
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

const OPEN_OBJECT = 0x7b;
const OPEN_ARRAY = 0x5b;
const CLOSE_OBJECT = 0x7d;
const CLOSE_ARRAY = 0x5d;
const COLON = 0x3a;
const QUOTE = 0x22;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/** Goes once through `text`, which is JSON. */
function ambiguityOf(text: string): BadgeFault | null {
  const open: (Set<string> | null)[] = [];
  let last = "";
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at);
        last = text.slice(at, end + 1);
        at = end;
        break;
      }
      case COLON: {
        const fault = faultOfName(last, open.at(-1));
        if (fault) return fault;
        break;
      }
      case OPEN_OBJECT:
        open.push(new Set());
        break;
      case OPEN_ARRAY:
        open.push(null);
        break;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        open.pop();
        break;
      default: {
        const number = numberAt(text, at);
        if (!Number.isFinite(Number(number))) return badgeFault("number-too-large");
        at += Math.max(number.length - 1, 0);
      }
    }
  }
  return null;
}

const NUMBER = /-?\d[\d.eE+-]*/y;

/** The number that begins here; nothing where none does. */
function numberAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code !== MINUS && (code < ZERO || code > NINE)) return "";
  NUMBER.lastIndex = at;
  return NUMBER.exec(text)?.[0] ?? "";
}

function faultOfName(quoted: string, names: Set<string> | null | undefined): BadgeFault | null {
  const name = quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
  if (name === "__proto__") return badgeFault("forbidden-name", name);
  if (names?.has(name)) return badgeFault("repeated-name", name);
  names?.add(name);
  return null;
}
