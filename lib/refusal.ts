import { fail, type Result } from "@/lib/result";

/** What is wrong with an input and a person can mend: in which field, a code for programs, words for people. */
export type InputProblem = {
  readonly field: string;
  readonly code: string;
  readonly message: string;
};

/** The input cannot be taken as it is. */
export type Invalid = { readonly kind: "invalid"; readonly problems: readonly InputProblem[] };

/** Why a write did nothing. */
export type Refusal<Row> =
  | Invalid
  /** Somebody was faster: the row as it is by now. */
  | { readonly kind: "changed"; readonly current: Row };

/** What a write answers: the row as it now is, or why it did nothing. */
export type Saved<Row> = Result<Row, Refusal<Row>>;

export function problem(field: string, code: string, message: string): InputProblem {
  return { field, code, message };
}

export function invalid(...problems: readonly InputProblem[]): Result<never, Invalid> {
  return fail({ kind: "invalid", problems });
}
