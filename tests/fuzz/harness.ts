/** A reader with input that it knows; `read` throws where something does not hold. */
export type Harness = {
  readonly name: string;
  readonly seeds: readonly Buffer[];
  readonly words: readonly Buffer[];
  readonly read: (input: Buffer) => void | Promise<void>;
};
