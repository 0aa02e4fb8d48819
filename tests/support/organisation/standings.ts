import type { Meaning, PersonFacts, Requirement } from "@/lib/facts";
import { DEFAULT_PROOF } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import type { Standing } from "@/lib/standing/standing";
import { standingsOf } from "@/lib/standing/standings";
import type { Timeline } from "@/lib/timeline/timeline";
import { aMeaning, aPerson } from "./build";

/** The standings of a person with these facts, at the rung that everybody starts with. */
export function standings(
  requirement: Requirement,
  facts: Partial<PersonFacts>,
  meaning: Partial<Meaning> = {},
): Timeline<Standing | null> {
  const person = aPerson(facts);
  return standingsOf(requirement, person, holderOf(aMeaning(meaning), person, DEFAULT_PROOF));
}

/** The standing in one word: of a gap its reason, of the rest their kind. */
export function word(standing: Standing | null): string | null {
  return standing?.kind === "gap" ? standing.reason : (standing?.kind ?? null);
}

/** The steps as first day and word, from the first on that says anything. */
export function story(timeline: Timeline<Standing | null>) {
  return timeline.slice(1).map(({ from, value }) => [from, word(value)]);
}
