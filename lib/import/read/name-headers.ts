import { columnLetters } from "@/lib/spreadsheet/column-letters";
import type { FileNote } from "./file-table";

/** The headers of the columns kept: blank ones named by their letter, repeated ones numbered. */
export function nameHeaders(
  written: readonly string[],
  columns: readonly number[],
): { readonly headers: string[]; readonly notes: FileNote[] } {
  const taken = new Set<string>();
  const notes: FileNote[] = [];
  const headers = columns.map((column) => {
    const name = (written[column] ?? "").replace(/\s+/g, " ").trim();
    const unique = firstFree(name || `Column ${columnLetters(column)}`, taken);
    if (name === "") notes.push(blankNote(unique));
    else if (unique !== name) notes.push(repeatedNote(name, unique));
    taken.add(unique.toLowerCase());
    return unique;
  });
  return { headers, notes };
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) {
    candidate = `${name} (${number})`;
  }
  return candidate;
}

function blankNote(unique: string): FileNote {
  return { code: "header-blank", message: `A column has no header; it is shown as “${unique}”.` };
}

function repeatedNote(name: string, unique: string): FileNote {
  const message = `The header “${name}” occurs more than once; this one is shown as “${unique}”.`;
  return { code: "header-repeated", message };
}
