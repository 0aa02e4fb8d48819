import fc from "fast-check";
import type { CredentialId } from "@/lib/ids";
import type { PathwayPart } from "@/lib/pathway/part";

export function required(credentialId: CredentialId): PathwayPart {
  return { kind: "required", credentialId };
}

export function elective(
  atLeast: number,
  credentialIds: readonly CredentialId[],
  name = "Electives",
): PathwayPart {
  return { kind: "elective", name, atLeast, credentialIds };
}

/** Parts that are made of these credentials, each in one of them at most. */
export function anyParts(credentialIds: readonly CredentialId[]): fc.Arbitrary<PathwayPart[]> {
  const spread = fc.tuple(
    fc.shuffledSubarray([...credentialIds], { minLength: 1 }),
    fc.array(fc.record({ length: fc.integer({ min: 1, max: 4 }), asked: fc.nat({ max: 3 }) }), {
      minLength: credentialIds.length,
      maxLength: credentialIds.length,
    }),
  );
  return spread.map(([ids, cuts]) => {
    const parts: PathwayPart[] = [];
    let left: readonly CredentialId[] = ids;
    for (const { length, asked } of cuts) {
      const own = left.slice(0, length);
      left = left.slice(length);
      const [only] = own;
      if (!only) break;
      parts.push(
        own.length === 1
          ? required(only)
          : elective(1 + (asked % own.length), own, `Part ${parts.length}`),
      );
    }
    return parts;
  });
}
