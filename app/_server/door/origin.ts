import { environment } from "@/env";

/** The public address, without a slash at its end: links that leave the application start with it. */
export function publicOrigin(): string {
  const { TESSERA_URL, PORT } = environment();
  return TESSERA_URL ? new URL(TESSERA_URL).origin : `http://localhost:${PORT}`;
}

export function isHttps(): boolean {
  return publicOrigin().startsWith("https:");
}

/**
 * The addresses that are ours: the configured one, and without one the names of this machine to itself.
 * Never a header that came with the request: those can be forged.
 */
function ownOrigins(): string[] {
  const { TESSERA_URL, PORT } = environment();
  if (TESSERA_URL) return [publicOrigin()];
  return ["localhost", "127.0.0.1", "[::1]"].map((host) => `http://${host}:${PORT}`);
}

/** Whether a page of ours sent this request. A browser says so in `Origin`; no answer is a no. */
export function isFromOurPages(headers: Pick<Headers, "get">): boolean {
  return ownOrigins().includes(headers.get("origin") ?? "");
}

/** Whether the request was addressed to us, where no public address is configured. */
export function isOurHost(headers: Pick<Headers, "get">): boolean {
  if (environment().TESSERA_URL) return true;
  return ownOrigins().includes(`http://${headers.get("host")}`);
}
