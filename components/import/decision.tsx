import { ActionForm, type ActionFormProps } from "@/components/form/action-form";
import { SelectField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { countOf } from "@/lib/format/count";

export type DecisionProps = {
  action: ActionFormProps["action"];
  importId: string;
  /** Whether a person or a credential is asked for. */
  what: "people" | "credentials";
  /** As the file writes it. */
  value: string;
  /** What else the file says of it. */
  detail: string;
  rows: number;
  /** Best first: name, detail, score and reason in words. */
  candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly detail: string;
    readonly words: string;
  }[];
  /** "create" and the like, with words. */
  others: readonly { readonly value: string; readonly label: string }[];
  /** Everything known, for what no candidate is. */
  known: readonly { readonly value: string; readonly label: string }[];
};

/** One name that nobody knows for sure: chosen once for all of its rows, and remembered. */
export function Decision(props: DecisionProps) {
  const { action, importId, what, value, detail, rows, candidates, others, known } = props;
  const hidden = { importId, what, value };
  return (
    <Card title={`“${value}”`}>
      <p className="mb-3 text-ink-2">
        {detail && `${detail}. `}
        {countOf(rows, "row uses", "rows use")} this name. Your choice is remembered for the next
        import.
      </p>
      <ul className="grid gap-2">
        {candidates.map((candidate) => (
          <li
            key={candidate.id}
            className="flex items-center justify-between gap-3 rounded-control border border-line px-3 py-2"
          >
            <div className="min-w-0">
              <p className="font-medium">{candidate.name}</p>
              <p className="text-tiny text-ink-3">
                {candidate.words}
                {candidate.detail && ` · ${candidate.detail}`}
              </p>
            </div>
            <ActionForm
              action={action}
              submit="This one"
              look="plain"
              layout="row"
              hidden={{ ...hidden, decision: candidate.id }}
            />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {others.map((other) => (
          <ActionForm
            key={other.value}
            action={action}
            submit={other.label}
            look="plain"
            layout="row"
            hidden={{ ...hidden, decision: other.value }}
          />
        ))}
      </div>
      <details className="mt-3">
        <summary className="cursor-pointer text-small text-ink-2">Choose another</summary>
        <div className="mt-2">
          <ActionForm action={action} submit={`Use for ${countOf(rows, "row")}`} hidden={hidden}>
            <SelectField label="It means" name="decision" empty="Choose…" options={known} />
          </ActionForm>
        </div>
      </details>
    </Card>
  );
}
