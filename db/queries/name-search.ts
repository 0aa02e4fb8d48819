import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { groupBy } from "@/lib/group-by";
import { CredentialNames } from "@/lib/import/names/credential-names";
import type { NameSearch } from "@/lib/requirement/rule-by-name";
import { aliasesOf, competenciesIn, credentialsIn, rolesIn } from "./catalogue";

/** Names as imports read them: a name, a code or an alias that can mean nothing else. */
export function nameSearchFor(actor: Actor): Promise<NameSearch> {
  return inScope(actor, async () => {
    const [credentials, aliases, competencies, roles] = await Promise.all([
      credentialsIn(actor),
      aliasesOf(actor),
      competenciesIn(actor),
      rolesIn(actor),
    ]);
    const aliasesById = groupBy(aliases, (row) => row.credentialId);
    const names = new CredentialNames(
      credentials.map((row) => ({
        ...row,
        aliases: (aliasesById.get(row.id) ?? []).map((alias) => alias.alias),
      })),
    );
    const competencyIds = groupBy(competencies, (row) => row.name.toLowerCase());
    const roleIds = new Map(roles.map(({ id, name }) => [name.toLowerCase(), id]));
    return {
      credential: (name) => names.find({ name, issuer: "" }),
      competency: (name) => {
        const all = competencyIds.get(name.trim().toLowerCase()) ?? [];
        const current = all.filter(({ endsOn }) => endsOn === null);
        const [only, ...others] = current.length > 0 ? current : all;
        return only && others.length === 0 ? only.id : null;
      },
      role: (name) => roleIds.get(name.trim().toLowerCase()) ?? null,
    };
  });
}
