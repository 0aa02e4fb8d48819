import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";
import { TextField } from "./fields";

/** First and last day of something that may be open. */
export function StayFields({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }) {
  return (
    <>
      <TextField label="From" name="startsOn" type="date" defaultValue={isoDay(startsOn)} />
      <TextField
        label="Last day"
        name="endsOn"
        type="date"
        optional
        hint="The last day that still counts."
        defaultValue={isoDay(endsOn)}
      />
    </>
  );
}
