const MIB = 1024 * 1024;

/** How much evidence there may be. Shown to people, and checked, from here alone; what lies at a limit is kept. */
export const EVIDENCE_LIMITS = {
  fileBytes: 10 * MIB,
  /** Files and links together. */
  perAward: 20,
} as const;

/** The same in words, for whoever chooses a file. */
export const FILE_SIZE_WORDS = `${EVIDENCE_LIMITS.fileBytes / MIB} MiB`;
