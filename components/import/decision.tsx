import type { ReactNode } from "react";
import { ActionForm, type ActionFormProps } from "@/components/form/action-form";
import { SelectField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { countOf } from "@/lib/format/count";

type Choice = { readonly value: string; readonly label: string };

export type DecisionProps = {
  action: ActionFormProps["action"];
  importId: string;
  /** Whether a person or a credential is asked for, or what a competency or a role was called before. */
  what: "people" | "credentials" | "competencies" | "roles";
  /** As the file writes it. */
  value: string;
  /** What else the file says of it. */
  detail: string;
  rows: number;
  /** How many names of this sort are still to be decided, this one among them. */
  open: number;
  /** Best first. */
  candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly detail: string;
    readonly score: string;
  }[];
  /** "create" and the like, with words. */
  others: readonly Choice[];
  /** Everything known, for what no candidate is; none where it has to be one of the candidates. */
  known: readonly Choice[];
};

/** One name that nobody knows for sure: chosen once for all of its rows, and remembered. */
export function Decision(props: DecisionProps) {
  const { action, importId, what, value, detail, rows, open } = props;
  const hidden = { importId, what };
  return (
    <Card title={`“${value}”`} note={open > 1 ? `1 of ${countOf(open, "name")} to decide` : null}>
      <p className="mb-3 text-ink-2">
        {detail && `${detail}. `}
        {countOf(rows, "row uses", "rows use")} this name. Your choice is remembered for the next
        import.
      </p>
      <ActionForm
        action={action}
        submit={`Use for ${rows === 1 ? "this row" : `all ${countOf(rows, "row")}`}`}
        hidden={{ ...hidden, value }}
      >
        <Choices {...props} />
      </ActionForm>
      {props.known.length > 0 && (
        <Others label="Choose another">
          <ActionForm
            action={action}
            submit="Use this one"
            look="plain"
            hidden={{ ...hidden, value }}
          >
            <SelectField label="It means" name="decision" empty="Choose…" options={props.known} />
          </ActionForm>
        </Others>
      )}
      {open > 1 && (
        <Others label={`Decide all ${countOf(open, "name")} at once`}>
          <ActionForm
            action={action}
            submit="Decide all"
            look="plain"
            hidden={{ ...hidden, value: "*" }}
          >
            <SelectField
              label="All of them"
              name="decision"
              empty="Choose…"
              options={props.others}
            />
          </ActionForm>
        </Others>
      )}
    </Card>
  );
}

function Choices({ candidates, others }: Pick<DecisionProps, "candidates" | "others">) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="sr-only">What it means</legend>
      {candidates.map(({ id, name, detail, score }, index) => (
        <Choice key={id} value={id} isFirst={index === 0}>
          <span className="min-w-0 grow">
            <span className="font-medium">{name}</span>
            <span className="block text-tiny text-ink-3">{detail}</span>
          </span>
          <span className="whitespace-nowrap text-ink-2 tabular-nums">{score}</span>
        </Choice>
      ))}
      {others.map(({ value, label }) => (
        <Choice key={value} value={value} isFirst={false}>
          {label}
        </Choice>
      ))}
    </fieldset>
  );
}

type ChoiceProps = { value: string; isFirst: boolean; children: ReactNode };

function Choice({ value, isFirst, children }: ChoiceProps) {
  return (
    <label className="flex items-start gap-2.5 rounded-control border border-line px-2.5 py-1.5 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft">
      <input
        type="radio"
        name="decision"
        value={value}
        defaultChecked={isFirst}
        className="mt-1 accent-accent"
      />
      {children}
    </label>
  );
}

function Others({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="mt-3">
      <summary className="cursor-pointer text-small text-ink-2">{label}</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
