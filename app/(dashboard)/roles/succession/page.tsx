import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { fieldsOf, paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { TeamChoice } from "@/components/view/team-choice";
import { ViewControls } from "@/components/view/view-controls";
import { MONTHS_AHEAD, MOST_LOOKED_AT } from "@/db/queries/successions";
import { countOf, countText } from "@/lib/format/count";
import {
  SHOWN,
  SHOWN_KINDS,
  type SuccessionAsked,
  successionAsked,
  successionPage,
} from "./succession";

export const metadata = { title: "Succession" };

/** Who could follow in each role, and where too few could. */
export default async function SuccessionPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const opened = await openPage(searchParams);
  const { actor, asked, view, carried } = opened;
  const search = await searchParams;
  const notices = [...asked.notices];
  const { shown } = successionAsked(readerOf(search, notices));
  const { teams, columns, rows, counts } = await successionPage(opened, { shown });
  const question = (next: SuccessionAsked["shown"]) => ({
    team: view.teamId,
    show: next === "all" ? null : next,
  });
  return (
    <>
      <Notices {...asked} notices={notices} />
      <PageHead
        title="Succession"
        crumbs={[{ label: "Roles", href: paths.roles(carried) }]}
        sub={
          counts &&
          `${countOf(counts.thin, "role")} of ${countText(counts.all)} with too few to follow`
        }
        actions={<ViewControls {...asked} kept={fieldsOf(question(shown))} />}
      />
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {counts && (
          <ChipRow label="Roles">
            {SHOWN_KINDS.map((kind) => (
              <ChipLink
                key={kind}
                href={paths.succession({ ...carried, ...question(kind) })}
                on={kind === shown}
              >
                {SHOWN[kind]} {countText(counts[kind])}
              </ChipLink>
            ))}
          </ChipRow>
        )}
        <TeamChoice
          action={paths.succession()}
          kept={fieldsOf({ ...carried, ...question(shown), team: null })}
          teams={teams.map(({ id: value, path: label }) => ({ value, label }))}
          team={view.teamId}
        />
      </div>
      <Card>
        {rows === null ? (
          <EmptyState title={`More than ${countText(MOST_LOOKED_AT)} people would be looked at.`}>
            Choose a team above: everybody in it and below is compared with every role.
          </EmptyState>
        ) : (
          <DataTable
            label="Who could follow in each role"
            columns={columns}
            rows={rows}
            noun={["role", "roles"]}
            files={filesOf(actor, "succession", search)}
            empty={
              <EmptyState title="No role is like that on this day.">
                Another choice above, or another day, may show some.
              </EmptyState>
            }
          />
        )}
        <p className="mt-3 max-w-3xl text-tiny text-ink-3">
          Too few to follow: somebody has the role, and nobody else is ready for it, or fewer than
          are known to leave it within {MONTHS_AHEAD} months. Only people in your reach are looked
          at.
        </p>
      </Card>
    </>
  );
}
