import type { PathwayPart } from "@/lib/pathway/part";

/** A part while it is being put together: an empty id is still to be chosen. */
export type PartSketch = { readonly key: number } & (
  | { readonly kind: "required"; readonly credentialId: string }
  | {
      readonly kind: "elective";
      readonly name: string;
      readonly atLeast: number;
      readonly credentialIds: readonly string[];
    }
);

/** Parts keep their keys, so that they can be moved and found. */
export type Sketch = { readonly parts: readonly PartSketch[]; readonly nextKey: number };

/** Parts, or some that were half put together, to go on with. */
export function sketchOf(parts: readonly PathwayPart[]): Sketch {
  return { parts: parts.map((part, key) => ({ ...part, key })), nextKey: parts.length };
}

/** What the form sends. */
export function textOf({ parts }: Sketch): string {
  return JSON.stringify(parts.map(({ key: _, ...part }) => part));
}

export function withPart(sketch: Sketch, kind: PartSketch["kind"]): Sketch {
  const key = sketch.nextKey;
  const added: PartSketch =
    kind === "required"
      ? { key, kind, credentialId: "" }
      : { key, kind, name: "", atLeast: 1, credentialIds: [] };
  return { parts: [...sketch.parts, added], nextKey: key + 1 };
}

export function withChange(sketch: Sketch, next: PartSketch): Sketch {
  return { ...sketch, parts: sketch.parts.map((part) => (part.key === next.key ? next : part)) };
}

export function without(sketch: Sketch, key: number): Sketch {
  return { ...sketch, parts: sketch.parts.filter((part) => part.key !== key) };
}

/** The part one place up (-1) or down (1), as far as there is one. */
export function moved(sketch: Sketch, key: number, by: -1 | 1): Sketch {
  const index = sketch.parts.findIndex((part) => part.key === key);
  const [own, other] = [sketch.parts[index], sketch.parts[index + by]];
  if (!own || !other) return sketch;
  const swap = (part: PartSketch) => (part === own ? other : part === other ? own : part);
  return { ...sketch, parts: sketch.parts.map(swap) };
}
