import "server-only";
import { groupBy } from "@/lib/group-by";

/** Something with a scale of its own: the names of its levels, from 0 on. */
type Scaled = { readonly scale: readonly string[] };

/**
 * The scale that most of them have, said once; those with another keep theirs. Two frameworks may give the
 * same level other names, and have more levels or fewer.
 */
export function inCommon<Column extends Scaled>(columns: readonly Column[]) {
  const same = groupBy(columns, ({ scale }) => scale.join("\n"));
  const [most] = [...same].sort(([, a], [, b]) => b.length - a.length);
  return {
    levels: most?.[1][0]?.scale ?? [],
    columns: columns.map(({ scale, ...column }) =>
      scale.join("\n") === most?.[0] ? column : { ...column, scale },
    ),
  };
}

type LevelName = { readonly frameworkId: string; readonly rank: number; readonly name: string };

/** The scale of each framework; one that names no levels has only the one without evidence. */
export function scalesOf(levels: readonly LevelName[]): (frameworkId: string) => readonly string[] {
  const scales = new Map(
    [...groupBy(levels, (level) => level.frameworkId)].map(([id, own]) => {
      const names = [NO_LEVEL];
      for (const { rank, name } of own) names[rank] = name;
      return [id, Array.from(names, (name, rank) => name ?? `level ${rank}`)] as const;
    }),
  );
  return (id) => scales.get(id) ?? NO_SCALE;
}

const NO_LEVEL = "none";
const NO_SCALE: readonly string[] = [NO_LEVEL];
