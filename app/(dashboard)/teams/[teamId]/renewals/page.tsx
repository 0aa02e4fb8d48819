import { z } from "zod";
import { paths } from "@/app/_server/paths";
import { readerOf } from "@/app/_server/search";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { CREDENTIAL, EXPIRES, PERSON, PROOF } from "@/components/table/vocabulary";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { countOf } from "@/lib/format/count";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { TeamHead } from "../_team/team-head";
import { type Renewal, renewalsPage } from "./renewals";

const COLUMNS: Column<Renewal>[] = [
  PERSON,
  CREDENTIAL,
  EXPIRES,
  { kind: "text", key: "distance", header: "When" },
  { kind: "text", key: "opensOn", header: "Renewable from" },
  {
    kind: "text",
    key: "atStake",
    header: "At stake",
    hint: "Requirements that it carries on the day",
  },
  PROOF,
];

const WINDOWS = [30, 90, 180, 365] as const;
const Window = z.coerce.number().pipe(z.literal(WINDOWS));

/** What ends next in the team, and what depends on it. */
export default async function TeamRenewalsPage(props: TeamPageProps) {
  const { actor, asked, view, carried, team } = await openTeam(props);
  const days = readerOf(await props.searchParams, [])("within", Window, 90 as const, "");
  const renewals = await renewalsPage(actor, { ...view, carried, days });
  return (
    <>
      <Notices notices={asked.notices} />
      <TeamHead
        team={team}
        tab="renewals"
        carried={carried}
        sub={`${countOf(renewals.length, "award")} end within ${days} days`}
        controls={<ViewControls {...asked} />}
      />
      <div className="mb-3">
        <ChipRow label="Ending within">
          {WINDOWS.map((window) => (
            <ChipLink
              key={window}
              href={paths.team(team.id, "renewals", { ...carried, within: window })}
              on={window === days}
            >
              {window} days
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <Card>
        <DataTable
          label={`Awards that end in ${team.name}`}
          columns={COLUMNS}
          rows={renewals}
          noun={["award", "awards"]}
          empty={<EmptyState title={`No award ends here within ${days} days.`} />}
        />
      </Card>
    </>
  );
}
