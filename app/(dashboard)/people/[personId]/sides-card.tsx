import { FarApart } from "@/components/assessment/far-apart";
import { DataTable } from "@/components/table/data-table";
import { FileLinks, type TableFiles } from "@/components/table/file-links";
import { Card } from "@/components/ui/card";
import { isFarApart } from "@/lib/assessment/side-by-side";
import { countOf } from "@/lib/format/count";
import { weighingText } from "@/lib/format/side-by-side";
import type { PersonAnswer, PersonQuestion } from "./person";
import { SIDE_COLUMNS, sideLines } from "./sides";

type SidesProps = { page: PersonAnswer; question: PersonQuestion; files: TableFiles | null };

/** What they say of themselves beside what others found, and what follows from it. */
export function SidesCard({ page, question, files }: SidesProps) {
  if (page.sides.length === 0) return null;
  const rows = sideLines(page, question, (side) =>
    side.apart !== null && isFarApart(side) ? <FarApart apart={side.apart} /> : null,
  );
  const flagged = page.sides.filter(isFarApart).length;
  return (
    <Card
      className="mt-3.5"
      title="Assessed side by side"
      note={flagged > 0 ? `${flagged} far apart` : countOf(page.sides.length, "line")}
      actions={files && <FileLinks files={files} />}
    >
      <DataTable
        label={`Assessments of ${page.person.name} side by side`}
        columns={SIDE_COLUMNS}
        rows={rows}
        noun={["line", "lines"]}
        toolbar="none"
        empty={null}
      />
      <p className="mt-2 text-tiny text-ink-3">{weighingText(page.weighing, question.proof)}</p>
    </Card>
  );
}
