import { z } from "zod";
import { Day } from "@/lib/calendar";
import { credentialFields } from "@/lib/credential/define-credential";
import { CredentialKind } from "@/lib/credential/definition";
import { type JsonProblem, parseJson } from "@/lib/json";
import { requirementFields } from "@/lib/requirement/define-requirement";
import { termsIfSaid } from "@/lib/requirement/terms";
import { fail, ok, type Result } from "@/lib/result";
import { roleFields } from "@/lib/role/define-role";
import { minimumFields } from "@/lib/team/set-minimum";
import { line, text, WebAddress } from "@/lib/text";

const LARGEST = { bytes: 512 * 1024, depth: 8 };

/** A rule as people type it: `any of (CISSP; CISM)`, `24 months as Analyst`. */
const holds = text(4_000);
const why = requirementFields.description.default(null);
const name = requirementFields.name;

const PackRole = z.strictObject({
  name: roleFields.name,
  description: roleFields.description.default(null),
});

const PackCredential = z.strictObject({
  name: credentialFields.name,
  code: credentialFields.code.default(null),
  kind: CredentialKind,
  /** How long an award counts; null where it does not end, or nobody knows. */
  validityMonths: credentialFields.validityMonths,
});

const PackRequirement = z.strictObject({
  name,
  clause: requirementFields.clause.default(null),
  why,
  /** Whom it asks: holders of any of these; everybody where none is named. */
  roles: z.array(roleFields.name).max(100),
  holds,
  ...termsIfSaid,
});

const PackMinimum = z.strictObject({
  name,
  why,
  atLeast: minimumFields.minimum,
  holds,
});

/** A pack of requirements, as a file: what somebody else wrote down, to begin with. */
export const Pack = z.strictObject({
  format: z.literal("tessera-pack-1"),
  name: line(200),
  regime: line(200),
  about: text(2_000),
  source: z.strictObject({
    title: line(300),
    url: WebAddress.nullable(),
    licence: line(300),
    checkedOn: Day,
  }),
  roles: z.array(PackRole).max(200),
  credentials: z.array(PackCredential).max(500),
  requirements: z.array(PackRequirement).max(500),
  minimums: z.array(PackMinimum).max(100),
});
export type Pack = z.output<typeof Pack>;

const PROBLEMS: Readonly<Record<JsonProblem, string>> = {
  "json-too-large": "The file is larger than half a megabyte.",
  "json-not-utf8": "The file is not text in UTF-8.",
  "json-too-deep": "The file nests deeper than a pack does.",
  "json-invalid": "The file is not JSON.",
};

/** Reads a pack from outside; the problem names the first place that is wrong. */
export function readPack(input: Uint8Array | string): Result<Pack, string> {
  const json = parseJson(input, LARGEST);
  if (!json.ok) return fail(PROBLEMS[json.problem]);
  const pack = Pack.safeParse(json.value);
  if (pack.success) return ok(pack.data);
  const [issue] = pack.error.issues;
  const place = issue && issue.path.length > 0 ? `At ${issue.path.join(" › ")}: ` : "";
  return fail(`This is not a pack. ${place}${issue?.message ?? ""}`);
}
