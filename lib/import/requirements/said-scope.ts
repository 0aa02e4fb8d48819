import type { TeamId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { RoleBook } from "@/lib/import/lookup/role-book";
import type { TeamPaths } from "@/lib/import/lookup/team-paths";
import { Candidates } from "@/lib/import/names/candidates";
import { plainKey, tidy } from "@/lib/import/names/name-key";
import { errorAt, type Place } from "@/lib/import/plan/problem";
import { fail, ok, type Result } from "@/lib/result";

/** Whom a row means: everybody in these teams, or everybody in these roles; both empty is everyone. */
export type SaidScope = {
  /** The same for scopes that mean the same. */
  readonly key: string;
  readonly teamIds: readonly TeamId[];
  readonly roleNames: readonly string[];
};

const ITEM = /^(role|team)\s*:\s*(.+)$/is;
const EVERYONE = new Set(["everyone", "everybody", "all", "*"]);

type Known = { readonly teams: TeamPaths; readonly roles: RoleBook; readonly makesRoles: boolean };

/** Reads `role:<name>`, `team:<path>` or `everyone`; several of one sort are separated by semicolons. */
export function readScope(place: Place, known: Known): Result<SaidScope, RowProblem> {
  const items = place.value
    .split(";")
    .map(tidy)
    .filter((item) => item !== "");
  const teamIds: TeamId[] = [];
  const roleNames: string[] = [];
  let sorts = items.some((item) => EVERYONE.has(item.toLowerCase())) ? 1 : 0;
  for (const item of items) {
    const [, sort = "", name = ""] = ITEM.exec(item) ?? [];
    if (sort === "" && !EVERYONE.has(item.toLowerCase())) {
      return fail(errorAt({ ...place, value: item }, "applies-to-unclear"));
    }
    if (sort.toLowerCase() === "role") roleNames.push(name);
    if (sort.toLowerCase() !== "team") continue;
    const teamId = known.teams.find(name);
    if (teamId === null) return fail(errorAt({ ...place, value: name }, "team-unknown"));
    teamIds.push(teamId);
  }
  sorts += Math.min(1, teamIds.length) + Math.min(1, roleNames.length);
  if (sorts === 0) return fail(errorAt(place, "applies-to-unclear"));
  if (sorts > 1) return fail(errorAt(place, "applies-to-mixed"));
  const unknown = roleNames.find((name) => !known.makesRoles && known.roles.find(name) === null);
  if (unknown !== undefined) {
    return fail(errorAt({ ...place, value: unknown }, "role-unknown", alike(unknown, known.roles)));
  }
  const key = [...teamIds, ...roleNames.map(plainKey)].sort().join(";");
  return ok({ key, teamIds, roleNames });
}

function alike(name: string, roles: RoleBook): string {
  const proposables = roles.all().map((own) => ({ ...own, detail: "", spellings: [own.name] }));
  const names = new Candidates(proposables).of(name).map((candidate) => candidate.name);
  return names.slice(0, 3).join(", ") || "none";
}
