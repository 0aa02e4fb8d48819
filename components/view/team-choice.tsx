import { type Option, Select } from "@/components/form/controls";
import { Button } from "@/components/ui/button";

export type TeamChoiceProps = {
  /** The page's own address; what else stands in it is kept. */
  action: string;
  kept: Readonly<Record<string, string>>;
  teams: readonly Option[];
  team: string | null;
};

/** Whose members are looked at: sent by a button, so that it works where no script runs. */
export function TeamChoice({ action, kept, teams, team }: TeamChoiceProps) {
  return (
    <form action={action} className="flex min-w-0 items-center gap-1.5 print:hidden">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        key={team}
        name="team"
        aria-label="Team"
        empty="All teams"
        options={teams}
        defaultValue={team ?? ""}
        className="max-w-64"
      />
      <Button type="submit">Show team</Button>
    </form>
  );
}
