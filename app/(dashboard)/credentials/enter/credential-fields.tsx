import type { ReactNode } from "react";
import { HOW_RULES_ARE_WRITTEN } from "@/app/_server/typed-rule";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import type { credentialsIn } from "@/db/queries/catalogue";
import { CREDENTIAL_KINDS, TEST_MODES, type Validity } from "@/lib/credential/definition";
import { TEST_MODE_WORDS } from "@/lib/format/credential";
import { isoDay } from "@/lib/format/day";
import type { RuleNames } from "@/lib/format/rule";
import { textOfRule } from "@/lib/requirement/rule-by-name";
import type { Rule } from "@/lib/rule/rule";

type Credential = Awaited<ReturnType<typeof credentialsIn>>[number];
type Named = { readonly id: string; readonly name: string };

type FieldsProps = {
  /** What the fields start from; a new credential has none. */
  credential: Credential | undefined;
  others: readonly Named[];
  issuers: readonly Named[];
  names: RuleNames;
};

const VALIDITY_WORDS: Readonly<Record<Validity, string>> = {
  unknown: "Nobody has looked it up",
  months: "A number of months",
  none: "No end: it does not expire",
};
const TEST_MODE_OPTIONS = TEST_MODES.map((mode) => ({ value: mode, label: TEST_MODE_WORDS[mode] }));
const VALIDITY_OPTIONS = Object.entries(VALIDITY_WORDS).map(([value, label]) => ({ value, label }));

/** All that can be known of a credential; what nobody has looked up stays empty. */
export function CredentialFields({ credential, others, issuers, names }: FieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={credential?.name} />
      <Pair>
        <SelectField
          label="Kind"
          name="kind"
          empty="Choose…"
          options={CREDENTIAL_KINDS.map((kind) => ({ value: kind, label: kind }))}
          defaultValue={credential?.kind}
        />
        <TextField label="Code" name="code" optional defaultValue={credential?.code ?? ""} />
        <SelectField
          label="Issuer"
          name="issuerId"
          optional
          empty="Not known"
          options={optionsOf(issuers)}
          defaultValue={credential?.issuerId ?? ""}
        />
        <TextField
          label="Web address"
          name="url"
          type="url"
          optional
          defaultValue={credential?.url ?? ""}
        />
        <SelectField
          label="Valid for"
          name="validity"
          options={VALIDITY_OPTIONS}
          defaultValue={credential?.validity ?? "unknown"}
        />
        <NumberField label="Months" name="validityMonths" value={credential?.validityMonths} />
        <NumberField
          label="Renewable, days before its end"
          name="renewalWindowDays"
          value={credential?.renewalWindowDays}
        />
        <Facets credential={credential} />
        <SelectField
          label="Specialty of"
          name="specialtyOf"
          optional
          empty="None"
          options={optionsOf(others)}
          defaultValue={credential?.specialtyOf ?? ""}
        />
      </Pair>
      <TextareaField
        label="Purpose"
        name="purpose"
        rows={2}
        optional
        hint="What it is for, in a sentence or two."
        defaultValue={credential?.purpose ?? ""}
      />
      <TextareaField
        label="Value"
        name="valueNote"
        rows={2}
        optional
        hint="What it is worth to who holds it, and who says so."
        defaultValue={credential?.valueNote ?? ""}
      />
      <RuleField
        label="Earned piece by piece"
        name="stack"
        hint="Holding these shows the same as the whole."
        text={typed(credential?.stack, names)}
      />
      <RuleField
        label="Before it"
        name="prerequisites"
        hint={HOW_RULES_ARE_WRITTEN}
        text={typed(credential?.prerequisites, names)}
      />
      <TextareaField
        label="Source"
        name="source"
        optional
        hint="Where this was read."
        defaultValue={credential?.source ?? ""}
      />
      <TextField
        label="Checked on"
        name="checkedOn"
        type="date"
        optional
        defaultValue={isoDay(credential?.checkedOn ?? null)}
      />
    </>
  );
}

function Facets({ credential }: Pick<FieldsProps, "credential">) {
  return (
    <>
      <NumberField label="Hours" name="hours" step="any" value={credential?.hours} />
      <NumberField label="Price" name="price" step="any" value={credential?.price} />
      <TextField
        label="Currency"
        name="currency"
        optional
        hint="Three letters, like EUR."
        defaultValue={credential?.currency ?? ""}
      />
      <TextField
        label="Delivery"
        name="delivery"
        optional
        defaultValue={credential?.delivery ?? ""}
      />
      <TextField
        label="Assessment"
        name="assessment"
        optional
        defaultValue={credential?.assessment ?? ""}
      />
      <SelectField
        label="Test mode"
        name="testMode"
        optional
        empty="Not known"
        options={TEST_MODE_OPTIONS}
        defaultValue={credential?.testMode ?? ""}
      />
      <TextField
        label="Tier"
        name="tier"
        optional
        hint="“introductory” shows level 1 at most."
        defaultValue={credential?.tier ?? ""}
      />
      <TextField
        label="Recognition"
        name="recognition"
        optional
        defaultValue={credential?.recognition ?? ""}
      />
      <NumberField label="Credit points" name="credits" step="any" value={credential?.credits} />
    </>
  );
}

/** Two short fields beside one another where there is room. */
function Pair({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-3.5 sm:grid-cols-2">{children}</div>;
}

type NumberFieldProps = {
  label: string;
  name: string;
  value: number | null | undefined;
  step?: string;
};

function NumberField({ value, ...field }: NumberFieldProps) {
  return <TextField {...field} type="number" min={0} optional defaultValue={value ?? ""} />;
}

type RuleFieldProps = { label: string; name: string; hint: string; text: string };

function RuleField({ text, ...field }: RuleFieldProps) {
  return <TextareaField {...field} rows={2} optional defaultValue={text} />;
}

function typed(rule: Rule | null | undefined, names: RuleNames): string {
  return rule ? textOfRule(rule, names) : "";
}

function optionsOf(rows: readonly Named[]) {
  return rows.map(({ id, name }) => ({ value: id, label: name }));
}
