import { FileText, Link as LinkIcon } from "lucide-react";
import { paths } from "@/app/_server/paths";
import { seen } from "@/app/_server/seen";
import { EvidenceUpload } from "@/components/evidence/evidence-upload";
import { EditDialog } from "@/components/form/edit-dialog";
import { TextareaField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { Card } from "@/components/ui/card";
import type { AwardRow } from "@/db/queries/awards";
import type { EvidenceRow } from "@/db/queries/evidence";
import type { Actor } from "@/lib/access";
import { ACCEPTED, FILE_HINT } from "@/lib/evidence/file-type";
import { EVIDENCE_LIMITS } from "@/lib/evidence/limits";
import { bytesText } from "@/lib/format/bytes";
import { dayText } from "@/lib/format/day";
import { addLink, dropEvidence, saveEvidence } from "../evidence-actions";
import { evidenceFor } from "./evidence";

type Props = { actor: Actor; award: AwardRow };

/** Files and links that support the award, and a way to add some. */
export async function EvidenceCard({ actor, award }: Props) {
  const { pieces, may } = await evidenceFor(actor, award);
  return (
    <Card title="Evidence" actions={may.add && <AddButtons award={award} />}>
      {pieces.length === 0 ? (
        <p className="text-ink-3">Nothing was added that supports it.</p>
      ) : (
        <ul className="grid gap-2.5">
          {pieces.map((piece) => (
            <Piece key={piece.id} piece={piece} mayChange={may.change} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function AddButtons({ award }: Pick<Props, "award">) {
  const most = `At most ${EVIDENCE_LIMITS.perAward} pieces for one award.`;
  return (
    <>
      <EvidenceUpload
        awardId={award.id}
        to={paths.api("/evidence")}
        accept={ACCEPTED}
        hint={`${FILE_HINT} ${most}`}
        mostBytes={EVIDENCE_LIMITS.fileBytes}
      />
      <FormDialog
        trigger="Add link"
        title="Add a link"
        description={`The address is shown and never opened from here. ${most}`}
        action={addLink}
        submit="Add link"
        hidden={{ awardId: award.id }}
      >
        <TextField label="Web address" name="url" type="url" />
        <TextField label="Title" name="title" optional hint="Without one, the address is shown." />
        <TextareaField label="Note" name="note" optional />
      </FormDialog>
    </>
  );
}

function Piece({ piece, mayChange }: { piece: EvidenceRow; mayChange: boolean }) {
  const { id, kind, title, note, addedBy, addedOn } = piece;
  const Icon = kind === "file" ? FileText : LinkIcon;
  return (
    <li className="flex items-start gap-2.5">
      <Icon aria-hidden size={15} className="mt-0.5 shrink-0 text-ink-3" />
      <div className="min-w-0 grow">
        <a
          className="font-medium underline decoration-line-strong underline-offset-3 wrap-anywhere hover:decoration-current"
          {...(kind === "file"
            ? { href: paths.api(`/evidence/${id}/file`), download: true }
            : { href: piece.url ?? "", rel: "noreferrer", target: "_blank" })}
        >
          {title}
        </a>
        <div className="text-small wrap-anywhere text-ink-3">
          {whatOf(piece)} · added by {addedBy} on {dayText(addedOn)}
        </div>
        {note && <p className="text-small wrap-anywhere text-ink-2">{note}</p>}
      </div>
      {mayChange && <EditPiece piece={piece} />}
    </li>
  );
}

/** A name that is the title already is not said twice. */
function whatOf({ kind, title, fileName, size }: EvidenceRow): string {
  if (kind === "link") return "link";
  return [fileName === title ? [] : fileName, bytesText(size ?? 0)].flat().join(", ");
}

function EditPiece({ piece }: { piece: EvidenceRow }) {
  return (
    <EditDialog
      what={piece.title}
      title="Edit evidence"
      action={saveEvidence}
      hidden={seen(piece)}
      removal={{
        action: dropEvidence,
        says: "It is gone for good; the audit log keeps its name and who removed it.",
      }}
    >
      <TextField label="Title" name="title" defaultValue={piece.title} />
      <TextareaField label="Note" name="note" optional defaultValue={piece.note ?? ""} />
    </EditDialog>
  );
}
