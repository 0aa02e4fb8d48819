import { seen } from "@/app/_server/seen";
import { FormDialog } from "@/components/form/form-dialog";
import { TeamFields } from "@/components/team/team-fields";
import type { TeamPlace } from "@/db/queries/teams";
import { sectionOf } from "@/lib/team/tree";
import { saveTeam } from "../actions";

/** Another name, or another place with all that lies below it. */
export function EditTeam({ team, teams }: { team: TeamPlace; teams: readonly TeamPlace[] }) {
  const own = sectionOf(teams, [team]);
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
      <TeamFields {...team} teams={teams.filter((other) => !own.has(other.id))} />
    </FormDialog>
  );
}
