import "server-only";
import { paths } from "@/app/_server/paths";
import { MOST_CHOSEN } from "@/app/(dashboard)/journeys/enter/chosen";
import { bulkPeople } from "@/app/(dashboard)/people/bulk";
import { JourneyForSelected } from "@/components/journey/journey-for-selected";
import { journeysIn } from "@/db/queries/journeys";
import { reachesTeam } from "@/db/queries/reach";
import { type Actor, can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";

/** What the actor may do to the selected people of a team; null where nothing. */
export async function bulkOfTeam(actor: Actor, teamId: TeamId, today: Day) {
  const [bulk, journeys] = await Promise.all([
    bulkPeople(actor, today),
    can(actor, "journey.write") && (await reachesTeam(actor, teamId)) ? journeysIn(actor) : null,
  ]);
  if (!journeys) return bulk;
  const open = journeys.filter((own) => own.teamId === teamId && own.endsOn >= today);
  return (
    <>
      {bulk}
      <JourneyForSelected
        address={paths.enterJourney()}
        team={teamId}
        journeys={open.map(({ id, name }) => ({ value: id, label: name }))}
        most={MOST_CHOSEN}
      />
    </>
  );
}
