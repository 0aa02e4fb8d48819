import { notFound } from "next/navigation";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { seen } from "@/app/_server/seen";
import { TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { RuleTree } from "@/components/requirement/rule-outline";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import type { PolicyRow } from "@/db/queries/policies";
import { can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { dayText, isoDay } from "@/lib/format/day";
import { PolicyId } from "@/lib/ids";
import { versionOn } from "@/lib/requirement/version";
import { savePolicy, withdraw } from "./actions";
import { MET_COLUMNS, policyPage } from "./policy";

type Props = { params: Promise<{ policyId: string }>; searchParams: Promise<RawSearch> };

/** What stands in for a certification, why, approved by whom; and whose standings rest on it. */
export default async function PolicyPage({ params, searchParams }: Props) {
  const { actor, asked, view, carried } = await openPage(searchParams, "organisation.read", {
    looksBack: true,
  });
  const id = PolicyId.safeParse((await params).policyId);
  if (!id.success) notFound();
  const page = await policyPage(actor, id.data, { ...view, carried });
  const { policy, credential, versions, asking, slots } = page;
  const current = versionOn(versions, view.asOf);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title={policy.name}
        crumbs={[
          { label: "Requirements", href: paths.requirements(carried) },
          { label: "Policies", href: paths.policies(carried) },
        ]}
        sub={`Stands in for ${credential}`}
        actions={
          <>
            {can(actor, "requirement.write") && <Buttons policy={policy} today={asked.today} />}
            <ViewControls {...asked} />
          </>
        }
      />
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <Card title="Met by it">
          <DataTable
            label={`Met by ${policy.name}`}
            columns={MET_COLUMNS}
            rows={slots}
            noun={["standing", "standings"]}
            files={filesOf(actor, "policy-standings", await searchParams, { policy: id.data })}
            empty={
              <EmptyState title="Nobody’s standing rests on it on this day.">
                Who holds {credential} meets what asks for it without the policy.
              </EmptyState>
            }
          />
        </Card>
        <div className="grid gap-3.5">
          {[...versions].reverse().map((version) => (
            <Card
              key={version.id}
              title={`Version ${version.number}`}
              note={version === current ? `in effect ${daysText(version)}` : daysText(version)}
            >
              <p className="text-ink-2">
                Whoever has this need not hold {credential}, unless the requirement is regulated:
              </p>
              <div className="mt-1">
                <RuleTree outline={version.outline} />
              </div>
              <h3 className="mt-3 text-small text-ink-3">Why it is sufficient</h3>
              <p className="whitespace-pre-line">{version.reason}</p>
              <p className="mt-1 text-small text-ink-3">Approved by {version.approvedBy}</p>
            </Card>
          ))}
          <Card title={`Requirements that name ${credential}`}>
            {asking.length === 0 && <p className="text-ink-2">None on this day.</p>}
            <ul className="grid gap-1">
              {asking.map((one) => (
                <li key={one.id} className="flex flex-wrap gap-x-3">
                  <Link href={paths.requirement(one.id, carried)} className="hover:underline">
                    {one.name}
                  </Link>
                  <span className="text-small text-ink-3">
                    {one.isRegulated ? "regulated: nothing stands in" : "the policy counts"}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </>
  );
}

function Buttons({ policy, today }: { policy: PolicyRow; today: Day }) {
  return (
    <>
      <FormDialog
        trigger="Rename"
        title={policy.name}
        action={savePolicy}
        submit="Save"
        hidden={seen(policy)}
      >
        <TextField label="Name" name="name" defaultValue={policy.name} />
      </FormDialog>
      <FormDialog
        trigger="Withdraw"
        title={`Withdraw ${policy.name}`}
        description="From that day on nothing stands in by it. What was met by it until then stays on record."
        action={withdraw}
        submit="Withdraw"
        submitLook="danger"
        hidden={seen(policy)}
      >
        <TextField label="From" name="from" type="date" defaultValue={isoDay(today)} />
      </FormDialog>
      <ButtonLink href={paths.enterPolicy(policy.id)}>New version</ButtonLink>
    </>
  );
}

function daysText({ effectiveFrom, effectiveUntil }: PolicyRow["versions"][number]): string {
  const from = `since ${dayText(effectiveFrom)}`;
  return effectiveUntil === null ? from : `${from}, until ${dayText(effectiveUntil)}`;
}
