import { paths, type Search } from "@/app/_server/paths";
import type { AttentionItem } from "@/components/overview/attention-list";
import { addDays, type Day } from "@/lib/calendar";
import { type Attention, attention } from "@/lib/coverage/attention";
import { countOf } from "@/lib/format/count";
import { shortDayText } from "@/lib/format/day";
import type { CompetencyId, PersonId, RequirementId, TeamId } from "@/lib/ids";
import { type Matter, type MattersQuestion, mattersOn, peopleIn } from "@/lib/team/history/matters";
import type { SingleHolder } from "@/lib/team/history/on-day";
import type { TeamHistory } from "@/lib/team/history/team-history";

const MOST = 6;

/** A matter with those whom it is about, so that they can be named. */
export type Needing = Exclude<Attention, Matter> | (Matter & { readonly who: readonly PersonId[] });

/** The gravest matters of all these teams. */
export function needingAttention(
  histories: ReadonlyMap<TeamId, TeamHistory>,
  single: readonly SingleHolder[],
  question: MattersQuestion,
): Needing[] {
  const matters = [...histories.values()].flatMap((history) => mattersOn(history, question));
  return attention(matters, single, MOST).map((item): Needing => {
    if (item.kind === "single-holder") return item;
    const history = histories.get(item.teamId);
    return { ...item, who: history ? peopleIn(history, item, question) : [] };
  });
}

export function peopleOf(item: Needing): readonly PersonId[] {
  return item.kind === "single-holder" ? [item.personId] : item.who;
}

type Names<Id> = ReadonlyMap<Id, string>;

type AttentionFacts = {
  readonly attention: readonly Needing[];
  /** Awards of which sources disagree, for the reader to settle. */
  readonly unsettled: number;
  readonly names: {
    readonly team: Names<TeamId>;
    readonly requirement: Names<RequirementId>;
    readonly competency: Names<CompetencyId>;
    /** Of people in the reader's reach. */
    readonly person: Names<PersonId>;
  };
};

type Shown = { readonly asOf: Day; readonly teamId: TeamId | null; readonly carried: Search };

/** As sentences, with names where they say more than numbers; what is to be settled comes last. */
export function attentionItems(facts: AttentionFacts, shown: Shown): AttentionItem[] {
  return [...matterItems(facts, shown), ...unsettledItems(facts, shown)];
}

function unsettledItems(
  { unsettled }: AttentionFacts,
  { carried, teamId }: Shown,
): AttentionItem[] {
  if (unsettled === 0) return [];
  return [
    {
      id: "unsettled",
      tag: "Sources",
      look: "soon",
      sentence: `Sources disagree about ${countOf(unsettled, "award")}: nobody has settled what counts`,
      href: paths.disagreements({ ...carried, team: teamId }),
      action: "Settle",
    },
  ];
}

function matterItems(
  { attention: items, names }: AttentionFacts,
  { asOf, carried }: Shown,
): AttentionItem[] {
  return items.map((item, index) => {
    const team = names.team.get(item.teamId) ?? "a team";
    const id = `${item.kind}-${index}`;
    if (item.kind === "single-holder") {
      const competency = names.competency.get(item.competencyId) ?? "a competency";
      return {
        id,
        tag: competency,
        look: "soon",
        sentence: `Only ${names.person.get(item.personId) ?? "one person"} holds it in ${team}, where ${countOf(item.asked, "person needs", "people need")} it`,
        href: paths.competency(item.competencyId, carried),
        action: "Plan cover",
      };
    }
    const search = { ...carried, requirement: item.requirementId, kind: KINDS[item.kind] };
    const requirement = names.requirement.get(item.requirementId) ?? "a requirement";
    return {
      id,
      tag: team,
      look: LOOKS[item.kind],
      sentence: sentence(item, whoText(item, names.person), requirement, asOf),
      href: paths.team(item.teamId, "compliance", search),
      action: "Review",
    };
  });
}

const LOOKS = { gap: "missing", ending: "soon", grace: "grace" } as const;
const KINDS = { gap: "gap", ending: "expiring", grace: "grace" } as const;

function sentence(
  { kind, people, day }: Matter,
  who: string,
  requirement: string,
  asOf: Day,
): string {
  switch (kind) {
    case "gap":
      return `${who} ${people === 1 ? "lacks" : "lack"} ${requirement}, since ${shortDayText(day, asOf)}`;
    case "ending":
      return `${requirement} ends for ${who}, from ${shortDayText(addDays(day, -1), asOf)} on`;
    case "grace":
      return `${who} must meet ${requirement} by ${shortDayText(addDays(day, -1), asOf)}`;
  }
}

/** "Ana Ruiz", "Ana Ruiz and Ben Adeyemi", "Ana Ruiz and 3 others", "4 people". */
function whoText(
  { who, people }: Matter & { readonly who: readonly PersonId[] },
  names: Names<PersonId>,
): string {
  const [first, second] = who.flatMap((id) => names.get(id) ?? []).sort();
  if (!first) return countOf(people, "person", "people");
  if (people === 1) return first;
  if (people === 2 && second) return `${first} and ${second}`;
  return `${first} and ${countOf(people - 1, "other")}`;
}
