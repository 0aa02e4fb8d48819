import type { Archive } from "@/db/files/zip";
import { type Look, lookOf, lookOfBuiltIn } from "./number-format";
import { open } from "./package";
import { attribute, readXml } from "./xml";

/** How cells of each style show numbers; the index is what a cell's `s` says. */
export async function readLooks(archive: Archive, part: string | null): Promise<Look[]> {
  const looks: Look[] = [];
  if (part === null) return looks;
  const codes = new Map<number, string>();
  let section = "";
  await readXml(open(archive, part), {
    open: (name, attributes) => {
      if (name === "numFmts" || name === "cellXfs") section = name;
      const id = Number(attribute(attributes, "numFmtId"));
      if (section === "numFmts" && name === "numFmt") {
        codes.set(id, attribute(attributes, "formatCode"));
      }
      if (section === "cellXfs" && name === "xf") {
        const code = codes.get(id);
        looks.push(code === undefined ? lookOfBuiltIn(id) : lookOf(code));
      }
    },
    close: (name) => {
      if (name === section) section = "";
    },
  });
  return looks;
}
