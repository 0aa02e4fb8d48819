import "server-only";
import type { z } from "zod";
import { inScope } from "@/db/actor-scope";
import { answerResponse, type Call, type Endpoint, endpoint, type Operation } from "./endpoint";

type Terms = Omit<Operation, "status" | "body" | "ifMatch">;

/** A question: everything that is read for its answer is read in one transaction. */
export function reading<const Asked extends Terms & { readonly answer: z.ZodType }>(
  asked: Asked,
  run: (call: Call<Asked & { readonly status: 200 }>) => Promise<z.output<Asked["answer"]>>,
): Endpoint {
  const operation = { ...asked, status: 200 } as const;
  return endpoint(operation, async (call) =>
    answerResponse(operation, await inScope(call.actor, () => run(call))),
  );
}
