import { paths } from "@/app/_server/paths";
import { seen } from "@/app/_server/seen";
import { FormDialog } from "@/components/form/form-dialog";
import { TeamFields } from "@/components/team/team-fields";
import type { TeamPlace } from "@/db/queries/teams";
import { saveTeam } from "../actions";

/** Another name, or another place with all that lies below it. */
export function EditTeam({ team }: { team: TeamPlace }) {
  const above = team.path.split(" / ").slice(0, -1).join(" / ");
  return (
    <FormDialog
      trigger="Edit"
      label={`Edit ${team.name}`}
      title={team.name}
      description="A team moves with all that lies below it: requirements of the teams above ask its people from then on, and for days gone by, too."
      action={saveTeam}
      submit="Save"
      hidden={seen(team)}
    >
      <TeamFields
        name={team.name}
        parent={team.parentId ? { value: team.parentId, label: above } : null}
        source={paths.teamOptions({ except: team.id })}
      />
    </FormDialog>
  );
}
