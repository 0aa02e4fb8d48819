import { z } from "zod";

const Environment = z.object({
  /** PostgreSQL; without it the embedded database is used. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Folder of the embedded database and of the generated secret. */
  TESSERA_DATA: z.string().min(1).default("data"),
  /** The one public address: origin checks and links go by it. Without it only this machine is answered. */
  TESSERA_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Signs cookies. Without it one is generated into the data folder. */
  TESSERA_SECRET: z.string().optional(),
  NEXTAUTH_SECRET: z.string().optional(),
  /** How many reverse proxies of ours stand in front; so many entries of X-Forwarded-For are believed. */
  TESSERA_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** Where mail is handed over, such as smtp://name:password@mail.example.org:587. Without it none is sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The address that mail comes from. */
  MAIL_FROM: z.email().optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
});
export type Environment = z.infer<typeof Environment>;

const NAMES = Object.keys(Environment.shape);
let known: { readonly given: string; readonly environment: Environment } | null = null;

/**
 * The environment as the application understands it; an empty variable counts as absent. Read anew only when
 * it has changed. Throws an error that names each variable that is wrong.
 */
export function environment(): Environment {
  const given = NAMES.map((name) => process.env[name] ?? "");
  const key = given.join("\0");
  if (known?.given !== key) known = { given: key, environment: read(given) };
  return known.environment;
}

function read(given: readonly string[]): Environment {
  const pairs = NAMES.map((name, index) => [name, given[index] || undefined] as const);
  const parsed = Environment.safeParse(Object.fromEntries(pairs));
  if (parsed.success && (!parsed.data.SMTP_URL || parsed.data.MAIL_FROM)) return parsed.data;
  if (parsed.success)
    throw new Error("The environment is not usable.\nMAIL_FROM: SMTP_URL needs it.");
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not usable.\n${problems.join("\n")}`);
}
