/** Something that was found: where it is, what it is called, and what tells it from others. */
export type FoundLine = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly note?: string;
};

/** Those of one kind; where there are more, the last line leads to all of them. */
export type FoundLines = {
  readonly kind: string;
  /** "People", "Go to". */
  readonly title: string;
  readonly lines: readonly FoundLine[];
};
