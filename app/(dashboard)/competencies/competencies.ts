import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { COMPETENCY } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import {
  competenciesIn,
  frameworksIn,
  mappingsOf,
  roleCompetenciesOn,
} from "@/db/queries/catalogue";
import { groupBy } from "@/lib/group-by";

type CompetencyLine = {
  id: string;
  competency: Linked;
  area: string | null;
  roles: number;
  credentials: number;
  framework: string | null;
};

const COLUMNS: Column<CompetencyLine>[] = [
  COMPETENCY,
  { kind: "text", key: "area", header: "Area" },
  { kind: "number", key: "roles", header: "Roles", hint: "Roles that ask for it on the day" },
  { kind: "number", key: "credentials", header: "Credentials", hint: "Credentials that show it" },
  { kind: "text", key: "framework", header: "Framework", spare: true },
];

/** All competencies, with how many roles ask for each and how many credentials show it. */
export async function competenciesTable({
  actor,
  view,
  carried,
}: Opened): Promise<PageTable<CompetencyLine>> {
  const [competencies, frameworks, mapped, asked] = await inScope(actor, () =>
    Promise.all([
      competenciesIn(actor),
      frameworksIn(actor),
      mappingsOf(actor),
      roleCompetenciesOn(actor, view.asOf),
    ]),
  );
  const credentials = groupBy(mapped, (row) => row.competencyId);
  const roles = groupBy(asked, (row) => row.competencyId);
  const frameworkNames = new Map(frameworks.map(({ id, name }) => [id, name]));
  const rows = competencies.map(
    (competency): CompetencyLine => ({
      id: competency.id,
      competency: { text: competency.name, href: paths.competency(competency.id, carried) },
      area: competency.area,
      roles: roles.get(competency.id)?.length ?? 0,
      credentials: credentials.get(competency.id)?.length ?? 0,
      framework: frameworkNames.get(competency.frameworkId) ?? null,
    }),
  );
  return { name: "Competencies", columns: COLUMNS, rows };
}
