import { TextField } from "@/components/form/fields";

const FROM_CATALOGUE = "Left empty, an award of a training takes the hours of the catalogue.";

/** How many hours of learning an award stands for. */
export function HoursField({ hours, isNew }: { hours: number | null; isNew: boolean }) {
  return (
    <TextField
      label="Hours of learning"
      name="hours"
      inputMode="decimal"
      optional
      hint={isNew ? FROM_CATALOGUE : ""}
      defaultValue={hours === null ? "" : `${hours}`}
    />
  );
}
