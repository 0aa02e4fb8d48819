import { paths } from "@/app/_server/paths";
import { FormDialog } from "@/components/form/form-dialog";
import { TeamFields } from "@/components/team/team-fields";
import { enterTeam } from "./actions";

/** One more place in the tree. */
export function NewTeam() {
  return (
    <FormDialog
      trigger="New team"
      title="A new team"
      description="People come into it by a move, or by a people file."
      action={enterTeam}
      submit="Create"
    >
      <TeamFields source={paths.teamOptions()} />
    </FormDialog>
  );
}
