import { fail, ok, type Result } from "@/lib/result";
import { urlOf } from "@/lib/url";

/** Why an address is not asked at all. */
export type TargetProblem =
  | "address-malformed"
  | "not-https"
  | "credentials-in-address"
  | "port-refused"
  /** Numbers, in whatever spelling, instead of a name. */
  | "host-is-no-name"
  /** A name that only means something inside a network. */
  | "host-not-public"
  /** The administrator named the hosts that may be asked, and this is none of them. */
  | "host-not-allowed";

/** What is asked of whom; the port is that of https. */
export type FetchTarget = { readonly host: string; readonly path: string };

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const NAME = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`);
const MOST_CHARACTERS = 253;

/** Endings of names inside networks: RFC 2606, 6761, 6762, 7686, 8375 and 9476, and what is common besides. */
const INSIDE = new Set([
  ...["localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home"],
  ...["lan", "arpa", "onion", "alt", "test", "invalid"],
]);

/**
 * Whom to ask for an address that a stranger wrote into a badge, if anybody. Where `hosts` are named, no
 * other is asked.
 */
export function fetchTarget(
  address: string,
  hosts: readonly string[],
): Result<FetchTarget, TargetProblem> {
  const url = /[\s\p{C}\\]/u.test(address) ? null : urlOf(address);
  if (!url) return fail("address-malformed");
  if (url.protocol !== "https:") return fail("not-https");
  if (url.username !== "" || url.password !== "") return fail("credentials-in-address");
  if (url.port !== "") return fail("port-refused");
  const host = url.hostname;
  if (/^\[|^[\d.]+$/.test(host)) return fail("host-is-no-name");
  if (!isPublicName(host)) return fail("host-not-public");
  if (hosts.length > 0 && !hosts.includes(host)) return fail("host-not-allowed");
  return ok({ host, path: `${url.pathname}${url.search}` });
}

/** Whether a host is written as names on the Internet are: two labels or more, of an ending that is none of a network's own. */
export function isPublicName(host: string): boolean {
  if (host.length > MOST_CHARACTERS || !NAME.test(host)) return false;
  const ending = host.split(".").at(-1) ?? "";
  return !INSIDE.has(ending) && !/^\d+$/.test(ending);
}
