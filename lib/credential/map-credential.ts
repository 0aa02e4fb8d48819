import { z } from "zod";
import { Level } from "@/lib/competency/level";
import { CompetencyId, CredentialId } from "@/lib/ids";
import { text } from "@/lib/text";

export const mappingFields = {
  level: Level,
  /** Whose judgement it is. */
  note: text(2_000).nullable(),
};

/** The credential shows the competency at a level. */
export const MapCredential = z.strictObject({
  credentialId: CredentialId,
  competencyId: CompetencyId,
  level: mappingFields.level,
  note: mappingFields.note.default(null),
});
export type MapCredential = z.output<typeof MapCredential>;
