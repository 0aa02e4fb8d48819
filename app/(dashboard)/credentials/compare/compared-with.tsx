import { paths } from "@/app/_server/paths";
import { AddressChoice } from "@/components/view/address-choice";
import type { TeamId } from "@/lib/ids";
import { MOST_COMPARED } from "./asked";
import type { ComparePage } from "./compare";

type ComparedWithProps = {
  page: ComparePage;
  /** What stands in the address already. */
  kept: Readonly<Record<string, string>>;
  team: TeamId | null;
};

/** What else is compared, and for whose gaps: each is written into the address. */
export function ComparedWith({ page, kept, team }: ComparedWithProps) {
  const { credentials, others, roles, role, teams } = page;
  const without = (name: string) =>
    Object.fromEntries(Object.entries(kept).filter(([own]) => own !== name));
  const action = paths.compareCredentials();
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-2 print:hidden">
      {credentials.length < MOST_COMPARED && (
        <AddressChoice
          {...{ action, kept, name: "add", value: null }}
          label="Credential to compare with"
          button="Add"
          empty="Another credential…"
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <AddressChoice
        {...{ action, kept: without("role"), name: "role", value: role?.id ?? null }}
        label="Role whose gaps are looked at"
        button="Show role"
        empty="No role’s gaps"
        options={roles.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {role && (
        <AddressChoice
          {...{ action, kept: without("team"), name: "team", value: team }}
          label="Team whose people are looked at"
          button="Show team"
          empty="All teams in reach"
          options={teams.map(({ id, path }) => ({ value: id, label: path }))}
        />
      )}
    </div>
  );
}
