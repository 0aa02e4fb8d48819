import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { CREDENTIAL, ISSUED, PERSON, PROOF, TEAM } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { heldMixOn } from "@/db/queries/award-mix";
import { type AwardRow, awardsOf } from "@/db/queries/awards";
import { credentialsIn } from "@/db/queries/catalogue";
import { peopleOn } from "@/db/queries/people";
import { teamPlacesFor } from "@/db/queries/teams";
import type { Day } from "@/lib/calendar";
import { earnedIn, type KindedAward, mixOf, quarterOf } from "@/lib/person/mix";
import type { Proof } from "@/lib/proof";

type EarnedLine = {
  id: string;
  person: Linked;
  team: Linked | null;
  credential: Linked;
  kind: string;
  issuedOn: Day;
  proof: Proof;
};

export const EARNED_COLUMNS: Column<EarnedLine>[] = [
  PERSON,
  TEAM,
  CREDENTIAL,
  { kind: "text", key: "kind", header: "Kind" },
  ISSUED,
  PROOF,
];

/** What was earned in the quarter of the day. */
export async function earnedTable(opened: Opened): Promise<PageTable<EarnedLine>> {
  const { rows, quarter } = await earnedPage(opened);
  return {
    ...{ name: "Earned this quarter", columns: EARNED_COLUMNS, rows },
    about: [["Quarter", `Q${quarter.number} ${quarter.year}`]],
  };
}

/** What the members of a team earned in the quarter of the day, the newest first, and what they hold. */
export function earnedPage({ actor, view, carried }: Pick<Opened, "actor" | "view" | "carried">) {
  const { asOf, teamId } = view;
  const quarter = quarterOf(asOf);
  return inScope(actor, async () => {
    const [awards, credentials, people, teams, held] = await Promise.all([
      awardsOf(actor, { issued: quarter, team: teamId && { teamId, asOf } }),
      credentialsIn(actor),
      peopleOn(actor, { asOf, teamId }),
      teamPlacesFor(actor),
      heldMixOn(actor, view),
    ]);
    const credentialById = new Map(credentials.map((own) => [own.id, own]));
    const personById = new Map(people.map((own) => [own.id, own]));
    const teamById = new Map(teams.map((own) => [own.id, own]));
    const kinded = awards.flatMap((award): (AwardRow & KindedAward)[] => {
      const kind = credentialById.get(award.credentialId)?.kind;
      return kind && personById.has(award.personId) ? [{ ...award, kind }] : [];
    });
    const earned = earnedIn(kinded, quarter, view);
    return {
      ...{ quarter, held, teams, mix: mixOf(earned) },
      people: new Set(earned.map(({ personId }) => personId)).size,
      rows: earned.map((award): EarnedLine => {
        const person = personById.get(award.personId);
        const team = person?.teamId ? teamById.get(person.teamId) : undefined;
        return {
          id: award.id,
          person: { text: person?.name ?? "", href: paths.person(award.personId, carried) },
          team: team ? { text: team.name, href: paths.team(team.id, "matrix", carried) } : null,
          credential: {
            text: credentialById.get(award.credentialId)?.name ?? "",
            href: paths.credential(award.credentialId, carried),
          },
          ...{ kind: award.kind, issuedOn: award.issuedOn, proof: award.proof },
        };
      }),
    };
  });
}
