import { notFound } from "next/navigation";
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
import { countOf, countText } from "@/lib/format/count";
import { RoleId } from "@/lib/ids";
import {
  type MatchAsked,
  matchAsked,
  roleMatchPage,
  STEPS,
  STEPS_SHOWN,
  WHO,
  WHO_SHOWN,
} from "./match";

type Props = { params: Promise<{ roleId: string }>; searchParams: Promise<RawSearch> };

export const metadata = { title: "Role match" };

/** Who could take a role: those who hold it and those who do not, with what each lacks. */
export default async function RoleMatchPage({ params, searchParams }: Props) {
  const opened = await openPage(searchParams);
  const { actor, asked, view, carried } = opened;
  const search = await searchParams;
  const notices = [...asked.notices];
  const id = RoleId.safeParse((await params).roleId);
  const shown = matchAsked(readerOf(search, notices));
  const page = id.success ? await roleMatchPage(opened, id.data, shown) : null;
  if (!page) notFound();
  const { role, columns, rows, counts, others, teams } = page;
  const question = (next: Partial<MatchAsked>) => {
    const { steps, who } = { ...shown, ...next };
    return {
      team: view.teamId,
      show: steps === "all" ? null : steps,
      who: who === "all" ? null : who,
    };
  };
  const address = (next: Partial<MatchAsked>) =>
    paths.roleMatch(role.id, { ...carried, ...question(next) });
  return (
    <>
      <Notices {...asked} notices={notices} />
      <PageHead
        title={`Who could take ${role.name}`}
        crumbs={[
          { label: "Roles", href: paths.roles(carried) },
          { label: role.name, href: paths.role(role.id, carried) },
        ]}
        actions={<ViewControls {...asked} kept={fieldsOf(question({}))} />}
      />
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ChipRow label="How far">
          {STEPS_SHOWN.map((steps) => (
            <ChipLink key={steps} href={address({ steps })} on={shown.steps === steps}>
              {STEPS[steps]} {countText(counts[steps])}
            </ChipLink>
          ))}
        </ChipRow>
        <ChipRow label="Who">
          {WHO_SHOWN.map((who) => (
            <ChipLink key={who} href={address({ who })} on={shown.who === who}>
              {WHO[who]}
            </ChipLink>
          ))}
        </ChipRow>
        <TeamChoice
          action={paths.roleMatch(role.id)}
          kept={fieldsOf({ ...carried, ...question({}), team: null })}
          teams={teams.map(({ id: value, path: label }) => ({ value, label }))}
          team={view.teamId}
        />
      </div>
      <Card>
        <DataTable
          label={`People who could take ${role.name}`}
          columns={columns}
          rows={rows}
          noun={["person", "people"]}
          files={filesOf(actor, "role-match", search, { role: role.id })}
          empty={
            <EmptyState title="Nobody like that in reach on this day.">
              Another choice above, a weaker proof or another team may show somebody.
            </EmptyState>
          }
        />
        <p className="mt-3 max-w-3xl text-tiny text-ink-3">
          Ready is the share of the competencies the role asks for that somebody has at or above its
          level. One step away: something is shown, and exactly one of them is missing, or below
          that level.
          {others > 0 &&
            ` ${countOf(others, "more person shows", "more people show")} nothing of what it asks for, and ${others === 1 ? "is" : "are"} left out.`}
        </p>
      </Card>
    </>
  );
}
