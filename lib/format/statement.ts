import type { Statement } from "@/lib/award/statement";
import { dayText } from "./day";

type Said = Pick<Statement, "source" | "state" | "issuedOn" | "expiresOn" | "revokedOn">;

/** What a source says of an award: "HR.csv: 1 Feb 2025 until 31 Jan 2027". */
export function statementText({ source, ...said }: Said): string {
  return `${source}: ${saidText(said)}`;
}

/** The same without who says it: "1 Feb 2025 until 31 Jan 2027, revoked on 3 Mar 2026". */
export function saidText({ state, issuedOn, expiresOn, revokedOn }: Omit<Said, "source">): string {
  const end = expiresOn === null ? "without end" : `until ${dayText(expiresOn)}`;
  const what = state === "earned" ? "" : `, ${state}`;
  const revoked = revokedOn === null ? "" : `, revoked on ${dayText(revokedOn)}`;
  return `${dayText(issuedOn)} ${end}${what}${revoked}`;
}
