import { Forbidden, NotFound } from "@/db/errors";
import { problemResponse, Refused } from "./problem";

/** The answer to whatever was thrown. Nobody outside is told what exactly went wrong here. */
export function failureResponse(error: unknown): Response {
  if (error instanceof Refused) return problemResponse(error.kind, error.details);
  if (error instanceof NotFound) return problemResponse("not-found");
  if (error instanceof Forbidden) return problemResponse("forbidden");
  const cause = causeOf(error);
  process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
  return isUnavailable(cause)
    ? problemResponse("unavailable", { headers: { "Retry-After": "5" } })
    : problemResponse("unexpected");
}

/** What lies below: the driver's own error, without the statement's values, which are personal. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? causeOf(error.cause) : error;
}

/** Of the driver and of the system when nobody is there; of PostgreSQL when it starts, stops or is full. */
const UNAVAILABLE = /^(CONNECT|ECONN|ENOENT$|EPIPE$|57P|53)/;

function isUnavailable(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    "code" in cause &&
    typeof cause.code === "string" &&
    UNAVAILABLE.test(cause.code)
  );
}
