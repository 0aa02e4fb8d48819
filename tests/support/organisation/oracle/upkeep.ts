import { addMonths, type Day } from "@/lib/calendar";
import type { Award, Meaning, PersonFacts } from "@/lib/facts";
import type { AwardId } from "@/lib/ids";
import { PROOFS, type Proof } from "@/lib/proof";
import type { UpkeepRule } from "@/lib/rule/rule";

type Look = {
  readonly person: PersonFacts;
  readonly meaning: Meaning;
  readonly day: Day;
  readonly lowest: Proof;
};
type Asked = UpkeepRule["upkeep"];

/** What was learnt in the months up to the day, added up. */
export function hoursCounted(asked: Asked, look: Look): number {
  return learnt(asked, look).reduce((hours, award) => hours + (award.hours ?? 0), 0);
}

/** The awards that say so; those of no hours say nothing. */
export function learntBy(asked: Asked, look: Look): AwardId[] {
  return learnt(asked, look).flatMap(({ id, hours }) => (hours === null || hours === 0 ? [] : id));
}

function learnt({ competency, months }: Asked, { person, meaning, day, lowest }: Look): Award[] {
  const shows = (award: Award) =>
    competency === undefined ||
    (meaning.mappings.get(competency) ?? []).some((own) => own.credentialId === award.credentialId);
  return person.awards
    .filter(({ state, issuedOn }) => state === "earned" && issuedOn <= day)
    .filter(({ issuedOn }) => day < addMonths(issuedOn, months))
    .filter(({ revokedOn }) => revokedOn === null || day < revokedOn)
    .filter(({ proof }) => PROOFS.indexOf(proof) >= PROOFS.indexOf(lowest))
    .filter(shows);
}
