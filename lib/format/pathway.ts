import type { CredentialId } from "@/lib/ids";
import { askedBy, type PathwayPart } from "@/lib/pathway/part";
import type { Takes } from "@/lib/pathway/takes";
import { countOf, countText } from "./count";

/** "CKA"; "Cloud platforms: 1 of 3". `nameOf` tells credentials. */
export function partText(part: PathwayPart, nameOf: (id: CredentialId) => string): string {
  return part.kind === "required" ? nameOf(part.credentialId) : `${part.name}: ${choiceText(part)}`;
}

/** "1 of 3": so many, of so many that there are to choose from. */
export function choiceText(part: Extract<PathwayPart, { readonly kind: "elective" }>): string {
  return `${countText(part.atLeast)} of ${countText(part.credentialIds.length)}`;
}

/** "2 required · 1 elective". */
export function partsText(parts: readonly PathwayPart[]): string {
  const { required, electives } = countsOf(parts);
  return [
    required > 0 && `${countText(required)} required`,
    electives > 0 && countOf(electives, "elective"),
  ]
    .filter((words) => words !== false)
    .join(" · ");
}

/** How many credentials have to be earned, and how many are chosen. */
export function countsOf(parts: readonly PathwayPart[]) {
  const count = (kind: PathwayPart["kind"]) =>
    parts.filter((part) => part.kind === kind).reduce((total, part) => total + askedBy(part), 0);
  return { required: count("required"), electives: count("elective") };
}

/** "40 h"; "400 EUR to 900 EUR as far as known, 2 not known"; never nothing for what nobody knows. */
export function takesText({ range, unknown }: Takes, unit: (value: number) => string): string {
  if (range === null) return "not known";
  const { least, most } = range;
  const known = least === most ? unit(least) : `${unit(least)} to ${unit(most)}`;
  return unknown === 0 ? known : `${known} as far as known, ${countText(unknown)} not known`;
}
