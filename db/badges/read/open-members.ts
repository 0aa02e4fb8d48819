import { shownName, wholeOf } from "@/db/files/member";
import { Refusal } from "@/db/files/refusal";
import { type Archive, openArchive, type Part } from "@/db/files/zip";
import { type BadgeFault, type BadgeProblemCode, badgeFault } from "@/lib/badge/read/badge-problem";
import { BADGE_LIMITS } from "@/lib/badge/read/limits";
import { READ_LIMITS } from "@/lib/import/read/limits";
import { fail, ok, type Result } from "@/lib/result";

/** A file in an archive, still packed. */
export type BadgeMember = {
  readonly name: string;
  read(): Promise<Result<Buffer, BadgeFault>>;
};

export function isArchive(bytes: Buffer): boolean {
  return bytes.toString("latin1", 0, 4) === "PK\x03\x04";
}

/** Lists the files of an archive that may hold badges: no folders, no links, no other system's notes. */
export function openMembers(bytes: Buffer): Result<BadgeMember[], BadgeFault> {
  try {
    const archive = openArchive(bytes, LIMITS);
    const wanted = [...archive.parts.values()].filter(isWanted);
    return ok(wanted.map((part) => memberOf(archive, part)));
  } catch (error) {
    return fail(faultOf(error));
  }
}

const LIMITS = {
  ...READ_LIMITS,
  unpackedBytes: READ_LIMITS.archiveUnpackedBytes,
  zipEntries: BADGE_LIMITS.badges,
};

/** macOS puts a shadow of each file into an archive, in a folder of its own. */
const SHADOW = /(?:^|\/)(?:__macosx\/|\.)/;

function isWanted({ name, isLink }: Part): boolean {
  return !isLink && !name.endsWith("/") && !SHADOW.test(name);
}

function memberOf(archive: Archive, part: Part): BadgeMember {
  return {
    name: shownName(part.path),
    async read() {
      if (part.size > BADGE_LIMITS.fileBytes) {
        return fail(badgeFault("file-too-large", BADGE_LIMITS.fileBytes / 1024 / 1024));
      }
      try {
        return ok(await wholeOf(archive, part));
      } catch (error) {
        return fail(faultOf(error));
      }
    },
  };
}

const FAULTS: { readonly [code: string]: BadgeProblemCode } = {
  "password-protected": "archive-protected",
  "too-many-parts": "archive-too-large",
  "unpacked-too-large": "archive-too-large",
  "packed-too-tightly": "archive-too-large",
};

function faultOf(error: unknown): BadgeFault {
  if (error instanceof Refusal) return badgeFault(FAULTS[error.code] ?? "archive-damaged");
  throw error;
}
