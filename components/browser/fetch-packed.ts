/** What the server sent by `packedJson`. Throws where it did not. */
export async function fetchPacked<Data>(href: string, signal: AbortSignal): Promise<Data> {
  const { ok, status, body } = await fetch(href, { signal });
  if (!ok || !body) throw new Error(`${href} answered ${status}.`);
  const text = body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(text).json(); // from our own server, as it wrote it
}
