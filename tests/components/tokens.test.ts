import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

type Colour = readonly [red: number, green: number, blue: number];
type Vision = readonly Colour[];

const css = readFileSync(path.join(import.meta.dirname, "../../app/tokens.css"), "utf8");
const PAIR = /--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g;

/** Every colour that is named once for both themes, as linear light. */
const themes = ["light", "dark"].map((name, index) => {
  const found = [...css.matchAll(PAIR)].map((match) => [match[1], linear(match[index + 2] ?? "")]);
  return { name, colours: new Map(found as [string, Colour][]) }; // pairs of name and colour
});

function linear(hex: string): Colour {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Machado, Oliveira and Fernandes (2009), severity 1.0, on linear light. */
const VISIONS: Readonly<Record<string, Vision>> = {
  trichromatic: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopic: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopic: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopic: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Distance in Oklab (Ottosson 2020) as such an eye sees both; 0.05 is easily told apart side by side. */
function distance(a: Colour, b: Colour, vision: Vision): number {
  const [x, y] = [oklab(seen(a, vision)), oklab(seen(b, vision))];
  return Math.hypot(...x.map((value, index) => value - (y[index] ?? 0)));
}

function seen([red, green, blue]: Colour, vision: Vision): number[] {
  return vision.map(([r, g, b]) => Math.min(1, Math.max(0, r * red + g * green + b * blue)));
}

function oklab([r = 0, g = 0, b = 0]: number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const TEXT_ON = [
  ...["ink", "ink-2", "ink-3"].flatMap((ink) =>
    ["bg", "surface", "sunken", "accent-soft"].map((ground) => [ink, ground] as const),
  ),
  ...["ok", "soon", "grace", "missing", "waived"].flatMap(
    (standing) =>
      [
        [standing, `${standing}-soft`],
        [standing, "surface"],
        ["ink-2", `${standing}-soft`],
      ] as const,
  ),
  ...[1, 2, 3, 4, 5].map((level) => [`level-${level}-ink`, `level-${level}`] as const),
  ["on-accent", "accent"],
  ["accent", "surface"],
] as const;

const PARTS_OF_A_BAR = ["ok", "soon", "grace", "missing"];
const LEVELS = ["level-1", "level-2", "level-3", "level-4", "level-5"];

describe.each(themes)("In the $name theme", ({ colours }) => {
  const of = (name: string): Colour => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`no token --${name}`);
    return colour;
  };

  test.each(TEXT_ON)("%s can be read on %s", (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["accent", "line-control"])("%s stands out from every ground", (line) => {
    for (const ground of ["bg", "surface", "sunken"]) {
      expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(Object.entries(VISIONS))(
    "a %s eye tells the parts of a bar and the levels apart",
    (_name, vision) => {
      const pairs = PARTS_OF_A_BAR.flatMap((a, index) =>
        PARTS_OF_A_BAR.slice(index + 1).map((b) => [a, b] as const),
      );
      const steps = LEVELS.slice(1).map((level, index) => [level, LEVELS[index] ?? ""] as const);
      for (const [a, b] of [...pairs, ...steps]) {
        expect(distance(of(a), of(b), vision), `${a} and ${b}`).toBeGreaterThan(0.05);
      }
    },
  );
});
