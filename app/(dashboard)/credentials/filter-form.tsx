import { paths } from "@/app/_server/paths";
import { Input, type Option, Select } from "@/components/form/controls";
import { Field } from "@/components/form/field";
import { Button, ButtonLink } from "@/components/ui/button";
import { TEST_MODES } from "@/lib/credential/definition";
import type { CredentialFilter } from "@/lib/credential/filter";
import { ISSUER_TYPE_OPTIONS, TEST_MODE_WORDS } from "@/lib/format/credential";

export type FacetChoices = {
  readonly tiers: readonly string[];
  readonly deliveries: readonly string[];
  readonly assessments: readonly string[];
  readonly currencies: readonly string[];
};

type FilterFormProps = {
  filter: CredentialFilter;
  choices: FacetChoices;
  /** What else stands in the address and stays. */
  kept: Readonly<Record<string, string>>;
  /** Where nothing is filtered; null where nothing is. */
  without: string | null;
};

const MODES = TEST_MODES.map((mode) => ({ value: mode, label: TEST_MODE_WORDS[mode] }));

/** What of the catalogue is looked for: written into the address by a button, so that it needs no script. */
export function FilterForm({ filter, choices, kept, without }: FilterFormProps) {
  return (
    <form
      action={paths.credentials()}
      key={JSON.stringify(filter)}
      aria-label="Filter"
      className="mb-3 flex flex-wrap items-end gap-x-3 gap-y-2 print:hidden"
    >
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Choice label="Tier" name="tier" values={named(choices.tiers)} value={filter.tier} />
      <Choice
        label="Delivery"
        name="delivery"
        values={named(choices.deliveries)}
        value={filter.delivery}
      />
      <Choice
        label="Assessment"
        name="assessment"
        values={named(choices.assessments)}
        value={filter.assessment}
      />
      <Choice label="Test mode" name="testMode" values={MODES} value={filter.testMode} />
      <Choice
        label="Issued by a"
        name="issuerType"
        values={ISSUER_TYPE_OPTIONS}
        value={filter.issuerType}
      />
      <Most label="Hours at most" name="hours" value={filter.hours} />
      <Most label="Price at most" name="price" value={filter.price} />
      {choices.currencies.length > 0 && (
        <Field label="Currency">
          {(wired) => (
            <Select
              {...wired}
              name="currency"
              options={named(choices.currencies)}
              defaultValue={filter.currency ?? choices.currencies[0]}
            />
          )}
        </Field>
      )}
      <Button type="submit">Filter</Button>
      {without && (
        <ButtonLink href={without} look="quiet">
          Show all
        </ButtonLink>
      )}
    </form>
  );
}

function named(values: readonly string[]): Option[] {
  return values.map((value) => ({ value, label: value }));
}

type ChoiceProps = {
  label: string;
  name: string;
  values: readonly Option[];
  value: string | null;
};

function Choice({ label, name, values, value }: ChoiceProps) {
  return (
    <Field label={label}>
      {(wired) => (
        <Select
          {...wired}
          name={name}
          empty="Any"
          options={values}
          defaultValue={value ?? ""}
          className="max-w-36"
        />
      )}
    </Field>
  );
}

function Most({ label, name, value }: { label: string; name: string; value: number | null }) {
  return (
    <Field label={label}>
      {(wired) => (
        <Input
          {...wired}
          type="number"
          name={name}
          min={0}
          step="any"
          defaultValue={value ?? ""}
          className="max-w-28"
        />
      )}
    </Field>
  );
}
