import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { PERSON, TEAM } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { peopleOn } from "@/db/queries/people";
import { possibleExperts } from "@/db/queries/possible-experts";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { teamPlacesFor } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import { type Actor, can } from "@/lib/access";
import { isSkill, sourcesOf } from "@/lib/competency/sources";
import { type StackProgress, stackBegun } from "@/lib/credential/stacks";
import { outOf } from "@/lib/format/ratio";
import { missingWords, type RuleNames } from "@/lib/format/rule";
import { CredentialId, type PersonId } from "@/lib/ids";
import { holderOf } from "@/lib/rule/holder";
import { leavesOf } from "@/lib/rule/rule";

type PartsLine = {
  id: string;
  person: Linked;
  team: Linked | null;
  parts: string;
  share: number;
  missing: string | null;
  proposed: Linked | null;
};

export const PARTS_COLUMNS: Column<PartsLine>[] = [
  PERSON,
  TEAM,
  { kind: "text", key: "parts", header: "Parts", hint: "Parts that count on the day" },
  { kind: "ratio", key: "share", header: "Share" },
  { kind: "text", key: "missing", header: "Missing" },
  { kind: "link", key: "proposed", header: "Proposed", hint: "All parts are there" },
];

export type PartsQuestion = View & { readonly carried: Search };

/** Who is on the way to the stack that the address names. */
export async function stackPartsTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<PartsLine> | null> {
  const id = read("credential", CredentialId, null, "");
  if (!id) return null;
  const rows = await partsLines(actor, id, { ...view, carried });
  const names = await ruleNamesFor(actor);
  return {
    name: "Earned piece by piece",
    columns: PARTS_COLUMNS,
    rows,
    about: [["Credential", names.credential(id)]],
  };
}

/** Members with a part of the credential's stack and not the whole, what is nearly complete first. */
export function partsLines(
  actor: Actor,
  id: CredentialId,
  question: PartsQuestion,
): Promise<PartsLine[]> {
  return inScope(actor, async () => {
    const begun = await begunBy(actor, id, question);
    if (begun.length === 0) return [];
    const [people, teams, names] = await Promise.all([
      peopleOn(actor, { asOf: question.asOf, ids: begun.map(({ personId }) => personId) }),
      teamPlacesFor(actor),
      ruleNamesFor(actor),
    ]);
    const personById = new Map(people.map((person) => [person.id, person]));
    const mayAward = can(actor, "award.write");
    return begun.map((progress): PartsLine => {
      const person = personById.get(progress.personId);
      const team = teams.find((one) => one.id === person?.teamId);
      return {
        id: progress.personId,
        person: {
          text: person?.name ?? "",
          href: paths.person(progress.personId, question.carried),
        },
        team: team
          ? { text: team.name, href: paths.team(team.id, "matrix", question.carried) }
          : null,
        ...inWords(progress, names),
        proposed: proposal(progress, mayAward),
      };
    });
  });
}

type Begun = StackProgress & { readonly personId: PersonId };

/** Only who has a part on record can have begun. */
async function begunBy(
  actor: Actor,
  id: CredentialId,
  { asOf, proof }: PartsQuestion,
): Promise<Begun[]> {
  const meaning = await meaningFor(actor);
  const stack = meaning.stacks.get(id);
  if (!stack) return [];
  const skills = leavesOf(stack).filter(isSkill);
  const sources = { ...sourcesOf(skills, meaning), isAnybody: false };
  const facts = await factsOf(actor, await possibleExperts(actor, sources, { asOf, teamId: null }));
  return facts
    .flatMap((own): Begun[] => {
      const begun = stackBegun(id, holderOf(meaning, own, proof), asOf);
      return begun ? [{ ...begun, personId: own.personId }] : [];
    })
    .toSorted((a, b) => b.share - a.share);
}

function inWords({ earned, needed, share, missing }: StackProgress, names: RuleNames) {
  return {
    parts: outOf(earned, needed),
    share,
    missing: missing.length > 0 ? missingWords(missing, names) : null,
  };
}

function proposal({ isProposed, credentialId, personId }: Begun, mayAward: boolean): Linked | null {
  if (!isProposed) return null;
  const href = paths.enterFacts(personId, { credential: credentialId });
  return mayAward ? { text: "Award…", href } : { text: "All parts are there" };
}
