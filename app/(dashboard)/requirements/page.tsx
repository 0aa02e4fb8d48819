import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import type { Column, Linked } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { inScope } from "@/db/actor-scope";
import { coverageOn } from "@/db/queries/coverage";
import { requirementsIn } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { can } from "@/lib/access";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import { type CountsSoon, NO_SLOTS_SOON, rollUp } from "@/lib/coverage/roll-up";
import { countOf } from "@/lib/format/count";
import { outlineOf, ruleLine } from "@/lib/format/rule";
import { versionOn } from "@/lib/requirement/version";

export const metadata = { title: "Requirements" };

type Row = {
  id: string;
  requirement: Linked;
  regime: string | null;
  rule: string;
  slots: CountsSoon;
  coverage: number | null;
};

const COLUMNS: Column<Row>[] = [
  { kind: "link", key: "requirement", header: "Requirement" },
  { kind: "text", key: "regime", header: "Regime" },
  { kind: "text", key: "rule", header: "Asks for" },
  { kind: "slots", key: "slots", header: "Standings" },
  { kind: "ratio", key: "coverage", header: "Covered", hint: COVERAGE_DEFINITION },
];

export default async function RequirementsPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, asked, view, carried } = await openPage(searchParams);
  const [requirements, cells, names] = await inScope(actor, () =>
    Promise.all([
      requirementsIn(actor),
      coverageOn(actor, { ...view, teamId: null }),
      ruleNamesFor(actor),
    ]),
  );
  const slotsOf = rollUp(cells, (cell) => cell.requirementId);
  const rows = requirements.map((requirement): Row => {
    const version = versionOn(requirement.versions, view.asOf);
    const slots = slotsOf.get(requirement.id) ?? NO_SLOTS_SOON;
    return {
      id: requirement.id,
      requirement: {
        text: requirement.name,
        href: paths.requirement(requirement.id, carried),
        ...(requirement.clause ? { note: requirement.clause } : {}),
      },
      regime: requirement.regime,
      rule: version ? ruleLine(outlineOf(version.rule, names)) : "not in effect on the day",
      slots,
      coverage: coverageOf(slots),
    };
  });
  return (
    <>
      <Notices notices={asked.notices} />
      <PageHead
        title="Requirements"
        sub={countOf(rows.length, "requirement")}
        actions={
          <>
            <ViewControls {...asked} />
            {can(actor, "requirement.write") && (
              <ButtonLink href={paths.enterRequirement()}>New requirement</ButtonLink>
            )}
          </>
        }
      />
      <Card>
        <DataTable
          label="Requirements"
          columns={COLUMNS}
          rows={rows}
          noun={["requirement", "requirements"]}
          empty={
            <EmptyState title="Nothing is required yet.">
              Import a requirements file to begin.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
