import { DownloadLink } from "@/components/ui/button";
import { CHOICE_PARAMS, type Choice } from "./choose-rows";

/** The addresses of a table's rows in each format. */
export type TableFiles = { readonly csv: string; readonly xlsx: string };

/** The rows that the reader sees, as a file. */
export function FileLinks({ files, choice }: { files: TableFiles; choice?: Choice }) {
  return (
    <>
      <DownloadLink href={withChoice(files.csv, choice)}>CSV</DownloadLink>
      <DownloadLink href={withChoice(files.xlsx, choice)}>XLSX</DownloadLink>
    </>
  );
}

/** What the reader chose stands instead of what the address says of it. */
export function withChoice(address: string, choice: Choice | undefined): string {
  if (!choice) return address;
  const [path = "", query] = address.split("?");
  const params = new URLSearchParams(query);
  for (const [facet, name] of Object.entries(CHOICE_PARAMS)) {
    const chosen = choice[facet as keyof Choice]; // the keys of CHOICE_PARAMS are those of Choice
    if (chosen === "") params.delete(name);
    else params.set(name, chosen);
  }
  return params.size === 0 ? path : `${path}?${params}`;
}
