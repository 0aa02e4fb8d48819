import "server-only";
import type { Ground } from "@/components/standing/reason-tree";
import type { AwardRow } from "@/db/queries/awards";
import type { CredentialId } from "@/lib/ids";
import { paths, type Search } from "./paths";

/** What each award is called where it carries a part of a rule. */
export function awardGrounds(
  awards: readonly AwardRow[],
  credentials: ReadonlyMap<CredentialId, { readonly name: string }>,
  carried: Search,
): Record<string, Ground> {
  return Object.fromEntries(
    awards.map(({ id, personId, credentialId }) => [
      id,
      {
        text: credentials.get(credentialId)?.name ?? "an award",
        href: paths.award(personId, id, carried),
      },
    ]),
  );
}
