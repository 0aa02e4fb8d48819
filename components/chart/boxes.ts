import { element, placed, styledCopy, written } from "./shapes";

type Place = { readonly left: number; readonly top: number };

/**
 * What a chart is made of that is no drawing but boxes and words of the page, as shapes: grounds, lines
 * below rows, signs, and each line of text where it stands.
 */
export function boxesIn(part: HTMLElement) {
  const all = [...part.querySelectorAll("*")];
  for (const one of all) one.scrollTo({ left: 0, top: 0 }); // what stays in sight is where it belongs then
  const from = part.getBoundingClientRect();
  const seen = all.filter(isSeen);
  const ends = seen.map((one) => one.getBoundingClientRect());
  const copy = element("svg", {});
  copy.append(...seen.flatMap((one) => shapesOf(one, from)));
  return {
    copy,
    width: Math.max(...ends.map(({ right }) => right - from.left)),
    height: Math.max(from.height, ...ends.map(({ bottom }) => bottom - from.top)),
  };
}

function shapesOf(one: Element, from: Place): Element[] {
  if (one instanceof HTMLElement) return [...groundOf(one, from), ...wordsOf(one, from)];
  const { left, top, width, height } = one.getBoundingClientRect();
  const place = { x: left - from.left, y: top - from.top, width, height };
  return one instanceof SVGSVGElement ? [placed(styledCopy(one), place)] : [];
}

/** What is said to those who see nothing takes a pixel, and what is inside a drawing comes with it. */
function isSeen(one: Element): boolean {
  const { width, height } = one.getBoundingClientRect();
  return (
    (width > 1 || height > 1) && !one.closest(".sr-only") && !one.parentElement?.closest("svg")
  );
}

function groundOf(one: HTMLElement, from: Place): Element[] {
  const { left, top, width, height, bottom } = one.getBoundingClientRect();
  const place = { x: left - from.left, y: top - from.top, width, height };
  const style = getComputedStyle(one);
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, height / 2);
  const ground = { ...place, rx: radius };
  const isEmpty = /^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  return [
    ...(isEmpty ? [] : [element("rect", { ...ground, fill: style.backgroundColor })]),
    ...(style.backgroundImage.startsWith("repeating") ? [hatched(ground, style)] : []),
    ...(style.borderTopStyle === "dashed"
      ? [
          element("rect", {
            ...ground,
            fill: "none",
            stroke: style.borderTopColor,
            "stroke-dasharray": "3 2",
          }),
        ]
      : []),
    ...(style.borderBottomStyle === "solid" && Number.parseFloat(style.borderBottomWidth) > 0
      ? [
          element("rect", {
            ...place,
            y: bottom - from.top - 1,
            height: 1,
            fill: style.borderBottomColor,
          }),
        ]
      : []),
  ];
}

type Hatch = Pick<CSSStyleDeclaration, "color" | "backgroundImage" | "opacity">;

type Ground = Readonly<Record<"x" | "y" | "width" | "height" | "rx", number>>;

const APART = 4;

/** The lines that a ground is hatched with: upright, level or leaning, cut to the box. */
function hatched(
  { x, y, width, height }: Ground,
  { color, backgroundImage, opacity }: Hatch,
): Element {
  const box = element("svg", { x, y, width, height, opacity });
  const lineAt = (at: number) => {
    if (backgroundImage.includes("90deg")) return `M${at} 0V${height}`;
    return backgroundImage.includes("(0deg")
      ? `M0 ${at}H${width}`
      : `M${at - height} ${height}L${at} 0`;
  };
  const count = Math.ceil((width + height) / APART);
  const lines = Array.from({ length: count }, (_, index) => lineAt(index * APART));
  box.append(element("path", { d: lines.join(""), stroke: color, "stroke-width": 1 }));
  return box;
}

/** Its own words, line by line, cut where the page cuts them. */
function wordsOf(one: HTMLElement, from: Place): Element[] {
  const style = getComputedStyle(one);
  const own = [...one.childNodes].filter((node): node is Text => node instanceof Text);
  const box = one.getBoundingClientRect();
  if (style.writingMode.startsWith("vertical")) return own.flatMap((text) => upwards(text, from));
  return own.flatMap(linesOf).map(({ words, rect }) => {
    const line = written(words, {
      ...{ x: 0, y: rect.height * 0.76 },
      fill: style.color,
      "font-size": style.fontSize,
      "font-weight": style.fontWeight,
    });
    const width =
      style.overflowX === "hidden" ? Math.min(rect.width, box.right - rect.left) : rect.width + 2;
    const clip = { x: rect.left - from.left, y: rect.top - from.top, width, height: rect.height };
    const cut = element("svg", clip);
    cut.append(line);
    return cut;
  });
}

/** Names of columns are read from below: each word stands where it stands on the page. */
function upwards(text: Text, from: Place): Element[] {
  const style = getComputedStyle(text.parentElement ?? document.body);
  return linesOf(text).map(({ words, rect }) => {
    const [x, y] = [rect.left - from.left + rect.width * 0.76, rect.bottom - from.top];
    const turned = { x, y, transform: `rotate(-90 ${x} ${y})` };
    return written(words, { ...turned, fill: style.color, "font-size": style.fontSize });
  });
}

type Line = { words: string; rect: DOMRect };

function linesOf(text: Text): Line[] {
  const lines: Line[] = [];
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const rect = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.rect.top - rect.top) < 2) {
      last.words += ` ${word}`;
      last.rect = DOMRect.fromRect({ ...boxOf(last.rect), width: rect.right - last.rect.left });
    } else lines.push({ words: word, rect });
  }
  return lines;
}

function boxOf({ x, y, width, height }: DOMRect) {
  return { x, y, width, height };
}
