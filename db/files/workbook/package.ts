import { Refusal } from "@/db/files/refusal";
import { type Archive, partName, unpack } from "@/db/files/zip";
import { attribute, readXml } from "./xml";

/** Another part that a part points to; `type` is the last word of the relationship's URI. */
type Relationship = { readonly id: string; readonly type: string; readonly target: string };

export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly dates1904: boolean;
  readonly styles: string | null;
  readonly sharedStrings: string | null;
};

type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string };

/** Finds the sheets of a workbook by its relationships, as ECMA-376 asks, not by usual file names. */
export async function findParts(archive: Archive): Promise<WorkbookParts> {
  if (!archive.parts.has("[content_types].xml")) throw new Refusal("not-a-workbook");
  await refuseMacros(archive);
  const workbook = (await relationshipsOf(archive, "")).find(
    ({ type }) => type === "officeDocument",
  );
  if (!workbook) throw new Refusal("corrupt-file");
  const related = await relationshipsOf(archive, workbook.target);
  const targetOf = (wanted: string) => related.find(({ type }) => type === wanted)?.target ?? null;
  return {
    ...(await readWorkbook(archive, workbook.target, related)),
    styles: targetOf("styles"),
    sharedStrings: targetOf("sharedStrings"),
  };
}

async function refuseMacros(archive: Archive): Promise<void> {
  const refuseIfMacro = (text: string) => {
    if (/macroEnabled|vbaProject/i.test(text)) throw new Refusal("macro-workbook");
  };
  for (const name of archive.parts.keys()) refuseIfMacro(name);
  await readXml(open(archive, "[content_types].xml"), {
    open: (_, attributes) => refuseIfMacro(attribute(attributes, "ContentType")),
  });
}

/** The relationships of a part, or of the package for "". A part without any has no such file. */
async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relationship[] = [];
  if (!archive.parts.has(file)) return found;
  await readXml(open(archive, file), {
    open: (name, attributes) => {
      if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      found.push({
        id: attribute(attributes, "Id"),
        type: attribute(attributes, "Type").split("/").at(-1) ?? "",
        target: resolve(folder, attribute(attributes, "Target")),
      });
    },
  });
  return found;
}

/** `../a.xml` and `/xl/a.xml` against the folder of the part that says so. */
function resolve(folder: string, target: string): string {
  const path = /^[\\/]/.test(target) ? target : folder + target;
  const steps: string[] = [];
  for (const step of partName(path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

async function readWorkbook(
  archive: Archive,
  part: string,
  related: readonly Relationship[],
): Promise<Pick<WorkbookParts, "sheets" | "dates1904">> {
  const sheets: SheetPart[] = [];
  let root = "";
  let dates1904 = false;
  await readXml(open(archive, part), {
    open: (name, attributes) => {
      root ||= name;
      if (name === "workbookPr") dates1904 = isTrue(attribute(attributes, "date1904"));
      if (name !== "sheet") return;
      const id = attribute(attributes, "id");
      const worksheet = related.find((other) => other.id === id && other.type === "worksheet");
      if (worksheet) {
        const hidden = /hidden/i.test(attribute(attributes, "state"));
        sheets.push({ name: attribute(attributes, "name"), hidden, part: worksheet.target });
      }
    },
  });
  if (root !== "workbook") throw new Refusal("not-a-workbook");
  return { sheets, dates1904 };
}

function isTrue(value: string): boolean {
  return value === "1" || value === "true";
}

/** The bytes of a part that must be there. */
export function open(archive: Archive, name: string): AsyncGenerator<Buffer> {
  const part = archive.parts.get(name);
  if (!part) throw new Refusal("corrupt-file");
  return unpack(archive, part);
}
