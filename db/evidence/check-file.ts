import { shownName } from "@/db/files/member";
import { Refusal } from "@/db/files/refusal";
import { evidenceFileProblem, type FileProblemCode } from "@/lib/evidence/file-problem";
import { endingOf, type FileKind, isOfficeKind, mediaTypeOf } from "@/lib/evidence/file-type";
import { officeKindOf } from "@/lib/evidence/office-kind";
import { sniffFile } from "@/lib/evidence/sniff-file";
import { withoutMetadata } from "@/lib/evidence/without-metadata";
import type { InputProblem } from "@/lib/refusal";
import { fail, ok, type Result } from "@/lib/result";
import { readPackage } from "./read-package";

/** A file that may be kept, as it is kept. */
export type CheckedFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/**
 * Looks at a file before it is kept as evidence: its name and its content have to agree, Office documents
 * have to be whole and without programs, and pictures lose what a camera wrote into them. The name is cut
 * to what can be shown; it is never a path.
 */
export async function checkFile(
  bytes: Uint8Array,
  name: string,
): Promise<Result<CheckedFile, InputProblem>> {
  const fileName = fileNameOf(name);
  const refused = (code: FileProblemCode) => fail(evidenceFileProblem(code, endingOf(fileName)));
  const kind = sniffFile(bytes, fileName);
  if (!kind.ok) return refused(kind.problem);
  const kept = await keptOf(bytes, kind.value);
  if (!kept.ok) return refused(kept.problem);
  return ok({ fileName, mediaType: mediaTypeOf(kind.value), bytes: kept.value });
}

/** The last step of a path, without half a character where a long name was cut. */
function fileNameOf(name: string): string {
  return (shownName(name).split("/").at(-1) ?? "").replace(/\p{Cs}/gu, "").trim();
}

async function keptOf(
  bytes: Uint8Array,
  kind: FileKind,
): Promise<Result<Uint8Array, FileProblemCode>> {
  if (!isOfficeKind(kind)) {
    const kept = withoutMetadata(bytes, kind);
    return kept === null ? fail("file-damaged") : ok(kept);
  }
  const found = await documentIn(bytes);
  if (found === "damaged") return fail("file-damaged");
  if (found === "macros") return fail("file-macros");
  return found === kind ? ok(bytes) : fail("file-mismatch");
}

async function documentIn(bytes: Uint8Array): Promise<ReturnType<typeof officeKindOf> | "damaged"> {
  try {
    return officeKindOf(await readPackage(bytes));
  } catch (error) {
    if (error instanceof Refusal) return "damaged";
    throw error;
  }
}
