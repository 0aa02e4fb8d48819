"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { FileInput, Input, Textarea } from "@/components/form/controls";
import { Field } from "@/components/form/field";
import { postForm } from "@/components/form/post-form";
import { useSay } from "@/components/form/said";
import { Button } from "@/components/ui/button";
import { Dialog, useCloseDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { bytesText } from "@/lib/format/bytes";

export type EvidenceUploadProps = {
  awardId: string;
  /** Where the file is sent. */
  to: string;
  accept: string;
  /** What may be sent, in words. */
  hint: string;
  mostBytes: number;
};

/** Sends a file to the same interface that other programs use. */
export function EvidenceUpload(props: EvidenceUploadProps) {
  return (
    <Dialog
      trigger="Add file"
      title="Add a file"
      description="What a camera wrote into a picture, such as the place, is removed."
    >
      <UploadForm {...props} />
    </Dialog>
  );
}

function UploadForm({ awardId, to, accept, hint, mostBytes }: EvidenceUploadProps) {
  const { file, setFile, sent, refusal, send } = useUpload(to);
  const isTooLarge = file !== null && file.size > mostBytes;
  const chosen = file && `${bytesText(file.size)} of at most ${bytesText(mostBytes)}.`;
  return (
    <form onSubmit={send} className="grid gap-3.5">
      <input type="hidden" name="awardId" value={awardId} />
      <Field
        label="File"
        hint={chosen ?? hint}
        error={isTooLarge ? "This file is too large: save it smaller, or add a link." : undefined}
      >
        {(wired) => (
          <FileInput
            {...wired}
            accept={accept}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Field label="Title" optional hint="Without one, the file's name is shown.">
        {(wired) => <Input {...wired} name="title" maxLength={200} />}
      </Field>
      <Field label="Note" optional>
        {(wired) => <Textarea {...wired} name="note" maxLength={2_000} />}
      </Field>
      {sent !== null && <ProgressBar label="Sending the file" value={sent} />}
      {refusal && <Notice look="problem">{refusal}</Notice>}
      <div>
        <Button type="submit" look="primary" disabled={isTooLarge || sent !== null}>
          {sent === null ? "Add file" : "Sending…"}
        </Button>
      </div>
    </form>
  );
}

/** What was chosen, how much of it has gone out (null while nothing is sent), and why it was refused. */
function useUpload(to: string) {
  const router = useRouter();
  const close = useCloseDialog();
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setRefusal(null);
    setSent(0);
    const answer = await postForm(to, new FormData(event.currentTarget), { onSent: setSent });
    setSent(null);
    if (!answer.ok) {
      setRefusal(answer.problem);
      return;
    }
    close();
    say({ status: "done", message: "Added." });
    router.refresh();
  };
  return { file, setFile, sent, refusal, send };
}
