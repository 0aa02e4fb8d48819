import { flaw, Refused } from "@/app/_server/api/problem";

const KEY = /^[\x21-\x7e]{1,200}$/;

/** What a caller marks a request with so that sending it again does nothing again. Throws 400. */
export function idempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null || KEY.test(key)) return key;
  throw new Refused("invalid-request", {
    errors: [flaw("/headers/idempotency-key", "invalid", "Give up to 200 visible characters.")],
  });
}
