import { flaw, Refused } from "@/app/_server/api/problem";
import { parseJson } from "@/lib/json";

const MOST_JSON_BYTES = 256 * 1024;

export const FORM = "multipart/form-data";

/** The JSON that came with a request; nothing at all counts as `{}`. Throws 400, 413 or 415. */
export async function jsonBody(request: Request): Promise<unknown> {
  const bytes = await limitedBody(request, MOST_JSON_BYTES);
  if (bytes.length === 0) return {};
  if (typeOf(request) !== "application/json") {
    throw new Refused("unsupported-type", { detail: "Send application/json." });
  }
  const json = parseJson(bytes);
  if (json.ok) return json.value;
  throw new Refused("invalid-request", {
    errors: [flaw("", json.problem, "This is not JSON in UTF-8 of at most 32 levels.")],
  });
}

/** The media type without its parameters, in lower case. */
export function typeOf(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/**
 * The whole body, of at most so many bytes. A longer one is refused as soon as that is known: by its
 * header, else once so much has come. Throws 413.
 */
export async function limitedBody(
  request: Request,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of limitedChunks(request, most)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same, as it comes. */
export async function* limitedChunks(request: Request, most: number): AsyncGenerator<Uint8Array> {
  const tooLarge = new Refused("too-large", { detail: `At most ${most} bytes are read here.` });
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge;
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > most) throw tooLarge;
    yield chunk;
  }
}
