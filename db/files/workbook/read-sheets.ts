import { Refusal } from "@/db/files/refusal";
import { openArchive } from "@/db/files/zip";
import { findParts, open } from "./package";
import type { Answer, Job } from "./protocol";
import { readSharedStrings } from "./shared-strings";
import { type SheetContext, SheetReader } from "./sheet-reader";
import { readLooks } from "./styles";
import { readXml } from "./xml";

type Send = (answer: Answer) => Promise<void>;

/** Reads the sheets that the job asks for and sends them, as `protocol.ts` says, while reading. */
export async function readSheets(job: Job, send: Send): Promise<void> {
  try {
    await readWorkbook(job, send);
    await send({ kind: "done" });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await send({ kind: "refused", code: error.code, detail: error.detail });
  }
}

async function readWorkbook({ bytes, sheet, limits }: Job, send: Send): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const archive = openArchive(file, limits);
  const parts = await findParts(archive);
  const wanted = parts.sheets.filter(({ name }) => sheet === null || name === sheet);
  if (sheet !== null && wanted.length === 0) throw new Refusal("sheet-not-found", sheet);
  const context: SheetContext = {
    strings: await readSharedStrings(archive, parts.sharedStrings),
    looks: await readLooks(archive, parts.styles),
    epoch: parts.dates1904 ? 1904 : 1900,
    limits,
  };
  for (const part of wanted) {
    await send({ kind: "sheet", name: part.name, hidden: part.hidden });
    await readSheet(open(archive, part.part), new SheetReader(context), send);
  }
}

/** A sheet that is too long or too wide does not keep the others from being read. */
async function readSheet(
  pieces: AsyncIterable<Buffer>,
  reader: SheetReader,
  send: Send,
): Promise<void> {
  try {
    await readXml(pieces, reader, () => send({ kind: "rows", ...reader.take() }));
  } catch (error) {
    if (!(error instanceof Refusal && isOfSheet(error))) throw error;
    await send({ kind: "sheet-refused", code: error.code, detail: error.detail });
  }
}

function isOfSheet({ code }: Refusal): boolean {
  return code === "too-many-rows" || code === "too-many-columns" || code === "too-many-merged";
}
