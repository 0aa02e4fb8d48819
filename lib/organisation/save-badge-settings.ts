import { z } from "zod";
import { isPublicName } from "@/lib/badge/fetch/fetch-target";
import { lines } from "@/lib/form/blank";
import { fail, ok, type Result } from "@/lib/result";
import { urlOf } from "@/lib/url";
import { Choice } from "./choice";

const MOST_HOSTS = 200;

const Hosts = lines(
  z.array(z.string()).max(MOST_HOSTS, `Name at most ${MOST_HOSTS} hosts.`),
).transform((typed, context) => {
  const hosts = typed.map(readHost);
  const problem = hosts.flatMap((host) => (host.ok ? [] : host.problem))[0];
  if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
  return [...new Set(hosts.flatMap((host) => (host.ok ? host.value : [])))];
});

/** What an administrator allows about badges: whether anything is fetched for them, and what is shown of them. */
export const SaveBadgeSettings = z.object({
  /** The version of the organisation that was looked at; 0 before anybody has saved one. */
  version: z.coerce.number().int(),
  fetches: Choice,
  fetchHosts: Hosts,
  publishesBadges: Choice,
});
export type SaveBadgeSettings = z.output<typeof SaveBadgeSettings>;

/** A host as the address bar of a browser would show it, in the letters that name servers know. */
function readHost(typed: string): Result<string, string> {
  if (/[/:@?#*]/.test(typed)) {
    return fail(`“${typed}”: give the name of a host alone, such as badges.example.org.`);
  }
  const host = urlOf(`https://${typed}`)?.hostname ?? "";
  return isPublicName(host)
    ? ok(host)
    : fail(
        `“${typed}” is no name of a host on the Internet; addresses inside a network are not asked.`,
      );
}
