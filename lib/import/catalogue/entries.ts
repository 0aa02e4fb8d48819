import { groupBy } from "@/lib/group-by";
import type { CredentialId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import { CredentialNames, type NamedCredential } from "@/lib/import/names/credential-names";
import { credentialKey } from "@/lib/import/names/name-key";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import { type Merged, mergeSayings, refusesContradiction } from "@/lib/import/plan/merge-said";
import { errorAt } from "@/lib/import/plan/problem";
import { listed } from "@/lib/import/plan/read-value";
import { leavesOf } from "@/lib/rule/rule";
import { circleFrom, namesBuiltOn } from "./built-on";
import type { CatalogueBase } from "./catalogue-base";
import { CREDENTIAL_COLUMNS, type ReadCredential, type SaidCredential } from "./said-credential";
import type { CatalogueEntry } from "./write-credential";

/** A credential with all of its rows. */
export type Entry = CatalogueEntry & { readonly reads: readonly ReadCredential[] };

/**
 * The credentials that rows are about, as far as rows of one credential agree. A row may name one by
 * the code that another row gives it.
 */
export function entriesOf(
  reads: readonly ReadCredential[],
  base: CatalogueBase,
  context: PlanContext,
  draft: Draft,
): Entry[] {
  const names = namesWith([], base, false);
  const known = new Map(base.credentials.map((own) => [own.id, own]));
  const codes = new Map(
    reads.flatMap(({ name, said }): [string, string][] =>
      said.code === undefined ? [] : [[credentialKey(said.code), name]],
    ),
  );
  const keyOf = ({ name }: ReadCredential) => {
    const own = names.bearer(name) === null ? (codes.get(credentialKey(name)) ?? name) : name;
    return names.bearer(own) ?? `new ${credentialKey(own)}`;
  };
  const byKey = groupBy(reads, keyOf);
  const merged = mergeSayings<"catalogue", SaidCredential>(
    reads.map((read) => ({ row: read.row, key: keyOf(read), said: read.said })),
  );
  const agreed = merged.filter(
    (one) => !refusesContradiction(one, CREDENTIAL_COLUMNS, context, draft),
  );
  return withOwnCodes(agreed, context, draft).flatMap((one) => {
    const own = byKey.get(one.key) ?? [];
    const name = (own.find(({ said }) => said.code !== undefined) ?? own[0])?.name ?? "";
    const bearer = names.bearer(name);
    const credential = bearer === null ? null : (known.get(bearer) ?? null);
    const id = bearer ?? draft.newId<CredentialId>();
    return [{ id, name: credential?.name ?? name, known: credential, said: one.said, reads: own }];
  });
}

type MergedCredential = Merged<"catalogue", SaidCredential>;

/** Without those that have the same code as another one: nobody but a person knows whose it is. */
function withOwnCodes(
  merged: readonly MergedCredential[],
  context: PlanContext,
  draft: Draft,
): MergedCredential[] {
  const byCode = groupBy(merged, ({ said }) => credentialKey(said.code ?? ""));
  return [...byCode].flatMap(([code, own]) => {
    if (code === "" || own.length === 1) return own;
    for (const row of own.flatMap(({ first, repeats }) => [first, ...repeats])) {
      draft.refuses(row, [errorAt(placeOf(context, row.cells, "code"), "code-shared")]);
    }
    return [];
  });
}

/** All names, with those of the file's credentials; its aliases only where they are asked for. */
export function namesWith(
  entries: readonly Entry[],
  base: CatalogueBase,
  withAliases: boolean,
): CredentialNames {
  const issuers = new Map(base.issuers.map(({ id, name }) => [id, name]));
  const aliases = groupBy(base.aliases, ({ credentialId }) => credentialId);
  const known = base.credentials.map(
    ({ id, name, code, issuerId, kind }): NamedCredential => ({
      id,
      name,
      code,
      kind,
      issuer: issuerId && (issuers.get(issuerId) ?? null),
      aliases: (aliases.get(id) ?? []).map(({ alias }) => alias),
    }),
  );
  const names = new CredentialNames(known);
  for (const { id, name, known: own, said } of entries) {
    const issuer = said.issuer ?? null;
    const kind = said.kind ?? "certification";
    if (own === null) names.add({ id, name, code: null, issuer, kind, aliases: [] });
    if (said.code !== undefined) names.addAlias(id, said.code);
  }
  for (const { id, said } of withAliases ? entries : []) {
    for (const alias of listed(said.aliases)) names.addAlias(id, alias);
  }
  return names;
}

/** Without the credentials that cannot stand, and without those that are built on them. */
export function soundEntries(
  entries: readonly Entry[],
  base: CatalogueBase,
  context: PlanContext,
  draft: Draft,
): readonly Entry[] {
  const names = namesWith(entries, base, true);
  const graph = builtOnGraph(entries, base, names);
  const wrong = new Map(
    entries.flatMap((entry): [Entry, RowProblem][] => {
      const problem =
        namingProblem(entry, names, context) ??
        ruleProblem(entry, names, context) ??
        circleProblem(entry, graph, names, context);
      return problem ? [[entry, problem]] : [];
    }),
  );
  if (wrong.size === 0) return entries;
  for (const [{ reads }, problem] of wrong) {
    for (const { row } of reads) draft.refuses(row, [problem]);
  }
  const sound = entries.filter((entry) => !wrong.has(entry));
  return soundEntries(sound, base, context, draft);
}

function firstCells({ reads }: Entry, column: keyof ReadCredential["row"]["cells"]) {
  const cells = reads.map(({ row }) => row.cells);
  return cells.find((own) => own[column] !== "") ?? cells[0] ?? {};
}

function namingProblem(entry: Entry, names: CredentialNames, context: PlanContext) {
  const { id, name, said } = entry;
  const bearer = names.bearer(name);
  if (bearer !== null && bearer !== id) {
    const place = placeOf(context, firstCells(entry, "credential"), "credential");
    return errorAt(place, "name-taken", names.get(bearer)?.name);
  }
  const coded = names.bearer(said.code ?? "");
  if (coded === null || coded === id) return null;
  const place = placeOf(context, firstCells(entry, "code"), "code");
  return errorAt(place, "code-taken", names.get(coded)?.name);
}

function ruleProblem(entry: Entry, names: CredentialNames, context: PlanContext) {
  for (const { column, names: parts } of namesBuiltOn(entry.said)) {
    const unknown = parts.find((part) => names.bearer(part) === null);
    const place = placeOf(context, firstCells(entry, column), column);
    if (unknown !== undefined) return errorAt(place, "rule-name-unknown", unknown);
  }
  return null;
}

type Graph = (id: CredentialId) => readonly CredentialId[];

function circleProblem(entry: Entry, graph: Graph, names: CredentialNames, context: PlanContext) {
  const parts = namesBuiltOn(entry.said).find((own) => own.names.length > 0);
  const circle = parts && circleFrom(entry.id, graph);
  if (!circle) return null;
  const place = placeOf(context, firstCells(entry, parts.column), parts.column);
  const way = circle.map((id) => names.get(id)?.name ?? id).join(" → ");
  return errorAt(place, "built-on-itself", way);
}

/** What each credential is built on once the file is imported. */
function builtOnGraph(
  entries: readonly Entry[],
  base: CatalogueBase,
  names: CredentialNames,
): Graph {
  const known = new Map(base.credentials.map((own) => [own.id, own]));
  const said = new Map(entries.map((entry) => [entry.id, entry.said]));
  return (id) => {
    const own = said.get(id) ?? {};
    const before = known.get(id);
    const named = namesBuiltOn(own).flatMap((part) => part.names);
    const kept = [
      own.stack === undefined ? before?.stack : null,
      own.prerequisites === undefined ? before?.prerequisites : null,
    ];
    const inRules = kept.flatMap((rule) => (rule ? leavesOf(rule) : []));
    return [
      ...named.flatMap((name) => names.bearer(name) ?? []),
      ...inRules.flatMap((leaf) => ("credential" in leaf ? [leaf.credential] : [])),
      ...(own.specialtyOf === undefined && before?.specialtyOf ? [before.specialtyOf] : []),
    ];
  };
}
