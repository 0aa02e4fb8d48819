import { SaxesParser, type SaxesTagNS } from "saxes";
import { type BadgeFault, badgeFault } from "@/lib/badge/read/badge-problem";
import { fail, ok, type Result } from "@/lib/result";

/** The elements that hold a badge, in Open Badges 2.0 and 3.0. */
const ELEMENTS = [
  { uri: "http://openbadges.org", local: "assertion" },
  { uri: "https://purl.imsglobal.org/ob/v3p0", local: "credential" },
];

/** Elements may lie this deep in each other; the parser keeps each open one. */
const DEEPEST = 256;

/** Thrown out of the parser; a value where the reading began. */
class Unreadable extends Error {
  readonly fault: BadgeFault;

  constructor(code: "picture-damaged" | "unsupported-file") {
    super(code);
    this.fault = badgeFault(code);
  }
}

/**
 * The texts that were baked into an SVG picture, in their order: what the element holds, or its
 * attribute `verify`, where it holds nothing or the attribute is the signed badge. A document type is
 * passed over without reading it, so that there are no entities but XML's own five.
 */
export function readSvg(xml: string): Result<string[], BadgeFault> {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let inside: { verify: string; text: string; depth: number } | null = null;
  const add = (text: string) => {
    if (inside) inside.text += text;
  };
  parser.on("error", () => {
    throw new Unreadable("picture-damaged");
  });
  parser.on("opentag", (tag) => {
    if (depth === 0 && tag.local !== "svg") throw new Unreadable("unsupported-file");
    if (++depth > DEEPEST) throw new Unreadable("picture-damaged");
    if (!inside && holdsBadge(tag)) inside = { verify: verifyOf(tag), text: "", depth };
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    if (inside?.depth === depth--) {
      texts.push(baked(inside.verify.trim(), inside.text.trim()));
      inside = null;
    }
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.fault);
    throw error;
  }
  return ok(texts);
}

function holdsBadge(tag: SaxesTagNS): boolean {
  return ELEMENTS.some(({ uri, local }) => tag.uri === uri && tag.local === local);
}

function verifyOf(tag: SaxesTagNS): string {
  return tag.attributes.verify?.value ?? "";
}

/** A signed badge wins over what is shown beside it; an address says only where the badge is. */
function baked(verify: string, text: string): string {
  const isSigned = verify !== "" && !/^https?:/i.test(verify);
  return isSigned || text === "" ? verify : text;
}
