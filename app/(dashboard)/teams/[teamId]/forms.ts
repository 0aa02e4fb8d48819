import { z } from "zod";
import { Day } from "@/lib/calendar";
import { digits, orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { TeamId, TeamMinimumId } from "@/lib/ids";
import { teamFields } from "@/lib/team/create-team";
import { minimumFields } from "@/lib/team/set-minimum";
import { text } from "@/lib/text";

export const TeamForm = z.object({
  ...seenAs(TeamId),
  name: teamFields.name,
  parentId: orBlank(TeamId),
});

const minimum = {
  /** As it is typed. */
  target: text(4_000),
  minimum: digits(minimumFields.minimum),
  startsOn: Day,
  endsOn: orBlank(Day),
};

export const NewMinimumForm = z.object({ teamId: TeamId, ...minimum });

export const MinimumForm = z.object({ ...seenAs(TeamMinimumId), ...minimum });

export const RemovalForm = z.object(seenAs(TeamMinimumId));
