import { groupBy } from "@/lib/group-by";
import { holderKey, holderOf } from "@/lib/import/awards/holders";
import { PersonResolver } from "@/lib/import/awards/person-resolver";
import { type AwardsBase, planPerson } from "@/lib/import/awards/plan-awards";
import { CredentialResolver } from "@/lib/import/lookup/credential-resolver";
import { IssuerBook } from "@/lib/import/lookup/issuer-book";
import { CredentialNames } from "@/lib/import/names/credential-names";
import { PersonNames } from "@/lib/import/names/person-names";
import type { PlanContext } from "@/lib/import/plan/context";
import { Draft } from "@/lib/import/plan/draft";
import type { Plan } from "@/lib/import/plan/plan";
import type { KnownAwards } from "@/lib/import/plan/plan-steps";
import { DateReader } from "@/lib/import/plan/read-value";
import type { InputRow } from "@/lib/import/rows/input-rows";

/** Awards planned all at once, over all that is known: what the steps of a plan have to come to. */
export function wholeAwards(
  rows: readonly InputRow<"awards">[],
  { people, credentials, issuers }: AwardsBase,
  { awards, statements }: KnownAwards,
  context: PlanContext,
): Plan {
  const draft = new Draft(context.newId);
  const byHolder = groupBy(rows, ({ cells }) => holderKey(cells));
  const holders = [...byHolder.values()].flatMap(([row]) => (row ? [holderOf(row.cells)] : []));
  const names = issuers.map(({ name }) => name);
  const planning = {
    context,
    draft,
    people: new PersonResolver(new PersonNames(people), draft, context, holders),
    credentials: new CredentialResolver(
      new CredentialNames(credentials, names),
      new IssuerBook(issuers, draft),
      draft,
      context,
    ),
    dates: new DateReader(context.dateOrder),
    statements: groupBy(statements, ({ awardId }) => awardId),
  };
  const byPerson = groupBy([...byHolder], ([key]) => {
    const found = planning.people.get(key);
    return "id" in found ? found.id : found;
  });
  for (const [whom, named] of byPerson) {
    const own = named.flatMap(([, some]) => some).sort((a, b) => a.row - b.row);
    planPerson(
      own,
      awards.filter(({ personId }) => personId === whom),
      planning,
    );
  }
  const lines = new Map([...byHolder].map(([key, own]) => [key, own.map(({ line }) => line)]));
  return draft.finish(rows, {
    people: planning.people.questions(() => lines),
    credentials: planning.credentials.questions(),
  });
}
