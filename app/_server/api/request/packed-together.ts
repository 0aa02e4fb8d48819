import { zipSync } from "fflate";

/** ZIP has no earlier time; a fixed one makes the same files the same archive. */
const LONG_AGO = new Date(1980, 0, 1);

/**
 * Several files as one, as if somebody had packed them: an archive, not compressed. Names that occur
 * twice are told apart by a number.
 */
export async function packedTogether(files: readonly File[]): Promise<File> {
  const members: Record<string, Uint8Array> = {};
  for (const [index, file] of files.entries()) {
    const name = file.name || "file";
    const own = Object.hasOwn(members, name) ? `${index + 1} ${name}` : name;
    members[own] = new Uint8Array(await file.arrayBuffer());
  }
  const archive = zipSync(members, { level: 0, mtime: LONG_AGO });
  return new File([new Uint8Array(archive)], `${files.length} files.zip`);
}
