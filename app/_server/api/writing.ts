import "server-only";
import type { z } from "zod";
import type { InputProblem, Refusal, Saved } from "@/lib/refusal";
import { answerResponse, type Call, type Endpoint, endpoint, type Operation } from "./endpoint";
import { type Flaw, flaw, problemResponse } from "./problem";
import { entityTag } from "./request/if-match";

/** A change of one fact, answered with the fact as it then is. */
export function writing<const Terms extends Operation & { readonly answer: z.ZodType }>(
  terms: Terms,
  run: (call: Call<Terms>) => Promise<Saved<z.output<Terms["answer"]>>>,
): Endpoint {
  return endpoint(terms, async (call) => {
    const saved = await run(call);
    return saved.ok
      ? answerResponse(terms, saved.value)
      : refusalResponse(saved.problem, terms.answer, call.sent);
  });
}

type Removal = Omit<Operation, "answer" | "status" | "ifMatch" | "body">;

/** Takes one fact back. */
export function removing<const Terms extends Removal>(
  terms: Terms,
  run: (
    call: Call<Terms & { readonly answer: null; readonly status: 204 }>,
  ) => Promise<Saved<unknown>>,
): Endpoint {
  const operation = { ...terms, answer: null, status: 204, ifMatch: true } as const;
  return endpoint(operation, async (call) => {
    const removed = await run(call);
    return removed.ok
      ? answerResponse(operation, null)
      : refusalResponse(removed.problem, null, undefined);
  });
}

/** Why a write did nothing: what is wrong with it, or that somebody was faster and how it is by now. */
export function refusalResponse(
  refusal: Refusal<unknown>,
  answer: z.ZodType | null,
  sent: unknown,
): Response {
  if (refusal.kind === "invalid") {
    return problemResponse("invalid-content", { errors: refusal.problems.map(flawOf) });
  }
  const current = answer?.encode(refusal.current);
  return problemResponse("changed", {
    errors: differences(sent, current),
    ...(current === undefined ? {} : { more: { current } }),
    ...versionHeader(refusal.current),
  });
}

function flawOf({ field, code, message }: InputProblem): Flaw {
  return flaw(`/${field}`, code, message);
}

/** Where what was sent is not what stands there by now. */
function differences(sent: unknown, current: unknown): Flaw[] {
  const now = new Map(Object.entries(current ?? {}));
  return Object.entries(sent ?? {}).flatMap(([field, value]) => {
    const [yours, theirs] = [value, now.get(field)].map((side) => JSON.stringify(side));
    if (!now.has(field) || yours === theirs) return [];
    return flaw(`/${field}`, "changed", `By now this is ${theirs}; you sent ${yours}.`);
  });
}

function versionHeader(current: unknown): { headers?: Record<string, string> } {
  const hasVersion = typeof current === "object" && current !== null && "version" in current;
  return hasVersion ? { headers: { ETag: entityTag(Number(current.version)) } } : {};
}
