import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { teamMemberships } from "@/db/schema/team-memberships";
import type { Saved } from "@/lib/refusal";
import { spanProblems } from "@/lib/span-problems";
import type { ChangeMembership } from "@/lib/team/change-membership";
import { MEMBERSHIP_REFUSALS } from "./refusals";

export const changeMembership = command<
  ChangeMembership,
  Saved<typeof teamMemberships.$inferSelect>
>("person.write", "membership.change", (tx, change) =>
  changeRow(tx, teamMemberships, change, {
    check: ({ startsOn, endsOn }) => spanProblems(startsOn, endsOn, "endsOn"),
    refusals: MEMBERSHIP_REFUSALS,
  }),
);
