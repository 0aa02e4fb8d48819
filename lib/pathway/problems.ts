import type { CredentialId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";
import { credentialsOf, type PathwayPart } from "./part";

type Parts = readonly PathwayPart[];

/** Why nobody could go this way, each at its place in `parts`. `known`: what there is to be earned. */
export function pathwayProblems(parts: Parts, known: ReadonlySet<CredentialId>): InputProblem[] {
  return [
    ...unknownIn(parts, known),
    ...twiceIn(parts),
    ...tooManyIn(parts),
    ...namesakesIn(parts),
  ];
}

function unknownIn(parts: Parts, known: ReadonlySet<CredentialId>): InputProblem[] {
  return places(parts)
    .filter(({ credentialId }) => !known.has(credentialId))
    .map(({ field }) => problem(field, "unknown", "There is no such credential."));
}

function twiceIn(parts: Parts): InputProblem[] {
  const seen = new Set<CredentialId>();
  return places(parts).flatMap(({ credentialId, field }) => {
    const isNew = !seen.has(credentialId);
    seen.add(credentialId);
    return isNew ? [] : [problem(field, "twice", "This is on the pathway already.")];
  });
}

function tooManyIn(parts: Parts): InputProblem[] {
  return parts.flatMap((part, index) => {
    const there = credentialsOf(part).length;
    if (part.kind === "required" || part.atLeast <= there) return [];
    const message = `At least ${part.atLeast} of only ${there} can never be.`;
    return [problem(`parts/${index}/atLeast`, "too-many", message)];
  });
}

function namesakesIn(parts: Parts): InputProblem[] {
  const names = parts.map((part) => (part.kind === "elective" ? part.name.toLowerCase() : null));
  return names.flatMap((name, index) =>
    name !== null && names.indexOf(name) < index
      ? [problem(`parts/${index}/name`, "name-taken", "Another part is called so.")]
      : [],
  );
}

type Place = { readonly credentialId: CredentialId; readonly field: string };

function places(parts: Parts): Place[] {
  return parts.flatMap((part, index): Place[] => {
    const field = `parts/${index}`;
    if (part.kind === "required") {
      return [{ credentialId: part.credentialId, field: `${field}/credentialId` }];
    }
    return part.credentialIds.map((credentialId, n) => {
      return { credentialId, field: `${field}/credentialIds/${n}` };
    });
  });
}
