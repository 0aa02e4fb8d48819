import type { Day } from "@/lib/calendar";
import { rolesOn } from "@/lib/competency/asked";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CredentialId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { closestChange } from "@/lib/rule/closest";
import { evaluate } from "@/lib/rule/evaluate";
import { type Holder, holderOf, holderUnder } from "@/lib/rule/holder";
import { at } from "@/lib/timeline/timeline";
import { type About, demandsOf, type JourneyDemand } from "./demands";
import type { Goal } from "./goal";

/** Something that is asked of somebody and not met, and what they could earn towards it. */
export type Suggestion = {
  readonly about: About;
  /** Any of them shows a level; for a requirement, all of them are the least that would do. */
  readonly credentialIds: readonly CredentialId[];
};

type View = { readonly asOf: Day; readonly proof: Proof };

/** What could be earned towards everything that the person's roles and requirements ask and that is open on the day. */
export function suggestionsFor(
  facts: PersonFacts,
  meaning: Meaning,
  { asOf, proof }: View,
): Suggestion[] {
  const holder = holderOf(meaning, facts, proof);
  const seen = new Set<string>();
  return askedOf(facts, meaning, { asOf, proof }).flatMap((demand): Suggestion[] => {
    const { about, rule, regulated, key } = demand;
    const own = holderUnder({ regulated }, holder);
    if (seen.has(key) || at(evaluate(rule, own), asOf).met) return [];
    seen.add(key);
    return [{ about, credentialIds: towards(demand, own, asOf) }];
  });
}

function askedOf(facts: PersonFacts, meaning: Meaning, { asOf, proof }: View): JourneyDemand[] {
  const world = { people: [facts], meaning };
  const wish = { people: [facts.personId], until: asOf, proof };
  const roles = rolesOn(facts, asOf).map((roleId): Goal => {
    return { kind: "role", roleId, desirableToo: true };
  });
  const goals: Goal[] = [...roles, { kind: "requirements", requirementIds: [] }];
  return goals.flatMap((goal) => demandsOf({ ...wish, goal }, world, []));
}

function towards({ about, rule }: JourneyDemand, holder: Holder, asOf: Day): CredentialId[] {
  if (about.kind === "competency") {
    const shown = holder.meaning.mappings.get(about.id) ?? [];
    return shown
      .filter(({ level }) => level >= about.level)
      .map(({ credentialId }) => credentialId);
  }
  return closestChange(rule, holder, asOf).flatMap((change) =>
    change.kind === "earn" || change.kind === "renew" ? [change.credentialId] : [],
  );
}
