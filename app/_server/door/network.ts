import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { environment } from "@/env";

const ADDRESS_HEADER = "x-tessera-address";

/**
 * Looks at each request before Next does. Writes down where it comes from, over whatever the request itself
 * says of that; and answers TRACE, a method that Next cannot even represent.
 */
export function watchRequests(): void {
  subscribe("http.server.request.start", (message) => {
    if (!isRequestStart(message)) return;
    const { request, response } = message;
    request.headers[ADDRESS_HEADER] = request.socket.remoteAddress;
    if (request.method === "TRACE") response.writeHead(405, { Allow: "GET, HEAD, POST" }).end();
  });
}

function isRequestStart(
  message: unknown,
): message is { request: IncomingMessage; response: ServerResponse } {
  if (typeof message !== "object" || message === null) return false;
  if (!("request" in message && "response" in message)) return false;
  return message.request instanceof IncomingMessage && message.response instanceof ServerResponse;
}

/**
 * The network address that a request comes from. Each of our reverse proxies appends one to X-Forwarded-For:
 * as many entries from its end are believed. What stands further left can be made up.
 */
export function networkAddress(headers: Pick<Headers, "get">): string {
  const { TESSERA_PROXIES } = environment();
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",");
  const address =
    TESSERA_PROXIES > 0 ? forwarded.at(-TESSERA_PROXIES) : headers.get(ADDRESS_HEADER);
  return (address ?? "").trim().slice(0, 100);
}
