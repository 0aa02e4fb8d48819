import type { FieldName } from "@/lib/import/kinds/kinds";
import {
  type FrameworkFacts,
  type Preset,
  type Source,
  templatePreset,
} from "@/lib/import/presets/preset";

/** What the readers of frameworks that are graphs, or several sheets, call the columns of their rows. */
export type FrameworkRow = { readonly [column in FieldName<"roles">]?: string };

const COLUMNS = [
  ...[
    "framework",
    "framework_version",
    "framework_publisher",
    "framework_licence",
    "framework_url",
  ],
  ...["role", "role_code", "family", "role_description", "level", "importance"],
  ...["competency", "competency_key", "competency_code", "competency_former_key"],
  ...["competency_area", "competency_description"],
  ...["level_1", "level_2", "level_3", "level_4", "level_5"],
] as const satisfies readonly FieldName<"roles">[];

const SOURCES: { readonly [column: string]: Source } = Object.fromEntries(
  COLUMNS.map((column) => [column, { firstOf: [column] }]),
);

/** A table that such a reader made; `name` is what it calls the table. */
export function frameworkFile(
  { id, name, title }: { readonly id: string; readonly name: string; readonly title: string },
  framework: FrameworkFacts,
): Preset {
  return {
    ...templatePreset("roles"),
    ...{ id, title, framework },
    sheet: name,
    headers: ["competency"],
    sources: SOURCES,
  };
}

/** The scale of frameworks without levels: what is asked for is there or not. */
export const WITHOUT_LEVELS = ["Shown"];
