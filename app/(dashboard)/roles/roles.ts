import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { roleCompetenciesOn, rolesIn } from "@/db/queries/catalogue";
import { roleHoldersOn } from "@/db/queries/role-holders";
import { groupBy } from "@/lib/group-by";

type RoleLine = {
  id: string;
  role: Linked;
  family: string | null;
  competencies: number;
  holders: number;
};

const COLUMNS: Column<RoleLine>[] = [
  { kind: "link", key: "role", header: "Role" },
  { kind: "text", key: "family", header: "Family" },
  {
    kind: "number",
    key: "competencies",
    header: "Competencies",
    hint: "That the role asks for on the day",
  },
  { kind: "number", key: "holders", header: "People", hint: "Who hold the role on the day" },
];

/** All roles, with how much each asks for and how many hold it. */
export async function rolesTable({ actor, view, carried }: Opened): Promise<PageTable<RoleLine>> {
  const [roles, asked, holders] = await inScope(actor, () =>
    Promise.all([
      rolesIn(actor),
      roleCompetenciesOn(actor, view.asOf),
      roleHoldersOn(actor, view.asOf),
    ]),
  );
  const competencies = groupBy(asked, (row) => row.roleId);
  const rows = roles.map(
    ({ id, name, family }): RoleLine => ({
      id,
      role: { text: name, href: paths.role(id, carried) },
      family,
      competencies: competencies.get(id)?.length ?? 0,
      holders: holders.get(id) ?? 0,
    }),
  );
  return { name: "Roles", columns: COLUMNS, rows };
}
