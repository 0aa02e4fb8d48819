import { paths, type Search } from "@/app/_server/paths";
import type { AttentionItem } from "@/components/overview/attention-list";
import { addDays, type Day } from "@/lib/calendar";
import { type Attention, attention } from "@/lib/coverage/attention";
import { countOf } from "@/lib/format/count";
import { shortDayText } from "@/lib/format/day";
import type { SingleHolder } from "@/lib/team/single-holders";
import type { OverviewFacts } from "./overview";

const MOST = 6;

/** The gravest matters as sentences, with names where they say more than numbers. */
export function attentionItems(
  facts: OverviewFacts,
  single: readonly SingleHolder[],
  { asOf, carried }: { asOf: Day; carried: Search },
): AttentionItem[] {
  const names = {
    team: new Map(facts.teams.map((team) => [team.id, team.name])),
    requirement: new Map(facts.requirements.map((row) => [row.id, row.name])),
    competency: new Map(facts.competencies.map((row) => [row.id, row.name])),
  };
  return attention({ slots: facts.slots, singleHolders: single }, MOST).map((item, index) => {
    const team = names.team.get(item.teamId) ?? "a team";
    const id = `${item.kind}-${index}`;
    if (item.kind === "single-holder") {
      const competency = names.competency.get(item.competencyId) ?? "a competency";
      return {
        id,
        tag: competency,
        look: "soon",
        sentence: `Only ${facts.people.get(item.personId) ?? "one person"} holds it in ${team}, where ${countOf(item.asked, "person needs", "people need")} it`,
        href: paths.competency(item.competencyId, carried),
        action: "Plan cover",
      };
    }
    const search = { ...carried, requirement: item.requirementId, kind: KINDS[item.kind] };
    return {
      id,
      tag: team,
      look: LOOKS[item.kind],
      sentence: sentence(item, names.requirement.get(item.requirementId) ?? "a requirement", asOf),
      href: paths.team(item.teamId, "compliance", search),
      action: "Review",
    };
  });
}

type OfRequirement = Exclude<Attention, { kind: "single-holder" }>;

const LOOKS = { gap: "missing", ending: "soon", grace: "grace" } as const;
const KINDS = { gap: "gap", ending: "expiring", grace: "grace" } as const;

function sentence(item: OfRequirement, requirement: string, asOf: Day): string {
  const who = whoText(item.names, item.people);
  switch (item.kind) {
    case "gap":
      return `${who} ${item.people === 1 ? "lacks" : "lack"} ${requirement}, since ${shortDayText(item.since, asOf)}`;
    case "ending":
      return `${requirement} ends for ${who}, from ${shortDayText(addDays(item.from, -1), asOf)} on`;
    case "grace":
      return `${who} must meet ${requirement} by ${shortDayText(addDays(item.from, -1), asOf)}`;
  }
}

/** "Ana Ruiz", "Ana Ruiz and Ben Adeyemi", "Ana Ruiz and 3 others", "4 people". */
function whoText(names: readonly string[], people: number): string {
  const [first, second] = names;
  if (!first) return countOf(people, "person", "people");
  if (people === 1) return first;
  if (people === 2 && second) return `${first} and ${second}`;
  return `${first} and ${countOf(people - 1, "other")}`;
}
