import type { FileProblemCode } from "@/lib/import/read/file-problem";

/**
 * Why a workbook, or one sheet of it, is not read on. Thrown out of the depth of the parsers; turned
 * into a value where the reading began.
 */
export class Refusal extends Error {
  readonly code: FileProblemCode;
  readonly detail: string | number;

  constructor(code: FileProblemCode, detail: string | number = "") {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
