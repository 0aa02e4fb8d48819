"use client";

import type { Option } from "@/components/form/controls";
import { SelectField } from "@/components/form/fields";
import { useSelectedPeople } from "@/components/person/use-selected-people";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { countOf } from "@/lib/format/count";

type JourneyForSelectedProps = {
  /** Where a journey is planned. */
  address: string;
  /** What else stands in the address. */
  team: string;
  journeys: readonly Option[];
  /** How many can be taken along at once. */
  most: number;
};

/** Leads to the form of a journey with the selected people in it; nothing changes before its plans are looked for. */
export function JourneyForSelected({ address, team, journeys, most }: JourneyForSelectedProps) {
  const people = useSelectedPeople();
  const count = people.split(",").length;
  return (
    <Dialog
      trigger="Add to journey…"
      title="Add to a journey"
      description="Nothing changes yet: on the next page you set goal and limits, and look at the plans."
    >
      {count > most ? (
        <p className="text-ink-2">
          {countOf(count, "person", "people")} are too many for one journey. Choose up to {most}, or
          plan a journey for the whole team.
        </p>
      ) : (
        <form action={address} className="grid gap-3.5">
          <input type="hidden" name="team" value={team} />
          <input type="hidden" name="people" value={people} />
          <SelectField
            label="Journey"
            name="journey"
            optional
            empty="A new journey"
            options={journeys}
          />
          <div>
            <Button type="submit" look="primary">
              Go on
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
