import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { Suggested } from "@/components/journey/suggestions";
import { inScope } from "@/db/actor-scope";
import { credentialsIn } from "@/db/queries/catalogue";
import { factsOf } from "@/db/queries/facts";
import { stepsOfPeople } from "@/db/queries/journeys";
import { meaningFor } from "@/db/queries/meaning";
import { namesOfRows } from "@/db/queries/names";
import { pathwaysIn } from "@/db/queries/pathways";
import { personOn } from "@/db/queries/people";
import { preferencesOf } from "@/db/queries/preferences";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { definedText } from "@/lib/format/journey";
import type { CredentialId, PersonId } from "@/lib/ids";
import { choicesFor } from "@/lib/journey/choose-elective";
import { followed } from "@/lib/journey/step-state";
import { suggestionsFor } from "@/lib/journey/suggestions";
import { byPreference, isPreferred } from "@/lib/person/prefer";
import type { Proof } from "@/lib/proof";

type View = { readonly asOf: Day; readonly proof: Proof };

/** What somebody in reach is to earn, how far they are, and what else would close gaps; null for nobody. */
export function planPage(actor: Actor, id: PersonId, { asOf, proof }: View) {
  return inScope(actor, async () => {
    const person = await personOn(actor, id, asOf);
    const [facts] = await factsOf(actor, [id]);
    if (!person || !facts) return null;
    const [rows, catalogue, meaning, pathways, preferences] = await Promise.all([
      stepsOfPeople(actor, [id]),
      credentialsIn(actor),
      meaningFor(actor),
      pathwaysIn(actor),
      preferencesOf(actor, [id]),
    ]);
    const partsOf = new Map(pathways.map(({ id: own, parts }) => [own, parts]));
    const suggestions = suggestionsFor(facts, meaning, { asOf, proof });
    const names = await namesOfRows(
      actor,
      suggestions.map(({ about }) => about.id),
    );
    return {
      person,
      preferred: preferences.get(id) ?? [],
      definitions: new Map(catalogue.map((one) => [one.id, one])),
      steps: followed(rows, [facts], asOf).map((row) => {
        const parts = row.goal?.kind === "pathway" ? partsOf.get(row.goal.pathwayId) : undefined;
        const own = { parts: parts ?? [], awards: facts.awards, steps: rows, today: asOf };
        return { ...row, choices: choicesFor(row, own) };
      }),
      suggestions,
      nameOf: (own: string) => names.get(own) ?? "something out of your reach",
    };
  });
}
export type PlanPage = NonNullable<Awaited<ReturnType<typeof planPage>>>;

/** So many ways to close one gap are named. */
const MOST = 4;

/** In words and links, as they prefer first, then short and cheap; what is planned already is left out. */
export function suggestedIn(
  { person, preferred, suggestions, definitions, steps, nameOf }: PlanPage,
  { actor, carried }: { readonly actor: Actor; readonly carried: Search },
): Suggested[] {
  const asTheyPrefer = actor.personId === person.id ? "as you prefer" : "as they prefer";
  const planned = new Set(steps.map(({ credentialId }) => credentialId));
  const known = (ids: readonly CredentialId[]) =>
    ids.filter((id) => !planned.has(id)).flatMap((id) => definitions.get(id) ?? []);
  return suggestions.flatMap(({ about, credentialIds }): Suggested[] => {
    const ways = byPreference(known(credentialIds), preferred);
    if (ways.length === 0) return [];
    return [
      {
        id: `${about.kind} ${about.id}`,
        gap:
          about.kind === "competency"
            ? `${nameOf(about.id)}, level ${about.level}`
            : nameOf(about.id),
        ways: ways.slice(0, MOST).map((way) => ({
          ...{ id: way.id, name: way.name, words: definedText(way) },
          preferred: isPreferred(way, preferred) ? asTheyPrefer : null,
          href: paths.plan(person.id, { ...carried, credential: way.id }),
        })),
      },
    ];
  });
}
