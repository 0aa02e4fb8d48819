import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/fields";
import { PersonFields } from "@/components/person/person-fields";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import { rolesIn } from "@/db/queries/catalogue";
import { teamPlacesFor } from "@/db/queries/teams";
import { enterPerson } from "./actions";

export const metadata = { title: "Add a person" };

/** Somebody new, in a team and a role from their first day. */
export default async function EnterPersonPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, asked } = await openPage(searchParams, "person.write");
  const [teams, roles] = await inScope(actor, () =>
    Promise.all([teamPlacesFor(actor), rolesIn(actor)]),
  );
  return (
    <>
      <PageHead title="Add a person" crumbs={[{ label: "People", href: paths.people() }]} />
      <Card className="max-w-2xl">
        <ActionForm action={enterPerson} submit="Add person">
          <PersonFields joinedOn={asked.today} />
          <SelectField
            label="Team"
            name="teamId"
            optional
            empty="None yet"
            hint="From their first day on. Who is in no team is asked for nothing."
            options={teams.map((team) => ({ value: team.id, label: team.path }))}
          />
          <SelectField
            label="Role"
            name="roleId"
            optional
            empty="None yet"
            options={roles.map((role) => ({ value: role.id, label: role.name }))}
          />
        </ActionForm>
      </Card>
    </>
  );
}
