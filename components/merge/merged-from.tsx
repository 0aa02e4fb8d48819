import type { ActionFormProps } from "@/components/form/action-form";
import { FormDialog } from "@/components/form/form-dialog";
import { Card } from "@/components/ui/card";
import { Fact, FactList } from "@/components/ui/fact-list";

export type MergedFact = {
  readonly id: string;
  readonly name: string;
  /** When. */
  readonly at: string;
  readonly reason: string | null;
  readonly batch: { readonly id: string; readonly version: string };
};

type MergedFromProps = { merged: readonly MergedFact[]; split: ActionFormProps["action"] };

/** What turned out to be this, and the way to take that back. */
export function MergedFrom({ merged, split }: MergedFromProps) {
  if (merged.length === 0) return null;
  return (
    <Card title="Merged from">
      <FactList none="">
        {merged.map(({ id, name, at, reason, batch }) => (
          <Fact key={id} name={name} about={at} note={reason}>
            <FormDialog
              trigger="Split…"
              label={`Split ${name}`}
              look="quiet"
              title={`Split ${name}`}
              description="Every fact that came along goes back, also where it was edited since. What was entered since stays here."
              action={split}
              submit="Split"
              hidden={batch}
            />
          </Fact>
        ))}
      </FactList>
    </Card>
  );
}
