import { filesOf } from "@/app/_server/files-of";
import { fieldsOf } from "@/app/_server/paths";
import { DataTable } from "@/components/table/data-table";
import { FileLinks } from "@/components/table/file-links";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import type { CredentialId } from "@/lib/ids";
import { PARTS_COLUMNS, type PartsQuestion, partsLines } from "./stack";

type StackPartsProps = {
  actor: Actor;
  credential: { readonly id: CredentialId; readonly name: string };
  question: PartsQuestion;
};

/** Who has parts of what is earned piece by piece; whoever has all of them is proposed for the whole. */
export async function StackParts({ actor, credential: { id, name }, question }: StackPartsProps) {
  const lines = await partsLines(actor, id, question);
  const files =
    lines.length > 0 &&
    filesOf(actor, "stack-parts", fieldsOf(question.carried), { credential: id });
  return (
    <Card
      title="On the way to it"
      note={countOf(lines.length, "person", "people")}
      actions={files && <FileLinks files={files} />}
    >
      <DataTable
        label={`On the way to ${name}`}
        columns={PARTS_COLUMNS}
        rows={lines}
        noun={["person", "people"]}
        prefix="parts-"
        toolbar="none"
        empty={<EmptyState title="Nobody in your reach has a part of it, and not the whole." />}
      />
    </Card>
  );
}
