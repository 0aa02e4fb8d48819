import { groupBy } from "@/lib/group-by";
import { CompetencyBook } from "@/lib/import/lookup/competency-book";
import type { PlanContext } from "@/lib/import/plan/context";
import { Draft } from "@/lib/import/plan/draft";
import { mergeSayings, refusesContradiction, type Saying } from "@/lib/import/plan/merge-said";
import type { Plan } from "@/lib/import/plan/plan";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { agreedOn } from "./agreed";
import { differenceMade } from "./difference-made";
import { FrameworkBook, publishedIn } from "./framework-book";
import { Identities } from "./identities";
import { type Publication, publicationOf, writeVersion } from "./publication";
import type { RolesBase } from "./roles-base";
import { mentionKey, type ReadRole, readRole } from "./said-role";
import { settleRenames } from "./settle-renames";
import { withdraw } from "./withdraw";
import { type Asking, pairKey, writeAsked } from "./write-asked";
import { RoleWriter } from "./write-roles";

type Row = InputRow<"roles">;

/**
 * Plans a file of roles: what each asks of which competency, and what those and their levels are. As a
 * new version of a framework it takes effect on a day, on which what it lacks is withdrawn.
 */
export function planRoles(rows: readonly Row[], base: RolesBase, context: PlanContext): Plan {
  const draft = new Draft(context.newId);
  const book = new CompetencyBook(base);
  const framework = new FrameworkBook(
    publishedIn(rows, context.preset.framework),
    base.frameworks,
    book,
  );
  const publication = publicationOf(context.decisions.version, framework, base.frameworkVersions, {
    today: context.today,
    label: labelIn(rows),
  });
  if (!publication.ok) {
    for (const row of rows) draft.refuses(row, [publication.problem]);
    return draft.finish(rows);
  }
  const identities = new Identities(base, framework, book);
  const all = rows.map((row) => readRole(row, context, { identities, framework }));
  const settled = settleRenames(all, base, { framework, publication: publication.value, context });
  const reads = settled.reads.flatMap(({ read, problems }) => {
    if (draft.refuses(read.row, problems)) return [];
    return [{ ...read, row: { ...read.row, problems: [...read.row.problems, ...problems] } }];
  });
  writeRows(reads, base, { framework, publication: publication.value, context, draft });
  if (settled.leaving) withdraw(base, settled.leaving, draft);
  writeVersion(publication.value, framework, context, draft);
  const plan = draft.finish(rows, settled.questions);
  const { known } = framework;
  const asOf = publication.value.from ?? context.today;
  return {
    ...plan,
    /** For whoever looks at the plan, not for who writes it: of a large framework it is as large as all else. */
    get difference() {
      return differenceMade(base, known, asOf, plan.writes);
    },
  };
}

/** The version that the file says it is. */
function labelIn(rows: readonly Row[]): string | null {
  return rows.find((row) => row.cells.framework_version !== "")?.cells.framework_version ?? null;
}

type Planning = {
  readonly framework: FrameworkBook;
  readonly publication: Publication;
  readonly context: PlanContext;
  readonly draft: Draft;
};

const ASKED = { level: "level", importance: "importance" } as const;

function writeRows(
  reads: readonly ReadRole[],
  base: RolesBase,
  { framework, publication, context, draft }: Planning,
): void {
  const { said, agreed } = agreedOn(reads, context, draft);
  const { from } = publication;
  const writer = new RoleWriter(base, said, { from, framework }, draft);
  const stays = groupBy(base.roleCompetencies, pairKey);
  const readOf = new Map(agreed.map((read) => [read.row, read]));
  for (const pair of mergeSayings(agreed.map(asking))) {
    const read = readOf.get(pair.first);
    if (!read || refusesContradiction(pair, ASKED, context, draft)) continue;
    const others = pair.repeats.flatMap((row) => readOf.get(row) ?? []);
    const ask = (ids: Asking["ids"]) =>
      writeAsked(
        { ids, stays: inOrder(stays.get(pairKey(ids)) ?? []) },
        pair.said,
        {
          from,
          today: context.today,
        },
        draft,
      );
    writePair({ read, others, ask }, writer, draft);
  }
}

function asking(read: ReadRole): Saying<"roles", ReadRole["asked"]> {
  const key = [read.role, read.competency].map((own) => own && mentionKey(own)).join(" ");
  return { row: read.row, key, said: read.asked };
}

function inOrder(stays: Asking["stays"]): Asking["stays"] {
  return stays.toSorted((a, b) => (a.startsOn ?? -Infinity) - (b.startsOn ?? -Infinity));
}

/** What a role asks of a competency, by the first row that says it and others that repeat it. */
type Pair = {
  readonly read: ReadRole;
  readonly others: readonly ReadRole[];
  readonly ask: (ids: Asking["ids"]) => ReturnType<typeof writeAsked>;
};

function writePair({ read, others, ask }: Pair, writer: RoleWriter, draft: Draft): void {
  const role = read.role && writer.role(read.role);
  const competency = read.competency && writer.competency(read.competency);
  const meanings = [read, ...others].flatMap((own) =>
    own.competency && competency
      ? writer.meanings(own.competency, own.meanings.keys(), competency.id)
      : [],
  );
  const pair = role && competency && ask({ roleId: role.id, competencyId: competency.id });
  const entityId = pair?.id ?? role?.id ?? competency?.id;
  if (entityId === undefined) throw new Error("A row is about a role or a competency.");
  const parts = [role, competency, pair];
  draft.take(read.row, entityId, {
    isNew: pair ? pair.isNew : parts.some((part) => part?.isNew),
    changes: [...parts.flatMap((part) => part?.changes ?? []), ...meanings],
    notes: pair?.notes ?? [],
  });
  const repeats = others.map(({ row }) => row);
  draft.takeRepeats(read.row, repeats, pair?.id ?? competency?.id ?? entityId);
}
