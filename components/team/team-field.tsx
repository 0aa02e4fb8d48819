"use client";

import { type ComponentProps, useEffect, useState } from "react";
import { fetchPacked } from "@/components/browser/fetch-packed";
import type { Option } from "@/components/form/controls";
import { SelectField } from "@/components/form/fields";

export type TeamFieldProps = Omit<ComponentProps<typeof SelectField>, "options"> & {
  /** Where the teams are that there are to choose. */
  source: string;
  /** The one that is chosen before they are here. */
  chosen?: Option | null;
};

const LOST = "The teams could not be fetched: close this and open it again.";

/**
 * One of the teams: there may be thousands, so that they do not come with every page on which one can be chosen,
 * but when the field is shown.
 */
export function TeamField({ source, chosen = null, ...field }: TeamFieldProps) {
  const [teams, setTeams] = useState<readonly Option[] | null>(null);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    fetchPacked<Option[]>(source, stop.signal).then(setTeams, () => setLost(!stop.signal.aborted));
    return () => stop.abort();
  }, [source]);
  return (
    <SelectField
      key={teams ? "all" : "chosen"} // what is chosen is said anew where there are others to choose
      {...field}
      {...(isLost && { hint: LOST })}
      options={teams ?? (chosen ? [chosen] : [])}
      defaultValue={chosen?.value ?? ""}
    />
  );
}
