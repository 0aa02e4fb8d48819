/** A column that a kind of file can have. */
export type Field = {
  readonly name: string;
  /** In the template that is handed out; the others are understood where a file has them. */
  readonly inTemplate: boolean;
  readonly isRequired: boolean;
  readonly isDate: boolean;
  /** What other files call it; compared without case, blanks and punctuation. */
  readonly synonyms: readonly string[];
  /** Columns that make up its value together, where the file has no other for it. */
  readonly parts: readonly string[];
};

type Is = "required" | "date" | "extra";

/** Columns by name; what is said of them, their synonyms and their parts separated by commas. */
export type FieldTable<Name extends string> = {
  readonly [name in Name]: readonly [is: readonly Is[], synonyms: string, parts?: string];
};

export function fieldsOf<Name extends string>(table: FieldTable<Name>): readonly Field[] {
  const entries: [string, FieldTable<Name>[Name]][] = Object.entries(table);
  return entries.map(([name, [is, synonyms, parts = ""]]) => ({
    name,
    inTemplate: !is.includes("extra"),
    isRequired: is.includes("required"),
    isDate: is.includes("date"),
    synonyms: listed(synonyms),
    parts: listed(parts),
  }));
}

function listed(names: string): string[] {
  return names.split(",").filter((name) => name !== "");
}
