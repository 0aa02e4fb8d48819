import "server-only";
import { inScope } from "@/db/actor-scope";
import { aliasesOf, competenciesIn, credentialsIn, rolesIn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import { groupBy } from "@/lib/group-by";
import { CredentialNames } from "@/lib/import/names/credential-names";
import { type NameSearch, ruleByName } from "@/lib/requirement/rule-by-name";
import { fail, type Result } from "@/lib/result";
import type { Rule } from "@/lib/rule/rule";

export const HOW_RULES_ARE_WRITTEN =
  "Names, codes or aliases: “any of (CISSP; CISM)”, “2 of (A; B; C)”, “all of (A; any of (B; C))”, “Linux at level 3”, “24 months as Analyst”; with a proof that it needs at least, “CISSP [checked]”.";

/** The rule that somebody typed, or what is wrong with it, for the field that it was typed into. */
export async function typedRule(actor: Actor, text: string): Promise<Result<Rule, string>> {
  const rule = ruleByName(text, await nameSearchFor(actor));
  return rule.ok ? rule : fail(`This rule cannot be read: ${rule.problem}.`);
}

/** Names as imports read them: a name, a code or an alias that can mean nothing else. */
function nameSearchFor(actor: Actor): Promise<NameSearch> {
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
