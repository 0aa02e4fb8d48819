import { DownloadLink } from "@/components/ui/button";
import { paths, type Search } from "./paths";

/** The rows of a table as a file, with the filters that the page has. */
export function ExportLinks({ report, search }: { report: string; search: Search }) {
  return (
    <>
      <DownloadLink href={paths.export(report, "csv", search)}>CSV</DownloadLink>
      <DownloadLink href={paths.export(report, "xlsx", search)}>XLSX</DownloadLink>
    </>
  );
}
