import { boxesIn } from "./boxes";
import { element, placed, SVG, styledCopy, written } from "./shapes";

/** Above the legend, and between it and the drawing. */
const HEAD = 26;
const BELOW = 8;
const SIDE = 12;
/** Between a sign of the legend and its words. */
const BETWEEN = 6;
/** Pixels of a PNG for each of the page, so that it is sharp on paper. */
const DENSITY = 2;

export type Picture = { readonly xml: string; readonly width: number; readonly height: number };

/** A chart as it stands on the page, with its name and its legend above it; null before it is drawn. */
export function pictureOf(figure: HTMLElement): Picture | null {
  const drawn = drawnIn(figure);
  if (!drawn) return null;
  const { copy, width, height } = drawn;
  const top = HEAD + (legendIn(figure)?.getBoundingClientRect().height ?? 0) + BELOW;
  const size = { width: Math.ceil(width) + 2 * SIDE, height: Math.ceil(height + top) + SIDE };
  const picture = element("svg", { xmlns: SVG, ...size });
  const colour = (name: string) => getComputedStyle(figure).getPropertyValue(name).trim();
  picture.append(
    element("rect", { width: "100%", height: "100%", fill: colour("--surface") }),
    written(figure.getAttribute("aria-label") ?? "", {
      ...{ x: SIDE, y: 20, "font-size": 14, "font-weight": 600 },
      fill: colour("--ink"),
    }),
    ...legendOf(figure),
    placed(copy, { x: SIDE, y: top, width, height }),
  );
  return { xml: new XMLSerializer().serializeToString(picture), ...size };
}

type Drawn = { readonly copy: Element; readonly width: number; readonly height: number };

/** A drawing of its own, or one made of the boxes of the page. */
function drawnIn(figure: HTMLElement): Drawn | null {
  const boxes = figure.querySelector<HTMLElement>(":scope > [data-boxes]");
  if (boxes) return boxesIn(boxes);
  const svg = figure.querySelector<SVGSVGElement>(":scope > [data-graphic] svg");
  if (!svg) return null;
  const { width, height } = svg.getBoundingClientRect();
  return { copy: styledCopy(svg), width, height };
}

/** The same in pixels. */
export async function pngOf({ xml, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("Nothing was drawn.")))),
  );
}

function legendIn(figure: HTMLElement): HTMLElement | null {
  return figure.querySelector(":scope > ul");
}

/** The names of the lines in their inks with their signs, where they stand on the page. */
function legendOf(figure: HTMLElement): Element[] {
  const legend = legendIn(figure);
  if (!legend) return [];
  const { left, top } = legend.getBoundingClientRect();
  return [...legend.querySelectorAll("li")].flatMap((name) => {
    const sign = name.querySelector("svg");
    const at = (box: DOMRect) => ({ x: SIDE + box.left - left, y: HEAD + box.top - top });
    const own = name.getBoundingClientRect();
    const beside = sign ? sign.getBoundingClientRect().width + BETWEEN : 0;
    const words = written(name.textContent ?? "", {
      ...{ x: at(own).x + beside, y: at(own).y + own.height - 4, "font-size": 12 },
      fill: getComputedStyle(name).color,
    });
    return sign ? [placed(styledCopy(sign), at(sign.getBoundingClientRect())), words] : [words];
  });
}
