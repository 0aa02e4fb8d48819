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
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { definedText } from "@/lib/format/journey";
import type { CredentialId, PersonId } from "@/lib/ids";
import { choicesFor } from "@/lib/journey/choose-elective";
import { followed } from "@/lib/journey/step-state";
import { suggestionsFor } from "@/lib/journey/suggestions";
import type { Proof } from "@/lib/proof";

type View = { readonly asOf: Day; readonly proof: Proof };

/** What somebody in reach is to earn, how far they are, and what else would close gaps; null for nobody. */
export function planPage(actor: Actor, id: PersonId, { asOf, proof }: View) {
  return inScope(actor, async () => {
    const person = await personOn(actor, id, asOf);
    const [facts] = await factsOf(actor, [id]);
    if (!person || !facts) return null;
    const [rows, catalogue, meaning, pathways] = await Promise.all([
      stepsOfPeople(actor, [id]),
      credentialsIn(actor),
      meaningFor(actor),
      pathwaysIn(actor),
    ]);
    const partsOf = new Map(pathways.map(({ id: own, parts }) => [own, parts]));
    const suggestions = suggestionsFor(facts, meaning, { asOf, proof });
    const names = await namesOfRows(
      actor,
      suggestions.map(({ about }) => about.id),
    );
    return {
      person,
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

/** In words and links, what is short and cheap first; what is planned already is left out. */
export function suggestedIn(
  { person, suggestions, definitions, steps, nameOf }: PlanPage,
  carried: Search,
): Suggested[] {
  const planned = new Set(steps.map(({ credentialId }) => credentialId));
  const known = (ids: readonly CredentialId[]) =>
    ids.filter((id) => !planned.has(id)).flatMap((id) => definitions.get(id) ?? []);
  return suggestions.flatMap(({ about, credentialIds }): Suggested[] => {
    const ways = known(credentialIds).toSorted(
      (a, b) =>
        (a.hours ?? Infinity) - (b.hours ?? Infinity) ||
        (a.price ?? Infinity) - (b.price ?? Infinity),
    );
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
          href: paths.plan(person.id, { ...carried, credential: way.id }),
        })),
      },
    ];
  });
}
