import { z } from "zod";
import { AddEvidenceLink, evidenceWords } from "@/lib/evidence/add-evidence";
import { orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { AwardId, EvidenceId } from "@/lib/ids";
import { text } from "@/lib/text";
import { VerifyAward } from "@/lib/verification/verify-award";

const seen = seenAs(EvidenceId);
const note = orBlank(text(2_000));

export const LinkForm = z.object({
  awardId: AwardId,
  url: AddEvidenceLink.shape.url,
  title: orBlank(evidenceWords.title),
  note,
});

export const WordsForm = z.object({ ...seen, title: evidenceWords.title, note });

export const DropForm = z.object(seen);

export const VerifyForm = z.object({
  ...seenAs(AwardId),
  proof: VerifyAward.shape.proof,
  note,
});
