import { z } from "zod";
import { paths, type Search } from "@/app/_server/paths";
import { readerOf } from "@/app/_server/search";
import { PrintButton } from "@/components/browser/print-button";
import { TeamSheet } from "@/components/sheet/team-sheet";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { sheetOf } from "./sheet";

export const metadata = { title: "Team sheet" };

const Asked = {
  of: z.enum(["competencies", "credentials"]),
  columns: z.enum(["required", "all"]),
  order: z.enum(["name", "gaps"]),
  names: z.enum(["full", "initials"]),
  paper: z.enum(["a4", "a3"]),
};

/** What can be chosen, and in which words: the first of each is usual. */
const CHOICES = [
  ["Against", "of", { competencies: "Competencies", credentials: "Credentials" }],
  ["Columns", "columns", { required: "Only required", all: "All" }],
  ["Order", "order", { name: "By name", gaps: "Gaps first" }],
  ["People", "names", { full: "Full names", initials: "Initials only" }],
  ["Paper", "paper", { a4: "A4", a3: "A3" }],
] as const;

/** The team's matrix made for paper: to be hung up, taken along, filed. */
export default async function TeamSheetPage(props: TeamPageProps) {
  const opened = await openTeam(props);
  const { asked, carried, team } = opened;
  const read = readerOf(await props.searchParams, []);
  const question = {
    of: read("of", Asked.of, "competencies" as const, ""),
    columns: read("columns", Asked.columns, "required" as const, ""),
    order: read("order", Asked.order, "name" as const, ""),
    names: read("names", Asked.names, "full" as const, ""),
  };
  const paper = read("paper", Asked.paper, "a4" as const, "");
  const sheet = await sheetOf(opened, question);
  const chosen: Search = { ...question, paper };
  return (
    <>
      <div className="print:hidden">
        <Notices {...asked} />
        <PageHead
          title="Team sheet"
          crumbs={[
            { label: "Teams", href: paths.teams(carried) },
            { label: team.path, href: paths.team(team.id, "matrix", carried) },
          ]}
          sub="For paper, landscape; it is read in grey as well."
          actions={
            <>
              <PrintButton />
              <ViewControls {...asked} kept={{ ...question, paper }} />
            </>
          }
        />
        <div className="mb-3 flex flex-wrap gap-x-6 gap-y-2">
          {CHOICES.map(([label, name, words]) => (
            <ChipRow key={name} label={label}>
              {Object.entries(words).map(([value, text]) => (
                <ChipLink
                  key={value}
                  href={paths.teamSheet(team.id, { ...carried, ...chosen, [name]: value })}
                  on={chosen[name] === value}
                >
                  {text}
                </ChipLink>
              ))}
            </ChipRow>
          ))}
        </div>
      </div>
      {sheet.people.length === 0 || sheet.columns.length === 0 ? (
        <Card>
          <EmptyState title="There is nothing to put on a sheet: nobody, or nothing that is asked of them." />
        </Card>
      ) : (
        <TeamSheet sheet={sheet} paper={paper} />
      )}
    </>
  );
}
