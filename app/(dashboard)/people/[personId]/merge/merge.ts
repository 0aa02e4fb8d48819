import "server-only";
import { paths } from "@/app/_server/paths";
import type { Found } from "@/components/merge/finder";
import type { Compared } from "@/components/merge/side-by-side";
import { inScope } from "@/db/actor-scope";
import { awardsOf } from "@/db/queries/awards";
import { type PersonRow, peopleOn, personOn } from "@/db/queries/people";
import { teamOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import type { PersonId } from "@/lib/ids";
import { Candidates } from "@/lib/import/names/candidates";
import { nameFromEmail } from "@/lib/import/names/person-names";

type Question = {
  readonly id: PersonId;
  readonly otherId: PersonId | null;
  readonly words: string;
  readonly asOf: Day;
};

const MOST_FOUND = 20;

/** The person, and the other or whom it may be; null where the person is out of reach. */
export function mergePage(actor: Actor, { id, otherId, words, asOf }: Question) {
  return inScope(actor, async () => {
    const person = await personOn(actor, id, asOf);
    if (!person) return null;
    const other = otherId && otherId !== id ? await personOn(actor, otherId, asOf) : null;
    if (other) return { person, other, compared: await compared(actor, [person, other], asOf) };
    const people = await peopleOn(actor, words === "" ? { asOf } : { asOf, q: words });
    const others = people.filter((one) => one.id !== id);
    return {
      person,
      other: null,
      found: words === "" ? [] : others.slice(0, MOST_FOUND).map((one) => foundOf(id, one, null)),
      proposed: words === "" ? proposedOf(person, others) : [],
    };
  });
}

function foundOf(id: PersonId, { id: other, name, emails }: PersonRow, why: string | null): Found {
  const href = paths.mergePerson(id, { other });
  return { id: other, name, detail: emails[0] ?? "", why, href };
}

/** Those whose names or addresses are alike. */
function proposedOf(person: PersonRow, others: readonly PersonRow[]): Found[] {
  const candidates = new Candidates(
    others.map(({ id, name, emails }) => ({
      ...{ id, name, detail: emails[0] ?? "" },
      spellings: [name, ...emails.map(nameFromEmail)],
    })),
  );
  const byId = new Map<string, PersonRow>(others.map((one) => [one.id, one]));
  return candidates.of(person.name).flatMap(({ id, score, reason }) => {
    const other = byId.get(id);
    return other ? foundOf(person.id, other, `${reason}, ${score} of 100`) : [];
  });
}

async function compared(
  actor: Actor,
  both: readonly [PersonRow, PersonRow],
  asOf: Day,
): Promise<Compared[]> {
  const [own, other] = await Promise.all([
    columnOf(actor, both[0], asOf),
    columnOf(actor, both[1], asOf),
  ]);
  return own.map(([label, value], index) => ({
    label,
    own: value,
    other: other[index]?.[1] ?? "",
  }));
}

async function columnOf(actor: Actor, person: PersonRow, asOf: Day) {
  const team = person.teamId && (await teamOn(actor, person.teamId, asOf));
  const awards = await awardsOf(actor, { personId: person.id });
  const texts: (readonly [label: string, value: string])[] = [
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
  return texts;
}
