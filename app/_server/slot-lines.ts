import "server-only";
import type { Column, Linked } from "@/components/table/column";
import { TEAM } from "@/components/table/vocabulary";
import { asKnown } from "@/db/known-at";
import { awardsOf } from "@/db/queries/awards";
import { credentialsIn } from "@/db/queries/catalogue";
import { policyNamesFor } from "@/db/queries/policies";
import { requirementsIn } from "@/db/queries/requirements";
import { type Slot, type SlotFilter, slotsOn } from "@/db/queries/standings";
import { teamsOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import { addDays, type Day } from "@/lib/calendar";
import { byPolicy } from "@/lib/format/rule";
import { type StandingWords, standingWords } from "@/lib/format/standing";
import { type Proof, strongerProof } from "@/lib/proof";
import { paths, type Search } from "./paths";

/** A slot as a row of a table: who, what, how it stands and what proves it. */
export type SlotLine = {
  id: string;
  person: Linked;
  team: Linked | null;
  requirement: Linked;
  standing: StandingWords;
  /** Names of the credentials that carry it, and of the policies that let them. */
  by: string | null;
  /** The last day that it stands so. */
  until: Day | null;
  proof: Proof | null;
};

export const SLOT_COLUMNS: Column<SlotLine>[] = [
  { kind: "link", key: "person", header: "Person" },
  { kind: "link", key: "requirement", header: "Requirement", names: true },
  { kind: "standing", key: "standing", header: "Standing" },
  TEAM,
  { kind: "text", key: "by", header: "Satisfied by" },
  { kind: "day", key: "until", header: "Until" },
  { kind: "proof", key: "proof", header: "Proof" },
];

export type SlotQuestion = SlotFilter & { readonly carried: Search; readonly warningDays: number };

/** The slots that a filter leaves, with names: the people behind a number. */
export function slotLines(actor: Actor, question: SlotQuestion): Promise<SlotLine[]> {
  return asKnown(actor, async () => {
    const slots = await slotsOn(actor, question);
    const [teams, requirements, awards, credentials, policyName] = await Promise.all([
      teamsOn(actor, question.asOf),
      requirementsIn(actor),
      awardsOf(actor, { ids: slots.flatMap((slot) => slot.by) }),
      credentialsIn(actor),
      policyNamesFor(actor),
    ]);
    const names = {
      team: new Map(teams.map((team) => [team.id, team.name])),
      requirement: new Map(requirements.map((row) => [row.id, row.name])),
      credential: new Map(credentials.map((row) => [row.id, row.name])),
    };
    const awardById = new Map(awards.map((award) => [award.id, award]));
    return slots.map((slot): SlotLine => {
      const by = slot.by.flatMap((id) => awardById.get(id) ?? []);
      return {
        id: `${slot.personId} ${slot.requirementId}`,
        person: personLink(slot, question.carried),
        team: {
          text: names.team.get(slot.teamId) ?? "",
          href: paths.team(slot.teamId, "compliance", question.carried),
        },
        requirement: {
          text: names.requirement.get(slot.requirementId) ?? "",
          href: paths.requirement(slot.requirementId, question.carried),
        },
        standing: standingWords(slot, question.asOf, question.warningDays),
        by:
          [
            ...by.map((award) => names.credential.get(award.credentialId)),
            byPolicy(slot.policies, policyName) ?? [],
          ]
            .flat()
            .join(", ") || null,
        until: slot.until === null ? null : addDays(slot.until, -1),
        proof: by.map((award) => award.proof).reduce(strongest, null),
      };
    });
  });
}

/** Somebody with the reason of a slot of theirs; without a name where they have left the reader's reach. */
export function personLink(
  { personId, personName, requirementId }: Pick<Slot, "personId" | "personName" | "requirementId">,
  carried: Search,
): Linked {
  if (personName === null) return { text: "Somebody who has left this team" };
  return {
    text: personName,
    href: paths.person(personId, { ...carried, requirement: requirementId }),
  };
}

function strongest(a: Proof | null, b: Proof): Proof {
  return a === null ? b : strongerProof(a, b);
}
