import { z } from "zod";

export const CREDENTIAL_KINDS = [
  "certification",
  "certificate",
  "licence",
  "degree",
  "micro-credential",
  "badge",
  "training",
] as const;

export const CredentialKind = z.enum(CREDENTIAL_KINDS);
export type CredentialKind = z.infer<typeof CredentialKind>;

/** What there is to learn, in hours. */
export const Hours = z.number().min(0).max(100_000);

/** Whether awards end after a number of months, never, or nobody has looked it up. */
export const VALIDITIES = ["months", "none", "unknown"] as const;
export type Validity = (typeof VALIDITIES)[number];

/** Where the assessment is taken: in a room, from anywhere, or either. */
export const TEST_MODES = ["in-person", "remote", "multi-modal"] as const;
export const TestMode = z.enum(TEST_MODES);
export type TestMode = z.infer<typeof TestMode>;
