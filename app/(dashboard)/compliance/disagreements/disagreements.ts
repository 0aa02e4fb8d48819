import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import {
  type StatedAward,
  type StatedPlace,
  type StatementRow,
  statedAwards,
} from "@/db/queries/award-statements";
import type { Actor } from "@/lib/access";
import { type Choice, chosenOf, disagreementOf } from "@/lib/award/statement";
import type { Day } from "@/lib/calendar";
import { CHOICE_WORDS } from "@/lib/format/choice";
import { statementText } from "@/lib/format/statement";

type DisagreementLine = {
  id: string;
  person: Linked;
  credential: Linked;
  counts: string;
  because: string;
  others: string;
  state: string;
  expiresOn: Day | null;
};

const COLUMNS: Column<DisagreementLine>[] = [
  { kind: "link", key: "person", header: "Person" },
  { kind: "link", key: "credential", header: "Credential" },
  { kind: "text", key: "counts", header: "What counts" },
  { kind: "text", key: "because", header: "Because" },
  { kind: "text", key: "others", header: "Others say" },
  { kind: "day", key: "expiresOn", header: "Counts until", hidden: true },
  { kind: "text", key: "state", header: "State" },
];

/** Awards of which sources say different things, those first that nobody has settled. */
export async function disagreementsTable({
  actor,
  view,
  carried,
}: Opened): Promise<PageTable<DisagreementLine>> {
  const rows = (await disagreementsOf(actor, view)).map((disagreement): DisagreementLine => {
    const { awardId, person, credential, isOpen } = disagreement;
    return {
      ...wordsOf(disagreement),
      person: { text: person.name, href: paths.person(person.id, carried) },
      credential: { text: credential.name, href: paths.award(person.id, awardId, carried) },
      state: isOpen ? "open, nobody has settled it" : "settled",
    };
  });
  return { name: "Disagreements", columns: COLUMNS, rows };
}

type Disagreement = StatedAward & {
  /** What counts for now, and why. */
  readonly choice: Choice<StatementRow>;
  /** Whether nobody has settled it yet, or a source said something new since. */
  readonly isOpen: boolean;
};

/** Where sources disagree, in the actor's reach: what is open first. Every number of them counts these. */
export async function disagreementsOf(actor: Actor, place: StatedPlace): Promise<Disagreement[]> {
  const stated = await statedAwards(actor, place);
  const all = stated.flatMap((award): Disagreement[] => {
    const kind = disagreementOf(award.statements);
    const choice = chosenOf(award.statements);
    return kind === "none" || !choice ? [] : [{ ...award, choice, isOpen: kind === "open" }];
  });
  return all.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen));
}

function wordsOf({ awardId, statements, choice: { statement, rule } }: Disagreement) {
  const others = statements.filter(({ source }) => source !== statement.source);
  return {
    id: awardId,
    counts: statementText(statement),
    because: CHOICE_WORDS[rule],
    others: others.map(statementText).join("; "),
    expiresOn: statement.expiresOn,
  };
}
