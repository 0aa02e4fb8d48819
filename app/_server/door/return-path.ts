import { urlOf } from "@/lib/url";

/** The header in which the proxy tells a page its own address. */
export const PATH_HEADER = "x-tessera-path";

const ANYWHERE = "http://here.invalid";
/** ASCII without blanks, control characters and the backslash, which browsers take for a slash. */
const PLAIN = /^\/[!-[\]-~]*$/;

/** A path of ours to go back to, or "/" for anything that could lead away from here. */
export function safeReturnPath(wanted: string | null | undefined): string {
  const url = wanted && PLAIN.test(wanted) ? urlOf(wanted, ANYWHERE) : null;
  if (!url) return "/";
  const { origin, pathname, search } = url;
  return origin === ANYWHERE && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}
