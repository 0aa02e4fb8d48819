import type { Rule } from "@/lib/rule/rule";

/** How a group asks for its parts. */
export type GroupKind = "all" | "any" | "of";

export type Group = {
  readonly key: number;
  readonly kind: GroupKind;
  /** For "of": how many. */
  readonly atLeast: number;
  readonly parts: readonly Part[];
};

/** What is asked for; an empty id is still to be chosen. */
export type Asked =
  | { readonly credential: string; readonly minProof?: string }
  | {
      readonly competency: string;
      readonly level: number;
      readonly minProof?: string;
      readonly atWork?: true;
    }
  | { readonly experience: { readonly months: number; readonly roleId?: string } }
  | {
      readonly upkeep: {
        readonly hours: number;
        readonly months: number;
        readonly competency?: string;
      };
      readonly minProof?: string;
    };

export type Leaf = { readonly key: number; readonly asked: Asked };
export type Part = Group | Leaf;

/** A rule while it is being put together: parts keep their keys, so that they can be moved and found. */
export type Sketch = { readonly root: Group; readonly nextKey: number };

export const NEW: Readonly<Record<"credential" | "competency" | "experience" | "upkeep", Asked>> = {
  credential: { credential: "" },
  competency: { competency: "", level: 1 },
  experience: { experience: { months: 12 } },
  upkeep: { upkeep: { hours: 20, months: 12 } },
};

function sortOf(asked: Asked): keyof typeof NEW {
  if ("credential" in asked) return "credential";
  if ("upkeep" in asked) return "upkeep";
  return "competency" in asked ? "competency" : "experience";
}

export function isGroup(part: Part): part is Group {
  return "parts" in part;
}

/** A rule, or one that was half put together, to go on with; a single part stands in a group of one. */
export function sketchOf(rule: Rule | null): Sketch {
  let nextKey = 1;
  const part = (own: Rule): Part => {
    const key = nextKey++;
    if ("all" in own) return { key, kind: "all", atLeast: 1, parts: own.all.map(part) };
    if ("any" in own) return { key, kind: "any", atLeast: 1, parts: own.any.map(part) };
    if ("of" in own) return { key, kind: "of", atLeast: own.atLeast, parts: own.of.map(part) };
    return { key, asked: own };
  };
  const read = rule ? [part(rule)] : [];
  const [only] = read;
  const root: Group =
    only && isGroup(only) ? only : { key: 0, kind: "all", atLeast: 1, parts: read };
  return { root, nextKey };
}

/** What the form sends: the rule as JSON. A group of one around everything is that one. */
export function ruleTextOf({ root }: Sketch): string {
  const [only] = root.parts;
  return JSON.stringify(jsonOf(isWrapper(root) && only ? only : root));
}

/** Whether every part is chosen, so that there is something to be said about it. */
export function isComplete({ root }: Sketch): boolean {
  return isChosen(root);
}

function isChosen(part: Part): boolean {
  if (isGroup(part)) return part.parts.length > 0 && part.parts.every(isChosen);
  const { asked } = part;
  if ("credential" in asked) return asked.credential !== "";
  if ("competency" in asked) return asked.competency !== "";
  if ("upkeep" in asked) return asked.upkeep.hours > 0 && asked.upkeep.months > 0;
  return asked.experience.months > 0;
}

/** Where the problems of the root's parts stand. */
export function isWrapper(root: Group): boolean {
  return root.parts.length === 1 && root.kind !== "of";
}

function jsonOf(part: Part): unknown {
  if (!isGroup(part)) return part.asked;
  const parts = part.parts.map(jsonOf);
  return part.kind === "of" ? { atLeast: part.atLeast, of: parts } : { [part.kind]: parts };
}

/** The group with the part of this key in it made into others: none, one, or several. */
function edited(group: Group, key: number, change: (part: Part) => readonly Part[]): Group {
  const parts = group.parts.flatMap((part) => {
    if (part.key === key) return change(part);
    return isGroup(part) ? [edited(part, key, change)] : [part];
  });
  return { ...group, parts };
}

function withRoot(sketch: Sketch, root: Group): Sketch {
  return { ...sketch, root };
}

export function withAsked(sketch: Sketch, key: number, asked: Asked): Sketch {
  return withRoot(
    sketch,
    edited(sketch.root, key, () => [{ key, asked }]),
  );
}

export function withKind(
  sketch: Sketch,
  key: number,
  asked: Pick<Group, "kind" | "atLeast">,
): Sketch {
  const { root } = sketch;
  if (root.key === key) return withRoot(sketch, { ...root, ...asked });
  return withRoot(
    sketch,
    edited(root, key, (part) => [{ ...part, ...asked }]),
  );
}

export function without(sketch: Sketch, key: number): Sketch {
  return withRoot(
    sketch,
    edited(sketch.root, key, () => []),
  );
}

/** One more part at the end of a group. */
export function withAdded(sketch: Sketch, groupKey: number, asked: Asked): Sketch {
  const part = { key: sketch.nextKey, asked };
  return appended({ ...sketch, nextKey: sketch.nextKey + 1 }, groupKey, part);
}

/** An empty group at the end of a group. */
export function withGroup(sketch: Sketch, groupKey: number): Sketch {
  const { nextKey } = sketch;
  const group: Group = { key: nextKey, kind: "any", atLeast: 1, parts: [] };
  return appended({ ...sketch, nextKey: nextKey + 1 }, groupKey, group);
}

function appended(sketch: Sketch, groupKey: number, added: Part): Sketch {
  const grown = (group: Group): Group => ({ ...group, parts: [...group.parts, added] });
  const { root } = sketch;
  if (root.key === groupKey) return withRoot(sketch, grown(root));
  return withRoot(
    sketch,
    edited(root, groupKey, (part) => [isGroup(part) ? grown(part) : part]),
  );
}

/** "Or", "and": a leaf with another of its sort beside it, in a group of their own. */
export function wrapped(sketch: Sketch, { key, asked }: Leaf, kind: GroupKind): Sketch {
  const { nextKey } = sketch;
  const other = { key: nextKey + 1, asked: NEW[sortOf(asked)] };
  const root = edited(sketch.root, key, (part) => [
    { key: nextKey, kind, atLeast: 1, parts: [part, other] },
  ]);
  return { root, nextKey: nextKey + 2 };
}

/** A group's parts in the place of the group. */
export function unwrapped(sketch: Sketch, key: number): Sketch {
  return withRoot(
    sketch,
    edited(sketch.root, key, (part) => (isGroup(part) ? part.parts : [part])),
  );
}

/** The part one place up (-1) or down (1) in its group, as far as there is one. */
export function moved(sketch: Sketch, key: number, by: -1 | 1): Sketch {
  const inOrder = (group: Group): Group => {
    const index = group.parts.findIndex((part) => part.key === key);
    const [own, other] = [group.parts[index], group.parts[index + by]];
    if (!own) {
      return { ...group, parts: group.parts.map((part) => (isGroup(part) ? inOrder(part) : part)) };
    }
    if (!other) return group;
    const swap = (part: Part) => (part === own ? other : part === other ? own : part);
    return { ...group, parts: group.parts.map(swap) };
  };
  return withRoot(sketch, inOrder(sketch.root));
}
