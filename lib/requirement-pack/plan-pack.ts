import type { BatchLine } from "@/lib/batch/line";
import type { CredentialId, RequirementDraftId, RoleId } from "@/lib/ids";
import type { RequirementDraft } from "@/lib/requirement/draft";
import { type NameSearch, ruleByName } from "@/lib/requirement/rule-by-name";
import { USUAL_TERMS } from "@/lib/requirement/terms";
import { fail, ok, type Result } from "@/lib/result";
import { canonical } from "@/lib/rule/canonical";
import type { Rule } from "@/lib/rule/rule";
import { type Named, ruleProblems } from "@/lib/rule/rule-problems";
import type { Pack } from "./pack";

/** What is known that a pack can be about. */
export type PackBase = NameSearch & {
  /** The drafts that are there, by name in small letters. */
  readonly drafts: ReadonlySet<string>;
  /** What is asked under a name in small letters, or will be, as `askedKey` writes it. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is known of what rules name; what comes with the pack is known by its name alone. */
  readonly named: Named;
};

type PackWrites = {
  readonly roles: readonly (Pack["roles"][number] & { readonly id: RoleId })[];
  readonly credentials: readonly (Pack["credentials"][number] & { readonly id: CredentialId })[];
  readonly drafts: readonly (RequirementDraft & { readonly id: RequirementDraftId })[];
};

/** What loading a pack would bring, line by line, and what would be written. */
export type PackPlan = { readonly lines: readonly BatchLine[]; readonly writes: PackWrites };

/** The same text for what asks the same of the same people. */
export function askedKey(rule: Rule, roleIds: readonly RoleId[]): string {
  return `${canonical(rule)} of ${roleIds.toSorted().join()}`;
}

/**
 * Plans a pack: what the catalogue lacks is made, every rule becomes a draft. What is there already, as a
 * draft or in effect, stays; a rule that names what neither the pack nor the catalogue has is left out.
 */
export function planPack(pack: Pack, base: PackBase, newId: <Id extends string>() => Id): PackPlan {
  const lines: BatchLine[] = [];
  const tell = (label: string, outcome: BatchLine["outcome"], said: string) =>
    lines.push({ id: `${lines.length}`, label, outcome, said });
  const missing = <Item extends { readonly name: string }, Id extends string>(
    kind: string,
    items: readonly Item[],
    find: (name: string) => Id | null,
  ) => {
    const unknown = items.filter(({ name }) => find(name) === null);
    for (const item of items) {
      const isNew = unknown.includes(item);
      tell(`${kind} ${item.name}`, isNew ? "create" : "already", isNew ? "is made" : "is there");
    }
    const once = [...new Map(unknown.map((item) => [item.name.toLowerCase(), item])).values()];
    return once.map((item) => ({ ...item, id: newId<Id>() }));
  };
  const roles = missing("Role", pack.roles, base.role);
  const credentials = missing("Credential", pack.credentials, base.credential);
  const search = withOwn(base, { roles, credentials });
  const drafts: PackWrites["drafts"][number][] = [];
  for (const { kind, ...item } of itemsOf(pack)) {
    const draft = draftOf(item, pack, search);
    const state = draft.ok ? stateOf(draft.value, base) : draft.problem;
    if (draft.ok && state === null) drafts.push({ ...draft.value, id: newId() });
    const outcome = state === null ? "create" : draft.ok ? "already" : "refused";
    tell(`${kind} ${item.name}`, outcome, state ?? "becomes a draft");
  }
  return { lines, writes: { roles, credentials, drafts } };
}

type Item = Pack["requirements"][number] & { readonly minimum: number | null };

function itemsOf({ requirements, minimums }: Pack): (Item & { readonly kind: string })[] {
  return [
    ...requirements.map((own) => ({ ...own, kind: "Requirement", minimum: null })),
    ...minimums.map(({ atLeast, ...own }) => {
      const nobodyElse = { clause: null, roles: [], ...USUAL_TERMS };
      return { ...own, ...nobodyElse, kind: "Team minimum", minimum: atLeast };
    }),
  ];
}

type Own = Pick<PackWrites, "roles" | "credentials">;

/** Names of the pack beside those of the catalogue, which come first. */
function withOwn(base: PackBase, { roles, credentials }: Own): NameSearch & { named: Named } {
  const idOf = <Id>(items: readonly { readonly name: string; readonly id: Id }[]) => {
    const ids = new Map(items.map(({ name, id }) => [name.toLowerCase(), id]));
    return (name: string) => ids.get(name.trim().toLowerCase()) ?? null;
  };
  const [ownRole, ownCredential] = [idOf(roles), idOf(credentials)];
  const isOwnRole = new Set(roles.map(({ id }) => id));
  const own = new Map(credentials.map((credential) => [credential.id, credential]));
  return {
    role: (name) => base.role(name) ?? ownRole(name),
    credential: (name) => base.credential(name) ?? ownCredential(name),
    competency: base.competency,
    named: {
      ...base.named,
      role: (id) => isOwnRole.has(id) || base.named.role(id),
      credential: (id) => {
        const credential = own.get(id);
        return credential
          ? { name: credential.name, kind: credential.kind, tier: null, mergedInto: null }
          : base.named.credential(id);
      },
    },
  };
}

function draftOf(
  { name, clause, why, roles, holds, minimum, ...terms }: Item,
  pack: Pack,
  search: NameSearch & { readonly named: Named },
): Result<RequirementDraft, string> {
  const rule = ruleByName(holds, search);
  if (!rule.ok) return fail(`left out: ${rule.problem}`);
  const isStrict = minimum === null && !terms.regulated;
  const [problem] = ruleProblems(rule.value, search.named, {
    ...{ field: "holds", firstDay: null },
    tasters: isStrict ? "not-instead" : "anywhere",
  });
  if (problem) return fail(`left out: ${problem.message}`);
  const unknown = roles.find((role) => search.role(role) === null);
  if (unknown !== undefined) return fail(`left out: there is no role “${unknown}”`);
  return ok({
    ...{ name, clause, description: why, rule: rule.value, minimum, ...terms },
    regime: pack.regime,
    scopeTeamIds: [],
    scopeRoleIds: roles.flatMap((role) => search.role(role) ?? []),
    pack: pack.name,
  });
}

/** Why a draft need not be made again; null where it is new. */
function stateOf(draft: RequirementDraft, { drafts, asked }: PackBase): string | null {
  const key = draft.name.toLowerCase();
  if (drafts.has(key)) return "is there as a draft";
  const known = asked.get(draft.minimum === null ? key : MINIMUMS);
  return known?.has(askedKey(draft.rule, draft.scopeRoleIds)) ? "is published" : null;
}

/** Team minimums have no names: what is asked of any team stands under this one. */
export const MINIMUMS = " minimums";
