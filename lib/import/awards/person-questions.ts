import type { PersonId } from "@/lib/ids";
import type { Candidate } from "@/lib/import/names/candidates";
import { PersonCandidates, shown } from "@/lib/import/names/person-candidates";
import { PERSON_REASONS } from "@/lib/import/names/person-likeness";
import { isEmail, nameFromEmail, type PersonNames } from "@/lib/import/names/person-names";
import type { Question } from "@/lib/import/plan/plan";
import type { Holder } from "./holders";

/** Somebody whom nobody knows, by all ways in which a file names them, and who bears the name. */
export type Asked = {
  readonly holders: readonly Holder[];
  readonly namesakes: readonly PersonId[];
};

/** One question each, with whom it may mean: namesakes first, then who is called alike. */
export function personQuestions(
  asked: readonly Asked[],
  people: PersonNames,
  linesOf: (key: string) => readonly number[],
): Question[] {
  const candidates = new PersonCandidates(people.all());
  return asked.flatMap(({ holders, namesakes }) => {
    const [holder] = holders;
    if (!holder) return [];
    const likely = candidates.of(namesOf(holders)).filter(({ id }) => !isAmong(namesakes, id));
    const same = namesakes.map((id) => namesake(people, id, namesakes.length));
    return {
      value: holder.value,
      detail: holder.name,
      lines: linesOf(holder.key),
      candidates: [...same, ...likely],
    };
  });
}

/** All that the file calls somebody; an address may say a name, too. */
function namesOf(holders: readonly Holder[]): string[] {
  const names = holders.flatMap(({ value, name, emails }) => [
    name,
    isEmail(value) ? nameFromEmail(value) : value,
    ...emails.map(nameFromEmail),
  ]);
  return [...new Set(names.filter((name) => name !== ""))];
}

function isAmong(ids: readonly PersonId[], id: string): boolean {
  return ids.some((own) => own === id);
}

function namesake(people: PersonNames, id: PersonId, bearers: number): Candidate {
  const person = people.get(id);
  const score = Math.min(PERSON_REASONS["same name"], Math.round(100 / bearers));
  const own = person ? shown(person) : { id, name: "", detail: "" };
  return { ...own, score, reason: "same name" };
}
