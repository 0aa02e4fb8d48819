import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import type { ImportHead, ImportReview } from "@/lib/import/import-answer";
import { nameSource } from "../actions";

/** Which source the awards of a file come from: one that says something else than another is told apart. */
export function Source({ answer, review }: { answer: ImportHead; review: ImportReview }) {
  if (answer.kind !== "awards") return null;
  return (
    <Card title="Where they come from" note={review.source}>
      <details>
        <summary className="cursor-pointer text-small text-ink-2">Name another source</summary>
        <div className="mt-3">
          <ActionForm
            key={review.source}
            action={nameSource}
            submit="Use this name"
            hidden={{ importId: answer.id }}
          >
            <TextField
              label="Source"
              name="source"
              optional
              hint="Files of the same source correct one another; where two sources differ, both are kept."
              defaultValue={review.settings.source ?? ""}
              placeholder={review.source}
            />
          </ActionForm>
        </div>
      </details>
    </Card>
  );
}
