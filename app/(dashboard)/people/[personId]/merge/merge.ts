import "server-only";
import {
  type Described,
  foundAmong,
  type Mergeable,
  proposedAmong,
  sideBySide,
} from "@/app/_server/merging";
import { paths } from "@/app/_server/paths";
import { inScope } from "@/db/actor-scope";
import { awardsOf } from "@/db/queries/awards";
import { type PersonRow, peopleOn, personOn } from "@/db/queries/people";
import { teamOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import type { PersonId } from "@/lib/ids";
import { nameFromEmail } from "@/lib/import/names/person-names";

type Question = {
  readonly id: PersonId;
  readonly otherId: PersonId | null;
  readonly words: string;
  readonly asOf: Day;
};

/** The person, and the other or whom it may be; null where the person is out of reach. */
export function mergePage(actor: Actor, { id, otherId, words, asOf }: Question) {
  return inScope(actor, async () => {
    const own = await personOn(actor, id, asOf);
    if (!own) return null;
    const other = otherId && otherId !== id ? await personOn(actor, otherId, asOf) : null;
    if (other) {
      const both = await Promise.all([describe(actor, own, asOf), describe(actor, other, asOf)]);
      const compared = sideBySide(both);
      return { own, other, compared, instead: paths.mergePerson(other.id, { other: id }) };
    }
    const people = await peopleOn(actor, words === "" ? { asOf } : { asOf, q: words });
    const others = people.filter((one) => one.id !== id).map((one) => mergeable(id, one));
    const isAsked = words !== "";
    return {
      ...{ own, other },
      found: isAsked ? foundAmong(others) : [],
      proposed: isAsked ? [] : proposedAmong(others, own.name),
    };
  });
}

function mergeable(into: PersonId, { id, name, emails }: PersonRow): Mergeable {
  return {
    ...{ id, name, detail: emails[0] ?? "" },
    spellings: [name, ...emails.map(nameFromEmail)],
    href: paths.mergePerson(into, { other: id }),
  };
}

async function describe(actor: Actor, person: PersonRow, asOf: Day): Promise<Described> {
  const team = person.teamId && (await teamOn(actor, person.teamId, asOf));
  const awards = await awardsOf(actor, { personId: person.id });
  return [
    ["Name", person.name],
    ["Number", person.externalId ?? ""],
    ["Addresses", person.emails.join(", ")],
    ["Team", team ? team.path : ""],
    ["Roles", person.roles.map(({ name }) => name).join(", ")],
    ["Employment", person.employment],
    ["Joined", dayText(person.joinedOn)],
    ["Left", dayText(person.leftOn)],
    ["Holds", countOf(awards.length, "award")],
  ];
}
