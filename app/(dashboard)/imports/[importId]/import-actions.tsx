import { paths } from "@/app/_server/paths";
import { ActionForm } from "@/components/form/action-form";
import { TakeBack } from "@/components/import/take-back";
import { DownloadLink } from "@/components/ui/button";
import { countOf } from "@/lib/format/count";
import type { ImportHead } from "@/lib/import/import-answer";
import { discard, save, takeBack } from "./actions";

/** The ways on from an import: save or give up a draft, take back what was saved. */
export function ImportActions({ answer }: { answer: ImportHead }) {
  const { id, state, counts, planHash } = answer;
  const hidden = { importId: id };
  const changes = counts.create + counts.update;
  if (state === "committed" || state === "undone") {
    return (
      <>
        <Problems answer={answer} />
        <TakeBack action={takeBack} importId={id} mayTakeBack={state === "committed"} />
      </>
    );
  }
  if (state !== "draft") return null;
  return (
    <>
      <ActionForm action={discard} submit="Discard" look="plain" layout="row" hidden={hidden} />
      <Problems answer={answer} />
      {planHash && (
        <ActionForm
          action={save}
          submit={changes > 0 ? `Save ${countOf(changes, "change")}` : "Save, nothing changes"}
          look={changes > 0 ? "primary" : "plain"}
          layout="row"
          hidden={{ ...hidden, planHash }}
        />
      )}
    </>
  );
}

function Problems({ answer: { id, counts } }: { answer: ImportHead }) {
  if (counts.reject + counts.undecided === 0) return null;
  return <DownloadLink href={`${paths.import(id)}/problems`}>Download problems</DownloadLink>;
}
