import { z } from "zod";
import { answerResponse, endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { openApi } from "@/app/_server/api/openapi";
import { operations } from "@/app/_server/api/routes";

const describeAll = {
  summary: "This description",
  answer: z.record(z.string(), z.unknown()),
  status: 200,
} as const satisfies Operation;

/** The same for everybody, and made once. */
let made: ReturnType<typeof openApi> | null = null;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(describeAll, async () => {
    made ??= openApi([
      ...operations(),
      { method: "GET", path: "/openapi.json", operation: describeAll },
    ]);
    return answerResponse(describeAll, made);
  }),
});
