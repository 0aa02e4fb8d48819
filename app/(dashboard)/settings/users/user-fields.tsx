import { SelectField, TextField } from "@/components/form/fields";
import { type TeamChoice, TeamChoices } from "@/components/user/team-choices";
import type { UserRow } from "@/db/queries/users";
import { ACCESSES } from "@/lib/access";
import { ACCESS_WORDS } from "@/lib/format/access";

const ACCESS_OPTIONS = ACCESSES.map((value) => ({ value, label: ACCESS_WORDS[value] }));

/** What an administrator says of a user, new or known. */
export function UserFields({ user, teams }: { user?: UserRow; teams: readonly TeamChoice[] }) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={user?.name} />
      <SelectField
        label="Access"
        name="access"
        options={ACCESS_OPTIONS}
        defaultValue={user?.access ?? "person"}
      />
      <TextField
        label="Person"
        name="person"
        optional
        hint="Number or address of the person that this user is."
        defaultValue={user?.personKey ?? ""}
      />
      <TeamChoices name="teamIds" teams={teams} chosen={user?.teamIds ?? []} />
    </>
  );
}
