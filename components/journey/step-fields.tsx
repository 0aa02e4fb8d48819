import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";
import { ACTIVITY_WORDS } from "@/lib/format/journey";
import type { JourneyId } from "@/lib/ids";
import type { Activity } from "@/lib/journey/step";
import { Tick } from "./tick";

export type StepFieldsProps = {
  startsOn: Day;
  finishesOn: Day;
  note: string | null;
  activity: Activity | null;
  link: string | null;
  isInterest: boolean;
  /** Null for what somebody plans by themselves; only that can be of their own wish. */
  journeyId: JourneyId | null;
};

const ACTIVITIES_OFFERED = Object.entries(ACTIVITY_WORDS).map(([value, label]) => ({
  value,
  label,
}));

/** When somebody is to earn something, how and where they learn it, and what there is to say of it. */
export function StepFields({ startsOn, finishesOn, note, ...step }: StepFieldsProps) {
  return (
    <>
      <div className="grid gap-3.5 sm:grid-cols-2">
        <TextField label="Begins on" name="startsOn" type="date" defaultValue={isoDay(startsOn)} />
        <TextField
          label="Done by"
          name="finishesOn"
          type="date"
          defaultValue={isoDay(finishesOn)}
        />
      </div>
      <SelectField
        label="Activity"
        name="activity"
        options={ACTIVITIES_OFFERED}
        empty="not said"
        optional
        defaultValue={step.activity ?? ""}
      />
      <TextField
        label="Where to learn"
        name="link"
        type="url"
        optional
        placeholder="https://"
        defaultValue={step.link ?? ""}
      />
      <TextareaField
        label="Note"
        name="note"
        rows={2}
        optional
        hint="What it is for, whom to ask."
        defaultValue={note ?? ""}
      />
      {step.journeyId === null && (
        <Tick name="isInterest" label="Own interest: nobody asked for it" isOn={step.isInterest} />
      )}
    </>
  );
}
