"use client";

import { useFieldState } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/controls";

export type TeamChoice = { readonly id: string; readonly path: string };

/** The teams that a manager answers for, as boxes to tick. */
export function TeamChoices({
  name,
  teams,
  chosen = [],
}: {
  name: string;
  teams: readonly TeamChoice[];
  chosen?: readonly string[];
}) {
  const { value, error } = useFieldState(name);
  if (teams.length === 0) return null;
  const ticked = value?.split(",") ?? chosen;
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">
        Teams <span className="font-normal text-ink-3">(managers only; teams below included)</span>
      </legend>
      <div className="grid max-h-56 gap-1.5 overflow-y-auto rounded-control border border-line-control p-2">
        {teams.map(({ id, path }) => (
          <Checkbox
            key={id}
            name={name}
            value={id}
            label={path}
            defaultChecked={ticked.includes(id)}
          />
        ))}
      </div>
      {error && <p className="text-small text-missing">{error}</p>}
    </fieldset>
  );
}
