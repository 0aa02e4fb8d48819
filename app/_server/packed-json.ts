import "server-only";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);

/** A quarter of the time that the usual one takes, for a tenth more bytes. */
const FAST = 1;

/**
 * Megabytes of a reader's own data, for `fetchPacked` in their browser, which waits for them. The server's own
 * way to compress answers is slower than working out what is in this one.
 */
export async function packedJson(data: unknown): Promise<Response> {
  const body = await compress(JSON.stringify(data), { level: FAST });
  const headers = { "Content-Type": "application/gzip", "Cache-Control": "private, no-store" };
  return new Response(body, { headers });
}
