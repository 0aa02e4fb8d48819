import type { Option } from "@/components/form/controls";
import { SelectField, TextField } from "@/components/form/fields";
import { TEST_MODE_WORDS } from "@/lib/format/credential";
import { inUnits } from "@/lib/format/journey";
import type { JourneyLimits } from "@/lib/journey/draft-journey";
import { Tick } from "./tick";

export type LimitFieldsProps = {
  choices: {
    readonly currencies: readonly Option[];
    readonly deliveries: readonly Option[];
    readonly assessments: readonly Option[];
    readonly issuers: readonly Option[];
    readonly proofs: readonly Option[];
  };
  limits: JourneyLimits;
  proof: string;
};

const TEST_MODES_OFFERED = Object.entries(TEST_MODE_WORDS).map(([value, label]) => ({
  value,
  label,
}));

/** Within which the goal is to be reached. What is left empty is no limit. */
export function LimitFields({ choices, limits, proof }: LimitFieldsProps) {
  return (
    <>
      <div className="grid items-start gap-3.5 sm:grid-cols-2">
        <TextField
          label="Budget"
          name="budget"
          inputMode="decimal"
          optional
          defaultValue={inUnits(limits.budget)}
        />
        <SelectField
          label="Currency"
          name="currency"
          options={choices.currencies}
          hint="Prices in another one count as unknown."
          defaultValue={limits.currency}
        />
        <TextField
          label="Hours a week, each"
          name="hoursAWeek"
          inputMode="decimal"
          defaultValue={limits.hoursAWeek}
        />
        <TextField
          label="At most how many exams"
          name="mostExams"
          type="number"
          min={0}
          optional
          defaultValue={limits.mostExams ?? ""}
        />
        <TextField
          label="Where no price is known, reckon with"
          name="assumedPrice"
          inputMode="decimal"
          optional
          hint="Left empty: such credentials are left out."
          defaultValue={inUnits(limits.assumedPrice)}
        />
        <TextField
          label="Where no length is known, reckon with hours"
          name="assumedHours"
          inputMode="decimal"
          optional
          hint="Left empty: such credentials are left out."
          defaultValue={limits.assumedHours ?? ""}
        />
      </div>
      <LimitTicks limits={limits} />
      <details>
        <summary className="cursor-pointer text-ink-2">Delivery, tests, providers, proof</summary>
        <div className="mt-3 grid gap-3.5 sm:grid-cols-2">
          <SelectField
            label="Delivered"
            name="deliveries"
            options={choices.deliveries}
            multiple
            size={4}
            optional
            hint="None chosen: in any way."
            defaultValue={limits.deliveries}
          />
          <SelectField
            label="Tested"
            name="assessments"
            options={choices.assessments}
            multiple
            size={4}
            optional
            hint="None chosen: in any way."
            defaultValue={limits.assessments}
          />
          <SelectField
            label="Test sat"
            name="testModes"
            options={TEST_MODES_OFFERED}
            multiple
            size={TEST_MODES_OFFERED.length}
            optional
            hint="None chosen: anywhere."
            defaultValue={limits.testModes}
          />
          <SelectField
            label="Providers"
            name="issuerIds"
            options={choices.issuers}
            multiple
            size={4}
            optional
            hint="None chosen: anybody."
            defaultValue={limits.issuerIds}
          />
          <SelectField
            label="What counts as there already: proof at least"
            name="proof"
            options={choices.proofs}
            defaultValue={proof}
          />
        </div>
      </details>
    </>
  );
}

/** How a plan is to go about it. */
function LimitTicks({ limits }: Pick<LimitFieldsProps, "limits">) {
  return (
    <>
      <Tick
        name="microFirst"
        label="Micro-credentials first, so that each month shows progress"
        isOn={limits.microFirst}
      />
      <Tick
        name="leavesOpen"
        label="Leave open what nothing in the catalogue brings about, and plan the rest"
        isOn={limits.leavesOpen}
      />
      <Tick
        name="asPreferred"
        label="Respect how each person prefers to learn"
        isOn={limits.asPreferred}
      />
    </>
  );
}
