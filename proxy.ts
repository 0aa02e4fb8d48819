import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isFromOurPages, isHttps, isOurHost, publicOrigin } from "@/app/_server/door/origin";
import { PATH_HEADER } from "@/app/_server/door/return-path";

/** Pages and their forms. The interface below /api sees to itself: large files pass through it. */
export const config = { matcher: "/((?!api/|_next/static/).*)" };

/** A form of ours is far smaller; files go through the interface. */
const MOST_FORM_BYTES = 1_048_576;

/**
 * Turns away what no page of ours would send, with the right status; tells pages their own address; sets
 * the headers that differ from answer to answer. Nothing is allowed because it passed here: actions check
 * where they come from and pages check who asks, each for itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const refusal = refusalOf(request);
  if (refusal) return refusal;
  const policy = OF_STRANGERS.test(request.nextUrl.pathname)
    ? SANDBOX
    : contentSecurityPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy); // Next takes the nonce for its scripts from here
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("x-forwarded-host", new URL(ownOrigin(headers)).host);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  return response;
}

/** What strangers sent and is handed out as it is; its route cannot say so itself: this header wins. */
const OF_STRANGERS = /^\/badges\/[^/]+\/picture$/;
const SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** As which of our addresses the reader knows us; Next compares the origin of an action with it. */
function ownOrigin(headers: Headers): string {
  return isFromOurPages(headers) ? (headers.get("origin") ?? publicOrigin()) : publicOrigin();
}

function refusalOf({ method, headers }: NextRequest): NextResponse | null {
  if (method === "GET" || method === "HEAD") {
    if (isOurHost(headers)) return null;
    return plain(421, `Tessera answers at ${publicOrigin()}. Other addresses: set TESSERA_URL.`);
  }
  if (method !== "POST") return plain(405, "Method not allowed.", { Allow: "GET, HEAD, POST" });
  if (!isFromOurPages(headers)) return plain(403, "This was not sent by a page of this server.");
  const bytes = headers.get("content-length");
  if (bytes === null) return plain(411, "The length of the form is missing.");
  return Number(bytes) > MOST_FORM_BYTES ? plain(413, "This form is too large.") : null;
}

function plain(status: number, text: string, headers: Record<string, string> = {}): NextResponse {
  return new NextResponse(`${text}\n`, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}

/** Style attributes stay allowed: charts and the lists that scroll are placed by them. */
function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
