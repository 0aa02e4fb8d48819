import { wholeOf } from "@/db/files/member";
import { Refusal } from "@/db/files/refusal";
import { open } from "@/db/files/workbook/package";
import { attribute, readXml } from "@/db/files/workbook/xml";
import { type Archive, openArchive, type Part, unpack } from "@/db/files/zip";
import type { Package } from "@/lib/evidence/office-kind";
import { READ_LIMITS } from "@/lib/import/read/limits";

const TYPES = "[content_types].xml";
const LONGEST_MIMETYPE = 100;
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");

/**
 * What an archive says of itself, once every part of it came out whole and within the limits of all
 * archives: what somebody will download and open is no bomb. Throws a `Refusal`.
 */
export async function readPackage(bytes: Uint8Array): Promise<Package> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hasObjects = await unpackAll(openArchive(file, READ_LIMITS));
  const archive = openArchive(file, READ_LIMITS);
  return {
    names: [...archive.parts.keys()],
    contentTypes: archive.parts.has(TYPES) ? await contentTypesOf(archive) : [],
    mimetype: await mimetypeOf(archive),
    hasObjects,
  };
}

/** Whether one of the parts is a compound file. */
async function unpackAll(archive: Archive): Promise<boolean> {
  let hasObjects = false;
  for (const part of archive.parts.values()) {
    if (part.isLink) throw new Refusal("corrupt-file");
    if (await beginsWith(COMPOUND_FILE, archive, part)) hasObjects = true;
  }
  return hasObjects;
}

/** Unpacked to its end, whatever it begins with. */
async function beginsWith(start: Buffer, archive: Archive, part: Part): Promise<boolean> {
  let begins: boolean | null = null;
  for await (const piece of unpack(archive, part)) {
    begins ??= piece.subarray(0, start.length).equals(start);
  }
  return begins ?? false;
}

async function contentTypesOf(archive: Archive): Promise<string[]> {
  const types: string[] = [];
  await readXml(open(archive, TYPES), {
    open: (_, attributes) => types.push(attribute(attributes, "ContentType")),
  });
  return types;
}

async function mimetypeOf(archive: Archive): Promise<string> {
  const part = archive.parts.get("mimetype");
  if (!part || part.size > LONGEST_MIMETYPE) return "";
  return (await wholeOf(archive, part)).toString("utf8");
}
