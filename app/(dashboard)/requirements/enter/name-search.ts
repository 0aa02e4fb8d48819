import "server-only";
import { inScope } from "@/db/actor-scope";
import { aliasesOf, competenciesIn, credentialsIn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import { groupBy } from "@/lib/group-by";
import { CredentialNames } from "@/lib/import/names/credential-names";
import type { NameSearch } from "@/lib/requirement/rule-by-name";

/** Names as imports read them: a name, a code or an alias that can mean nothing else. */
export function nameSearchFor(actor: Actor): Promise<NameSearch> {
  return inScope(actor, async () => {
    const [credentials, aliases, competencies] = await Promise.all([
      credentialsIn(actor),
      aliasesOf(actor),
      competenciesIn(actor),
    ]);
    const aliasesById = groupBy(aliases, (row) => row.credentialId);
    const names = new CredentialNames(
      credentials.map((row) => ({
        ...row,
        aliases: (aliasesById.get(row.id) ?? []).map((alias) => alias.alias),
      })),
    );
    const competencyIds = groupBy(competencies, (row) => row.name.toLowerCase());
    return {
      credential: (name) => names.find({ name, issuer: "" }),
      competency: (name) => {
        const [only, ...others] = competencyIds.get(name.trim().toLowerCase()) ?? [];
        return only && others.length === 0 ? only.id : null;
      },
    };
  });
}
