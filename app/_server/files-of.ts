import type { TableFiles } from "@/components/table/file-links";
import { paths } from "./paths";
import type { RawSearch } from "./search";

/**
 * Where the table of a page is as a file: asked for in the words of the page's own address, and with
 * `of` for what the page's path says.
 */
export function filesOf(
  report: string,
  search: RawSearch,
  of: Readonly<Record<string, string>> = {},
): TableFiles {
  const once = Object.entries(search).filter((pair): pair is [string, string] => {
    return typeof pair[1] === "string";
  });
  const asked = new URLSearchParams([...once, ...Object.entries(of)]);
  const query = asked.size === 0 ? "" : `?${asked}`;
  return {
    csv: `${paths.export(report, "csv")}${query}`,
    xlsx: `${paths.export(report, "xlsx")}${query}`,
  };
}
