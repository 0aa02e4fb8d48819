import type { CredentialKind } from "@/lib/credential/definition";

const BETWEEN = /\s*[()[\]:|,;/]\s*|\s+[-–—]\s+/;
/** As issuers number their exams: SY0-701, AZ-104, 220-1101. */
const EXAM_CODE = /\b([a-z\d]{2,4}-[a-z]?\d{2,4})\b/gi;
const BEFORE_A_FORMER_NAME = /^(?:formerly(?: known as)?|previously|aka|and|&)(?:\s+|$)/i;
const MOST_PARTS = 6;

/**
 * The parts of a name that says the same thing several times, such as "Security+ (SY0-701)" or
 * "SecurityX (formerly CASP+)". None where there is one part only, or where it is a whole list.
 */
export function partsOf(name: string): string[] {
  const parts = name
    .replace(EXAM_CODE, " ; $1 ; ")
    .split(BETWEEN)
    .map((part) => part.replace(BEFORE_A_FORMER_NAME, "").trim())
    .filter((part) => part !== "");
  return parts.length > 1 && parts.length <= MOST_PARTS ? parts : [];
}

const KIND_AT_THE_END =
  /^(.*\S)\s+(certification|certified|certificate|licen[cs]e|degree|badge|training|course)$/i;

const KINDS: Readonly<Record<string, CredentialKind>> = {
  certification: "certification",
  certified: "certification",
  certificate: "certificate",
  licence: "licence",
  license: "licence",
  degree: "degree",
  badge: "badge",
  training: "training",
  course: "training",
};

/** What a name says at its end of the kind, as in "CISSP Certification"; null where it says nothing. */
export function kindSaidBy(
  name: string,
): { readonly rest: string; readonly kind: CredentialKind } | null {
  const [, rest = "", word = ""] = KIND_AT_THE_END.exec(name.trim()) ?? [];
  const kind = KINDS[word.toLowerCase()];
  return kind ? { rest, kind } : null;
}
