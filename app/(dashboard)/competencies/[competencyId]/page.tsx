import { notFound } from "next/navigation";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { seen } from "@/app/_server/seen";
import { CompetencyFields, StalenessFields } from "@/components/competency/competency-fields";
import { FormDialog } from "@/components/form/form-dialog";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { staleWords } from "@/lib/format/stale";
import { CompetencyId } from "@/lib/ids";
import { saveCompetency } from "./actions";
import { competencyPage, HOLDER_COLUMNS } from "./competency";
import { LevelMeanings } from "./level-meanings";
import { Versions } from "./versions";

type Props = { params: Promise<{ competencyId: string }>; searchParams: Promise<RawSearch> };

/** What a competency means at each level, who has it, which roles ask for it, what shows it. */
export default async function CompetencyPage({ params, searchParams }: Props) {
  const { actor, asked, view, carried } = await openPage(searchParams, "self.read");
  const id = CompetencyId.safeParse((await params).competencyId);
  const page = id.success ? await competencyPage(actor, id.data, { ...view, carried }) : null;
  if (!page) notFound();
  const isWriter = can(actor, "catalogue.write");
  const { competency, words, framework, levels, holders, roles, credentials } = page;
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title={words.name}
        crumbs={[{ label: "Competencies", href: paths.competencies(carried) }]}
        sub={[
          ...[framework.name, competency.area],
          page.isInEffect ? null : "not in effect on this day",
          staleWords(competency),
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            {isWriter && (
              <FormDialog
                trigger="Edit"
                label={`Edit ${competency.name}`}
                title={competency.name}
                action={saveCompetency}
                submit="Save"
                hidden={seen(competency)}
              >
                <CompetencyFields {...competency} />
                <StalenessFields {...competency} />
              </FormDialog>
            )}
            <ViewControls {...asked} />
          </>
        }
      />
      <div className="grid items-start gap-3.5 lg:grid-cols-[1.6fr_1fr]">
        <div className="grid gap-3.5">
          {words.description && <Card>{words.description}</Card>}
          {can(actor, "organisation.read") && (
            <Card
              title="People"
              note={`${countOf(holders.filter((h) => h.level > 0).length, "person", "people")} with a level`}
            >
              <DataTable
                label={`People in ${competency.name}`}
                columns={HOLDER_COLUMNS}
                rows={holders}
                noun={["person", "people"]}
                files={filesOf(actor, "competency-people", await searchParams, {
                  competency: competency.id,
                })}
                empty={<EmptyState title="Nobody shows it, and no role held today asks for it." />}
              />
            </Card>
          )}
        </div>
        <div className="grid gap-3.5">
          <LevelMeanings competencyId={competency.id} levels={levels} isWriter={isWriter} />
          <Versions versions={page.versions} />
          <Card title="Shown by" note={countOf(credentials.length, "credential")}>
            <ul className="grid gap-1">
              {credentials.map(({ id: credential, name, level }) => (
                <li key={credential} className="flex justify-between gap-3">
                  <TextLink href={paths.credential(credential, carried)}>{name}</TextLink>
                  <span className="text-ink-3">level {level}</span>
                </li>
              ))}
            </ul>
          </Card>
          <Card title="Asked for by" note={countOf(roles.length, "role")}>
            <ul className="grid gap-1">
              {roles.map(({ id: role, name, level }) => (
                <li key={role} className="flex justify-between gap-3">
                  <TextLink href={paths.role(role, carried)}>{name}</TextLink>
                  <span className="text-ink-3">level {level}</span>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
      {framework.attribution && (
        <p className="mt-3 text-tiny text-ink-3">{framework.attribution}</p>
      )}
    </>
  );
}
