import type { TableFiles } from "@/components/table/file-links";
import { type Actor, can } from "@/lib/access";
import { paths } from "./paths";
import type { RawSearch } from "./search";

/**
 * Where the table of a page is as a file: asked for in the words of the page's own address, and with
 * `of` for what the page's path says. Null where the actor may take no file.
 */
export function filesOf(
  actor: Actor,
  report: string,
  search: RawSearch,
  of: Readonly<Record<string, string>> = {},
): TableFiles | null {
  if (!can(actor, "export.read")) return null;
  const once = Object.entries({ ...search, ...of }).filter((pair): pair is [string, string] => {
    return typeof pair[1] === "string";
  });
  const query = once.length === 0 ? "" : `?${new URLSearchParams(once)}`;
  return {
    csv: `${paths.export(report, "csv")}${query}`,
    xlsx: `${paths.export(report, "xlsx")}${query}`,
  };
}
