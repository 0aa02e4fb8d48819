import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { CREDENTIAL, EXPIRES, PERSON, PROOF } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { awardsOf } from "@/db/queries/awards";
import { credentialsIn } from "@/db/queries/catalogue";
import { peopleOn } from "@/db/queries/people";
import { requirementsIn } from "@/db/queries/requirements";
import { type Slot, slotsOn } from "@/db/queries/standings";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { addDays, type Day } from "@/lib/calendar";
import { validityOn } from "@/lib/credential/validity";
import { countOf } from "@/lib/format/count";
import { dayText, distanceText } from "@/lib/format/day";
import { groupBy } from "@/lib/group-by";
import type { AwardId, TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { awardWindow } from "@/lib/standing/renewal";

/** An award that ends soon. */
export type Renewal = {
  id: string;
  person: Linked;
  credential: Linked;
  expiresOn: Day;
  distance: string;
  opensOn: string | null;
  atStake: string | null;
  proof: Proof;
};

const COLUMNS: Column<Renewal>[] = [
  PERSON,
  CREDENTIAL,
  EXPIRES,
  { kind: "text", key: "distance", header: "When" },
  {
    kind: "text",
    key: "opensOn",
    header: "Renewable from",
    hint: "By the longest window of what is at stake, else by the credential’s own",
  },
  {
    kind: "text",
    key: "atStake",
    header: "At stake",
    hint: "Requirements that it carries on the day",
  },
  PROOF,
];

export const WINDOWS = [30, 90, 180, 365] as const;
const Window = z.coerce.number().pipe(z.literal(WINDOWS));

type Question = View & {
  readonly teamId: TeamId;
  readonly carried: Search;
  readonly days: number;
};

/** Within how many days the address asks for. */
export function windowIn(read: Reader) {
  return read("within", Window, 90 as const, "");
}

/** What ends next in the team that the address names, and what depends on it. */
export async function renewalsTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<Renewal> | null> {
  const { teamId } = view;
  if (!teamId) return null;
  const days = windowIn(read);
  const rows = await renewals(actor, { ...view, teamId, carried, days });
  return {
    name: "Renewals",
    columns: COLUMNS,
    rows,
    about: [["Ending within", countOf(days, "day")]],
  };
}

/** Awards that are valid on the day and end within the days after it, the next one first. */
function renewals(actor: Actor, question: Question): Promise<Renewal[]> {
  return inScope(actor, async () => {
    const { asOf, teamId, carried, days } = question;
    const [awards, people, credentials, stakes] = await Promise.all([
      awardsOf(actor, { team: { teamId, asOf } }),
      peopleOn(actor, { asOf, teamId }),
      credentialsIn(actor),
      stakesOf(actor, question),
    ]);
    const names = new Map(people.map((person) => [person.id, person.name]));
    const credentialById = new Map(credentials.map((row) => [row.id, row]));
    const last = addDays(asOf, days);
    return awards
      .flatMap((award): Renewal[] => {
        const { expiresOn } = award;
        if (expiresOn === null || expiresOn > last || validityOn(award, asOf).kind !== "valid")
          return [];
        const credential = credentialById.get(award.credentialId);
        const atStake = stakes.get(award.id) ?? [];
        const window = awardWindow(atStake, credential?.renewalWindowDays ?? null);
        return [
          {
            id: award.id,
            person: {
              text: names.get(award.personId) ?? "",
              href: paths.person(award.personId, carried),
            },
            credential: {
              text: credential?.name ?? "",
              href: paths.credential(award.credentialId, carried),
            },
            expiresOn,
            distance: distanceText(expiresOn, asOf),
            opensOn: window === null ? null : dayText(addDays(expiresOn, -window)),
            atStake: atStake.map(({ name }) => name).join(", ") || null,
            proof: award.proof,
          },
        ];
      })
      .sort((a, b) => a.expiresOn - b.expiresOn);
  });
}

type Stake = Pick<Slot, "renewalWindowDays"> & { readonly name: string };

/** By award, the requirements that it carries on the day. */
async function stakesOf(actor: Actor, question: Question): Promise<Map<AwardId, Stake[]>> {
  const [slots, requirements] = await Promise.all([
    slotsOn(actor, { ...question, kind: "met" }),
    requirementsIn(actor),
  ]);
  const names = new Map(requirements.map((row) => [row.id, row.name]));
  const stakes = slots.flatMap(({ by, requirementId, renewalWindowDays }) => {
    const stake = { name: names.get(requirementId) ?? "", renewalWindowDays };
    return by.map((awardId) => ({ awardId, stake }));
  });
  const byAward = groupBy(stakes, ({ awardId }) => awardId);
  return new Map([...byAward].map(([id, own]) => [id, own.map(({ stake }) => stake)]));
}
