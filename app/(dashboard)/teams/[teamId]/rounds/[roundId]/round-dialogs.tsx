import { seen } from "@/app/_server/seen";
import { RoundFields } from "@/components/assessment/round-fields";
import { FormDialog } from "@/components/form/form-dialog";
import type { RoundRow } from "@/db/queries/assessment-rounds";
import { reachesTeam } from "@/db/queries/reach";
import { type Actor, can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { closeRound, saveRound } from "../actions";
import { roundChoices } from "../choices";

type DialogsProps = { actor: Actor; round: RoundRow; today: Day };

/** What whoever may can still do with a round; nothing once it is closed. */
export async function RoundDialogs({ actor, round, today }: DialogsProps) {
  if (!can(actor, "round.write") || round.closedOn !== null) return null;
  if (!(await reachesTeam(actor, round.teamId))) return null;
  return (
    <>
      <FormDialog
        trigger="Change round"
        title={`Change ${round.name}`}
        description="What was answered stays; what is not asked any more is not shown here."
        action={saveRound}
        submit="Save"
        hidden={seen(round)}
      >
        <RoundFields {...(await roundChoices(actor, today))} start={round} />
      </FormDialog>
      <FormDialog
        trigger="Close round"
        title={`Close ${round.name}`}
        description="From tomorrow on nobody answers it any more. What was answered stays on record."
        action={closeRound}
        submit="Close for good"
        hidden={seen(round)}
      />
    </>
  );
}
