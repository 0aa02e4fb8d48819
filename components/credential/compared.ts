import type { Linked } from "@/components/table/column";

export type ComparedCell = {
  /** Null where nobody has looked it up: flagged, never taken for nothing. */
  readonly text: string | null;
  /** What is behind it, to be opened. */
  readonly links: readonly Linked[];
};

export type ComparedFacet = {
  readonly label: string;
  /** What it means, under its name. */
  readonly hint?: string;
  /** One for each credential, in their order. */
  readonly cells: readonly ComparedCell[];
};

export const NOT_KNOWN = "not known";

/** A cell on one line, as a file has it: "2 competencies: Networks, level 3; Writing, level 1". */
export function comparedText({ text, links }: ComparedCell): string {
  if (text === null) return NOT_KNOWN;
  if (links.length === 0) return text;
  const named = links.map((link) => (link.note ? `${link.text}, ${link.note}` : link.text));
  return `${text}: ${named.join("; ")}`;
}
