import "server-only";
import type { z } from "zod";
import { asKnown } from "@/db/known-at";
import { answerResponse, type Call, type Endpoint, endpoint, type Operation } from "./endpoint";
import { knowing } from "./view";

type Terms = Omit<Operation, "status" | "body" | "ifMatch">;

/** A question: everything that is read for its answer is read in one transaction, as it was known. */
export function reading<const Asked extends Terms & { readonly answer: z.ZodType }>(
  asked: Asked,
  run: (call: Call<Asked & { readonly status: 200 }>) => Promise<z.output<Asked["answer"]>>,
): Endpoint {
  const operation = { ...asked, status: 200 } as const;
  return endpoint(operation, async (call) => {
    const actor = knowing(call.actor, call.query);
    return answerResponse(operation, await asKnown(actor, () => run({ ...call, actor })));
  });
}
