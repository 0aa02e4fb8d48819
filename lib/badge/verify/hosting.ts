import { objectsOf, textsOf } from "@/lib/badge/read/shapes";
import type { JsonObject } from "@/lib/json";
import { urlOf } from "@/lib/url";

export type HostingProblem =
  /** What is published at the badge's own address says something else. */
  | "hosted-copy-differs"
  /** The address is not one at which this issuer says it hosts badges. */
  | "hosted-elsewhere";

/**
 * Whether an Open Badges 2.0 assertion at `url` is where its issuer hosts badges: the profile's
 * `startsWith` where there is one, else the hosts of `allowedOrigins`, else the profile's own host.
 */
export function isHostedByIssuer(url: string, issuer: string, profile: JsonObject): boolean {
  const [address, home] = [urlOf(url), urlOf(issuer)];
  if (!address || !home) return false;
  const { protocol, host, href } = address;
  if (protocol !== "https:" && protocol !== "http:") return false;
  const policies = objectsOf(profile.verification);
  const beginnings = policies.flatMap((policy) => textsOf(policy.startsWith));
  if (beginnings.length > 0) return beginnings.some((begin) => beginsWith({ host, href }, begin));
  const origins = policies.flatMap((policy) => textsOf(policy.allowedOrigins));
  return (origins.length > 0 ? origins : [home.host]).includes(host);
}

/** Beyond the letters the host has to be the same: `https://a.example` begins `https://a.example.org`. */
function beginsWith({ host, href }: Pick<URL, "host" | "href">, begin: string): boolean {
  return href.startsWith(begin) && urlOf(begin)?.host === host;
}
