import { notFound } from "next/navigation";
import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { Select } from "@/components/form/controls";
import { Field } from "@/components/form/field";
import { RuleTree } from "@/components/requirement/rule-outline";
import { DataTable } from "@/components/table/data-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import type { Day } from "@/lib/calendar";
import { COVERAGE_DEFINITION } from "@/lib/coverage/coverage";
import { countOf, countText } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { RequirementId } from "@/lib/ids";
import { comparisonPage, movedColumns } from "./compare";

export const metadata = { title: "Compare versions" };

type Props = { params: Promise<{ requirementId: string }>; searchParams: Promise<RawSearch> };

/** What another version of a requirement asks, and who would stand in another way under it. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { actor, asked, view, carried } = await openPage(searchParams);
  const read = readerOf(await searchParams, []);
  const from = read("from", z.uuid(), null, "");
  const to = read("to", z.uuid(), null, "");
  const id = RequirementId.safeParse((await params).requirementId);
  const question = { ...view, carried, from, to };
  const page = id.success ? await comparisonPage(actor, id.data, question) : null;
  if (!page) notFound();
  const { requirement, versions, pair } = page;
  const options = versions.map(({ id: value, effectiveFrom }) => {
    return { value, label: called({ effectiveFrom }) };
  });
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Compare versions"
        crumbs={[
          { label: "Requirements", href: paths.requirements(carried) },
          { label: requirement.name, href: paths.requirement(requirement.id, carried) },
        ]}
        actions={<ViewControls {...asked} />}
      />
      {!pair ? (
        <EmptyState title="There is one version only.">
          A second one can be compared with it before it takes effect.
        </EmptyState>
      ) : (
        <>
          <form method="get" className="mb-3.5 flex flex-wrap items-end gap-3 print:hidden">
            {Object.entries(carried).map(
              ([name, value]) =>
                value && <input key={name} type="hidden" name={name} value={String(value)} />,
            )}
            <Field label="First">
              {(wired) => (
                <Select {...wired} name="from" options={options} defaultValue={pair.first.id} />
              )}
            </Field>
            <Field label="Second">
              {(wired) => (
                <Select {...wired} name="to" options={options} defaultValue={pair.second.id} />
              )}
            </Field>
            <Button type="submit">Compare</Button>
          </form>
          <Comparison pair={pair} />
        </>
      )}
    </>
  );
}

/** Versions have no name but their first day. */
function called({ effectiveFrom }: { readonly effectiveFrom: Day }): string {
  return `From ${dayText(effectiveFrom)} on`;
}

type Pair = NonNullable<NonNullable<Awaited<ReturnType<typeof comparisonPage>>>["pair"]>;

function Comparison({ pair }: { pair: Pair }) {
  const { first, second, differences, before, after, moved } = pair;
  const [one, other] = [called(first), called(second)];
  return (
    <div className="grid gap-3.5">
      <StatTiles>
        <Coverage label={one} figures={before} />
        <Coverage label={other} figures={after} />
        <StatTile
          label="Would stand in another way"
          value={countOf(moved.length, "person", "people")}
          note="as if each were in effect on the day"
        />
      </StatTiles>
      <Card title="What the second asks otherwise">
        {differences.length === 0 ? (
          <p className="text-ink-2">Nothing: both ask the same of the same people.</p>
        ) : (
          <ul className="list-disc pl-4 marker:text-ink-3">
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        )}
      </Card>
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        <VersionCard title={one} version={first} />
        <VersionCard title={other} version={second} />
      </div>
      <Card title="Who would stand in another way">
        <DataTable
          label="People who would stand in another way"
          columns={movedColumns(one, other)}
          rows={moved}
          noun={["person", "people"]}
          empty={<EmptyState title="Everybody stands under both as they do." />}
        />
      </Card>
    </div>
  );
}

function Coverage({ label, figures }: { label: string; figures: Pair["before"] }) {
  const { met, grace, gap } = figures.counts;
  return (
    <StatTile
      label={label}
      value={formatRatio(figures.coverage, 1)}
      note={`${outOf(met, met + grace + gap)}, of them ${countText(grace)} in grace`}
      definition={COVERAGE_DEFINITION}
    />
  );
}

function VersionCard({ title, version }: { title: string; version: Pair["first"] }) {
  return (
    <Card title={title}>
      <RuleTree outline={version.outline} />
      <h3 className="mt-3 text-small text-ink-3">Who it covers</h3>
      <p>{version.covers}</p>
    </Card>
  );
}
