import type { Option } from "@/components/form/controls";
import { AddressChoice, type AddressChoiceProps } from "./address-choice";

export type TeamChoiceProps = Pick<AddressChoiceProps, "action" | "kept"> & {
  teams: readonly Option[];
  team: string | null;
};

/** Whose members are looked at. */
export function TeamChoice({ teams, team, ...address }: TeamChoiceProps) {
  return (
    <AddressChoice
      {...address}
      name="team"
      label="Team"
      button="Show team"
      empty="All teams"
      options={teams}
      value={team}
    />
  );
}
