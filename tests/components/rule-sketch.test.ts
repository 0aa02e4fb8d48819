import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Group,
  isComplete,
  isGroup,
  moved,
  type Part,
  ruleTextOf,
  type Sketch,
  sketchOf,
  unwrapped,
  withAdded,
  withAsked,
  withGroup,
  withKind,
  without,
  wrapped,
} from "@/components/requirement/builder/sketch";
import type { Rule } from "@/lib/rule/rule";
import { anyRule } from "@/tests/support/organisation/arbitrary";
import { credentialId } from "@/tests/support/organisation/names";

const a = { credential: credentialId("a") };
const b = { credential: credentialId("b") };
const c = { credential: credentialId("c") };

function ruleOf(sketch: Sketch): unknown {
  return JSON.parse(ruleTextOf(sketch));
}

/** The key of the part that stands there. */
function keyAt(sketch: Sketch, ...place: number[]): number {
  return place.reduce<Part>((part, n) => {
    const own = isGroup(part) ? part.parts[n] : undefined;
    if (!own) throw new Error(`Nothing stands at ${place}.`);
    return own;
  }, sketch.root).key;
}

function leafAt(sketch: Sketch, n: number) {
  const part = sketch.root.parts[n];
  if (!part || isGroup(part)) throw new Error(`No leaf stands at ${n}.`);
  return part;
}

/** A group of one around everything says nothing. */
function plain(rule: Rule): Rule {
  const [only, ...others] = "all" in rule ? rule.all : "any" in rule ? rule.any : [];
  return only && others.length === 0 ? only : rule;
}

test("a rule that nobody touched is sent as it was", () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      const sketch = sketchOf(rule);
      expect(ruleOf(sketch)).toEqual(plain(rule));
      expect(isComplete(sketch)).toBe(true);
    }),
  );
});

test("every part has a key of its own, also after parts were added", () => {
  const keysOf = (part: Part): number[] => [
    part.key,
    ...(isGroup(part) ? part.parts.flatMap(keysOf) : []),
  ];
  fc.assert(
    fc.property(anyRule, (rule) => {
      const sketch = sketchOf(rule);
      const grown = withGroup(withAdded(sketch, sketch.root.key, a), sketch.root.key);
      const keys = keysOf(grown.root);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

describe("parts of a rule", () => {
  const start = sketchOf({ all: [a, { any: [b, c] }] });

  test("are added, changed and removed", () => {
    const empty = sketchOf(null);
    const one = withAdded(empty, empty.root.key, { credential: "" });
    expect([isComplete(empty), isComplete(one)]).toEqual([false, false]);
    const chosen = withAsked(one, keyAt(one, 0), a);
    expect([ruleOf(chosen), isComplete(chosen)]).toEqual([a, true]);
    expect(ruleOf(without(start, keyAt(start, 1, 0)))).toEqual({ all: [a, { any: [c] }] });
  });

  test("are moved within their group, and not out of it", () => {
    const key = keyAt(start, 1, 0);
    const down = moved(start, key, 1);
    expect(ruleOf(down)).toEqual({ all: [a, { any: [c, b] }] });
    expect(ruleOf(moved(down, key, 1))).toEqual(ruleOf(down));
    expect(ruleOf(moved(start, keyAt(start, 1), -1))).toEqual({ all: [{ any: [b, c] }, a] });
  });

  test("get what counts as the same beside them, and what they need", () => {
    const other = { credential: "" };
    const any = { any: [a, other] };
    expect(ruleOf(wrapped(start, leafAt(start, 0), "any"))).toEqual({
      all: [any, { any: [b, c] }],
    });
    const linux = { competency: "linux", level: 2 };
    const grown = withAdded(start, start.root.key, linux);
    expect(ruleOf(wrapped(grown, leafAt(grown, 2), "all"))).toEqual({
      all: [a, { any: [b, c] }, { all: [linux, { competency: "", level: 1 }] }],
    });
  });

  test("are taken out of their group, whose kind can be another", () => {
    const group = keyAt(start, 1);
    expect(ruleOf(unwrapped(start, group))).toEqual({ all: [a, b, c] });
    const of: Pick<Group, "kind" | "atLeast"> = { kind: "of", atLeast: 2 };
    expect(ruleOf(withKind(start, group, of))).toEqual({ all: [a, { atLeast: 2, of: [b, c] }] });
    expect(ruleOf(withKind(start, start.root.key, of))).toEqual({
      atLeast: 2,
      of: [a, { any: [b, c] }],
    });
  });
});
