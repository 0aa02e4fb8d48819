import { Input, type Option, Select } from "@/components/form/controls";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import type { StepKind } from "@/lib/sandbox/step";

type FieldOf = {
  readonly name: string;
  readonly label: string;
  readonly type: "choice" | "day" | "number";
  readonly hint?: string;
  readonly optional?: boolean;
};

const PERSON = choice("person", "Person");
const FROM = { name: "on", label: "From", type: "day" } as const;
const LAST_DAY = { name: "on", label: "Last day", type: "day" } as const;

/** What is asked for each kind of step. */
const FIELDS: Readonly<Record<StepKind, readonly FieldOf[]>> = {
  leave: [PERSON, LAST_DAY],
  move: [PERSON, choice("to", "To"), FROM],
  "take-role": [PERSON, choice("role", "Role"), FROM],
  "give-up-role": [PERSON, choice("role", "Role"), LAST_DAY],
  earn: [
    PERSON,
    choice("credential", "Credential"),
    { name: "on", label: "Earned on", type: "day", hint: "Of a booked exam, its day." },
  ],
  reach: [PERSON, choice("competency", "Competency"), choice("level", "Level"), FROM],
  verify: [choice("award", "Award"), choice("rung", "Proved as")],
  version: [
    choice("version", "Requirement"),
    FROM,
    { name: "grace", label: "Days of grace", type: "number", optional: true },
    { ...choice("only", "Of one team only"), optional: true },
  ],
  minimum: [
    choice("minimum", "Minimum"),
    { name: "least", label: "At least how many", type: "number" },
  ],
};

function choice(name: string, label: string): FieldOf {
  return { name, label, type: "choice" };
}

export type StepFormProps = {
  kind: StepKind;
  choices: Readonly<Record<string, readonly Option[]>>;
  /** The day that the fields begin with. */
  day: string;
  /** Sent along: the steps so far, the day and the rung that the page is for. */
  hidden: Readonly<Record<string, string>>;
};

/** A step to be supposed. It is sent into the address: nothing is stored. */
export function StepForm({ kind, choices, day, hidden }: StepFormProps) {
  return (
    <form method="get" key={kind} aria-label="A step" className="grid gap-3 print:hidden">
      {Object.entries({ ...hidden, add: kind, form: kind }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid items-start gap-3 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        {FIELDS[kind].map((field) => (
          <StepField key={field.name} {...field} options={choices[field.name] ?? []} day={day} />
        ))}
      </div>
      <div>
        <Button type="submit" look="primary">
          Suppose it
        </Button>
      </div>
    </form>
  );
}

type StepFieldProps = FieldOf & { options: readonly Option[]; day: string };

function StepField({ name, label, type, hint, optional = false, options, day }: StepFieldProps) {
  return (
    <Field label={label} hint={hint} optional={optional}>
      {(wired) => {
        const own = { ...wired, name, required: !optional };
        const empty = optional ? "" : "Choose…";
        if (type === "choice")
          return <Select {...own} options={options} empty={empty} defaultValue="" />;
        if (type === "day") return <Input {...own} type="date" defaultValue={day} />;
        return <Input {...own} type="number" min={optional ? 0 : 1} />;
      }}
    </Field>
  );
}
