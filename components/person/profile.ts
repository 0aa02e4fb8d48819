export type ProfileLine = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly level: number;
  /** The highest level that any evidence claims, counting or not. */
  readonly claimed: number;
  /** Null where the role does not ask for it. */
  readonly required: number | null;
  readonly isMandatory: boolean;
  readonly gap: number;
  /** How many levels the scale has. */
  readonly steps: number;
};

/** Neighbours in a framework, or what the role does not ask for. */
export type ProfileArea = { readonly name: string; readonly lines: readonly ProfileLine[] };
