import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { type StatedAward, statedAwards } from "@/db/queries/award-statements";
import { type Choice, chosenOf, disagreementOf, type Statement } from "@/lib/award/statement";
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
  carried,
}: Opened): Promise<PageTable<DisagreementLine>> {
  const stated = await statedAwards(actor);
  const rows = stated.flatMap((award): DisagreementLine[] => {
    const kind = disagreementOf(award.statements);
    const choice = chosenOf(award.statements);
    if (kind === "none" || !choice) return [];
    const open = "open, nobody has settled it";
    return [
      {
        ...lineOf(award, choice),
        person: { text: award.person.name, href: paths.person(award.person.id, carried) },
        credential: {
          text: award.credential.name,
          href: paths.award(award.person.id, award.awardId, carried),
        },
        state: kind === "open" ? open : "settled",
      },
    ];
  });
  const order = (line: DisagreementLine) => (line.state === "settled" ? 1 : 0);
  return {
    name: "Disagreements",
    columns: COLUMNS,
    rows: rows.toSorted((a, b) => order(a) - order(b)),
  };
}

function lineOf({ awardId, statements }: StatedAward, { statement, rule }: Choice<Statement>) {
  const others = statements.filter(({ source }) => source !== statement.source);
  return {
    id: awardId,
    counts: statementText(statement),
    because: CHOICE_WORDS[rule],
    others: others.map(statementText).join("; "),
    expiresOn: statement.expiresOn,
  };
}
