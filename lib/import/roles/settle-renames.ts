import type { CompetencyId, RoleId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import type { Plan } from "@/lib/import/plan/plan";
import { errorAt } from "@/lib/import/plan/problem";
import type { FrameworkBook } from "./framework-book";
import type { Publication } from "./publication";
import { Renames } from "./renames";
import type { RolesBase } from "./roles-base";
import type { Mention, ReadRole, SaidOfCompetency, SaidOfRole } from "./said-role";
import { type Leaving, lacking, type Named } from "./withdraw";
import { pairKey } from "./write-asked";

type Read = { readonly read: ReadRole; readonly problems: readonly RowProblem[] };

type Settled = {
  readonly reads: readonly Read[];
  readonly questions: Partial<Pick<Plan, "competencies" | "roles">>;
  /** What a new version withdraws; null where the file is none, or cannot be read in full. */
  readonly leaving: Leaving | null;
};

type Version = {
  readonly framework: FrameworkBook;
  readonly publication: Publication;
  readonly context: PlanContext;
};

/** In a new version, what is new may be what is missing, renamed: by the file, or by a decision. */
export function settleRenames(
  reads: readonly Read[],
  base: RolesBase,
  { framework, publication, context }: Version,
): Settled {
  const { from } = publication;
  if (from === null || framework.known === null) return { reads, questions: {}, leaving: null };
  const leaving = { from, frameworkId: framework.known, lists: context.preset.lists };
  const gone = lacking(base, { ...leaving, named: namedBy(reads), waiting: new Set() });
  const roles = new Renames<RoleId>(
    gone.roles.map(({ id, name, codes }) => withdrawable(id, name, codes[0] ?? null)),
    context.decisions.roles,
  );
  const competencies = new Renames<CompetencyId>(
    gone.competencies.map(({ id, name, sourceKey, code }) =>
      withdrawable(id, name, sourceKey ?? code),
    ),
    context.decisions.competencies,
  );
  const settled = reads.map((own) => settleRow(own, { roles, competencies }, context));
  return {
    reads: settled,
    questions: { roles: roles.questions(), competencies: competencies.questions() },
    leaving: isLegible(reads, leaving.lists)
      ? {
          ...leaving,
          named: namedBy(settled),
          waiting: new Set([...roles.waiting(), ...competencies.waiting()]),
        }
      : null,
  };
}

function withdrawable(id: string, name: string, key: string | null) {
  return { id, name, key, detail: key ?? "", spellings: [name] };
}

/** What the rows name, as far as it is known. */
function namedBy(reads: readonly Read[]): Named {
  const ids = reads.map(({ read }) => ({
    roleId: read.role?.id ?? null,
    competencyId: read.competency?.id ?? null,
  }));
  return {
    roles: new Set(ids.flatMap(({ roleId }) => roleId ?? [])),
    competencies: new Set(ids.flatMap(({ competencyId }) => competencyId ?? [])),
    pairs: new Set(
      ids.flatMap(({ roleId, competencyId }) =>
        roleId && competencyId ? [pairKey({ roleId, competencyId })] : [],
      ),
    ),
  };
}

/** A row that names nothing might be about anything: then nothing can be said to be missing. */
function isLegible(reads: readonly Read[], lists: Leaving["lists"]): boolean {
  return reads.every(({ read, problems }) => {
    const isRefused = problems.some(({ severity }) => severity === "error");
    const hidesRole = read.role === null && lists.includes("roles");
    const hidesCompetency = read.competency === null && lists.includes("competencies");
    return !isRefused || !(hidesRole || hidesCompetency);
  });
}

type Open = { readonly roles: Renames<RoleId>; readonly competencies: Renames<CompetencyId> };

function settleRow({ read, problems }: Read, open: Open, context: PlanContext): Read {
  const role = settle(read, read.role, open.roles, { field: "role", context });
  const competency = settle(read, read.competency, open.competencies, {
    field: "competency",
    context,
  });
  return {
    read: { ...read, role: role.mention, competency: competency.mention },
    problems: [...problems, ...role.problems, ...competency.problems],
  };
}

function settle<Id extends string, Said extends SaidOfRole | SaidOfCompetency>(
  { row }: ReadRole,
  mention: Mention<Id, Said> | null,
  renames: Renames<Id>,
  { field, context }: { readonly field: "role" | "competency"; readonly context: PlanContext },
): { readonly mention: Mention<Id, Said> | null; readonly problems: readonly RowProblem[] } {
  if (!mention || mention.id !== null) return { mention, problems: [] };
  const found = renames.settle(mention, row.line);
  if (found.kind === "new") return { mention, problems: [] };
  if (found.kind === "same") {
    const said = { ...mention.said, name: mention.name };
    return { mention: { ...mention, id: found.id, said }, problems: [] };
  }
  const code = found.kind === "left-out" ? "left-out" : "renamed-or-new";
  return { mention, problems: [errorAt(placeOf(context, row.cells, field), code)] };
}
