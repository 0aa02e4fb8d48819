import { z } from "zod";
import { filesOf } from "@/app/_server/files-of";
import { paths } from "@/app/_server/paths";
import { readerOf } from "@/app/_server/search";
import { SLOT_COLUMNS, slotLines } from "@/app/_server/slot-lines";
import { bulkSlots } from "@/app/(dashboard)/people/bulk";
import { CoverageBar, CoverageLegend } from "@/components/coverage/coverage-bar";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { ViewControls } from "@/components/view/view-controls";
import { asKnown } from "@/db/known-at";
import { complianceCounts } from "@/db/queries/compliance-counts";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import { total } from "@/lib/coverage/roll-up";
import { countOf } from "@/lib/format/count";
import { proofStair } from "@/lib/format/proof-stair";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { RequirementId } from "@/lib/ids";
import { KIND_WORDS, SLOT_KINDS, slotKindFilter } from "@/lib/standing/slot-kind";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { TeamFrame } from "../_team/team-frame";

/** How the team stands against what is required of it, slot by slot. */
export default async function TeamCompliancePage(props: TeamPageProps) {
  const opened = await openTeam(props, { looksBack: true });
  const { actor, asked, view, carried, team } = opened;
  const read = readerOf(await props.searchParams, []);
  const kind = read("kind", z.enum(SLOT_KINDS), "all" as const, "");
  const requirementId = read("requirement", RequirementId, null, "");
  const wanted = {
    ...view,
    carried,
    requirementId,
    ...slotKindFilter(kind, view.warningDays),
  };
  const [{ cells, atRungs }, lines] = await asKnown(actor, () =>
    Promise.all([complianceCounts(actor, view), slotLines(actor, wanted)]),
  );
  const slots = total(cells);
  const kept = { ...carried, requirement: requirementId };
  return (
    <TeamFrame
      opened={opened}
      tab="compliance"
      sub={`${formatRatio(coverageOf(slots), 1)} covered`}
      controls={<ViewControls {...asked} stair={proofStair(atRungs)} />}
    >
      <Card>
        <p className="mb-2">
          {outOf(slots.met, slots.met + slots.grace + slots.gap)} required standings are met
          {slots.waived > 0 && `; ${countOf(slots.waived, "other")} waived`}.
        </p>
        <CoverageBar slots={slots} />
        <div className="mt-2 flex flex-wrap justify-between gap-3">
          <CoverageLegend windowDays={view.warningDays} />
          <p className="text-tiny text-ink-3">{COVERAGE_DEFINITION}</p>
        </div>
      </Card>
      <div className="my-3">
        <ChipRow label="Standings">
          {SLOT_KINDS.map((one) => (
            <ChipLink
              key={one}
              href={paths.team(team.id, "compliance", {
                ...kept,
                kind: one === "all" ? null : one,
              })}
              on={kind === one}
            >
              {KIND_WORDS[one]}
            </ChipLink>
          ))}
          {requirementId && (
            <ChipLink href={paths.team(team.id, "compliance", { ...carried, kind })} on>
              One requirement ✕
            </ChipLink>
          )}
        </ChipRow>
      </div>
      <Card>
        <DataTable
          label={`Standings in ${team.name}`}
          columns={SLOT_COLUMNS}
          rows={lines}
          noun={["standing", "standings"]}
          files={filesOf(actor, "standings", await props.searchParams, { team: team.id })}
          selection={await bulkSlots(actor, asked.today)}
          empty={<EmptyState title="There is no such standing in this team on the day." />}
        />
      </Card>
    </TeamFrame>
  );
}
