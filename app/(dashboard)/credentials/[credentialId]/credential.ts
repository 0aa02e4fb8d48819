import "server-only";
import { levelOptions } from "@/app/_server/level-options";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Facet } from "@/components/credential/credential-card";
import type { Option } from "@/components/form/controls";
import type { Column, Linked } from "@/components/table/column";
import { EXPIRES, ISSUED, PERSON, PROOF, TEAM } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { type AwardRow, awardsOf } from "@/db/queries/awards";
import {
  aliasesOf,
  competenciesIn,
  credentialsIn,
  mappingsOf,
  proficiencyLevelsIn,
} from "@/db/queries/catalogue";
import { peopleOn } from "@/db/queries/people";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { teamsOn } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import { type Actor, can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { breadthOf } from "@/lib/credential/stacks";
import { validityOn } from "@/lib/credential/validity";
import { countOf } from "@/lib/format/count";
import { priceText, testModeText, validityText } from "@/lib/format/credential";
import { dayText } from "@/lib/format/day";
import { outlineOf } from "@/lib/format/rule";
import { validityWords } from "@/lib/format/validity";
import { type CompetencyId, CredentialId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { isOn } from "@/lib/span";

type AwardLine = {
  id: string;
  person: Linked;
  team: Linked | null;
  validity: string;
  issuedOn: Day;
  expiresOn: Day | null;
  proof: Proof;
};

export const AWARD_COLUMNS: Column<AwardLine>[] = [
  PERSON,
  TEAM,
  { kind: "text", key: "validity", header: "On the day" },
  ISSUED,
  EXPIRES,
  PROOF,
];

type Question = View & { readonly carried: Search };
type Credential = Awaited<ReturnType<typeof credentialsIn>>[number];

/** The awards of the credential that the address names. */
export async function credentialAwardsTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<AwardLine> | null> {
  const id = read("credential", CredentialId, null, "");
  const page = id && (await credentialPage(actor, id, { ...view, carried }));
  return (
    page && {
      name: "Awards of a credential",
      columns: AWARD_COLUMNS,
      rows: page.awards,
      about: [["Credential", page.credential.name]],
    }
  );
}

/** All about one credential; null where there is none. */
export function credentialPage(actor: Actor, id: CredentialId, question: Question) {
  return inScope(actor, async () => {
    const all = await credentialsIn(actor);
    const credential = all.find((row) => row.id === id);
    if (!credential) return null;
    const names = await ruleNamesFor(actor);
    const { stack, prerequisites } = credential;
    return {
      credential,
      facets: facetsOf(credential, all.find((row) => row.id === credential.specialtyOf)?.name),
      aliases: await aliasesOf(actor, id),
      ...(await competenciesShown(actor, id, question.asOf)),
      stack: stack && {
        outline: outlineOf(stack, names),
        breadth: breadthOf(id, all, await mappingsOf(actor)),
      },
      prerequisites: prerequisites && outlineOf(prerequisites, names),
      awards: await awardLines(actor, id, question),
    };
  });
}

function facetsOf(credential: Credential, specialtyOf: string | undefined): Facet[] {
  const { code, hours, credits, renewalWindowDays, checkedOn } = credential;
  return [
    { label: "Code", value: code },
    { label: "Purpose", value: credential.purpose },
    { label: "Valid for", value: validityText(credential) },
    {
      label: "Renewable",
      value:
        renewalWindowDays === null ? null : `${countOf(renewalWindowDays, "day")} before its end`,
    },
    { label: "Takes", value: hours === null ? null : countOf(hours, "hour") },
    { label: "Price", value: priceText(credential.price, credential.currency) },
    { label: "Delivery", value: credential.delivery },
    { label: "Assessment", value: credential.assessment },
    { label: "Test mode", value: testModeText(credential.testMode) },
    { label: "Tier", value: credential.tier },
    { label: "Recognition", value: credential.recognition },
    { label: "Credit points", value: credits === null ? null : String(credits) },
    { label: "Value", value: credential.valueNote },
    ...(specialtyOf ? [{ label: "Specialty of", value: specialtyOf }] : []),
    { label: "Web page", value: credential.url, href: credential.url },
    { label: "Source", value: credential.source },
    { label: "Checked on", value: checkedOn === null ? null : dayText(checkedOn) },
  ];
}

/** A competency that the credential shows, with the version of its mapping. */
export type ShownCompetency = {
  readonly id: string;
  readonly version: number;
  readonly competencyId: CompetencyId;
  readonly name: string;
  readonly level: number;
  readonly note: string | null;
  /** The steps that it could be shown at. */
  readonly levels: Option[];
};

async function competenciesShown(actor: Actor, id: CredentialId, asOf: Day) {
  const [mapped, competencies, scale] = await Promise.all([
    mappingsOf(actor, id),
    competenciesIn(actor),
    proficiencyLevelsIn(actor),
  ]);
  const byId = new Map(competencies.map((row) => [row.id, row]));
  const shows = mapped
    .map((row): ShownCompetency => {
      const competency = byId.get(row.competencyId);
      const own = scale.filter(({ frameworkId }) => frameworkId === competency?.frameworkId);
      return { ...row, name: competency?.name ?? "", levels: levelOptions(own) };
    })
    .sort((a, b) => b.level - a.level || a.name.localeCompare(b.name, "en"));
  const choices = {
    competencies: competencies
      .filter((row) => isOn(asOf, null, row.endsOn))
      .map((row): Option => ({ value: row.id, label: row.name })),
    levels: levelOptions(scale),
  };
  return { shows, choices: can(actor, "catalogue.write") ? choices : null };
}

async function awardLines(actor: Actor, id: CredentialId, { asOf, carried }: Question) {
  const [awards, people, teams] = await Promise.all([
    awardsOf(actor, { credentialId: id }),
    peopleOn(actor, { asOf }),
    teamsOn(actor, asOf),
  ]);
  const personById = new Map(people.map((person) => [person.id, person]));
  const teamById = new Map(teams.map((team) => [team.id, team]));
  return awards.map((award: AwardRow): AwardLine => {
    const person = personById.get(award.personId);
    const team = person?.teamId ? teamById.get(person.teamId) : undefined;
    return {
      id: award.id,
      person: { text: person?.name ?? "", href: paths.person(award.personId, carried) },
      team: team ? { text: team.name, href: paths.team(team.id, "matrix", carried) } : null,
      validity: validityWords(validityOn(award, asOf), asOf),
      issuedOn: award.issuedOn,
      expiresOn: award.expiresOn,
      proof: award.proof,
    };
  });
}
