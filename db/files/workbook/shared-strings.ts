import { Refusal } from "@/db/files/refusal";
import type { Archive } from "@/db/files/zip";
import { open } from "./package";
import { readXml, unescapeText } from "./xml";

/** The texts that cells point to by number; formatting and phonetic guides left out. */
export async function readSharedStrings(archive: Archive, part: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  const { workbookRows, workbookTexts } = archive.limits;
  let current = "";
  let inText = false;
  let inGuide = false;
  await readXml(open(archive, part), {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") inGuide = true;
      else if (name === "t") inText = !inGuide;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inGuide = false;
      else if (name === "si") strings.push(unescapeText(current));
      if (strings.length > workbookTexts) throw new Refusal("too-many-rows", workbookRows);
    },
  });
  return strings;
}
