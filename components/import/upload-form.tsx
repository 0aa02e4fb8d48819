"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { Select } from "@/components/form/controls";
import { Field } from "@/components/form/field";
import { FilesOrText, filesIn } from "@/components/form/files-or-text";
import { postForm } from "@/components/form/post-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Then the import's page shows how far it is. */
const PATIENCE = { Prefer: "respond-async, wait=2" };

export type UploadFormProps = {
  /** Where the file is sent. */
  address: string;
  kinds: readonly { readonly value: string; readonly label: string }[];
  accept: string;
  /** What may be sent, in words. */
  hint: string;
  pasteHint: string;
};

type Started = { readonly id: string };

/** Sends a file to the same interface that other programs use, and opens what it would do. */
export function UploadForm({ address, kinds, accept, hint, pasteHint }: UploadFormProps) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = filesIn(event.currentTarget);
    startTransition(async () => {
      const answer = await postForm<Started>(address, form, { headers: PATIENCE });
      if (answer.ok) router.push(`/imports/${answer.value.id}`);
      else setRefusal(answer.problem);
    });
  };
  return (
    <form onSubmit={send} className="grid gap-3.5">
      <FilesOrText label="File" hint={hint} accept={accept} pasteHint={pasteHint} />
      <Field label="What it holds">
        {(wired) => <Select {...wired} name="kind" options={kinds} defaultValue="auto" />}
      </Field>
      <input type="hidden" name="mode" value="preview" />
      {refusal && (
        <Notice look="problem" title="This cannot be imported.">
          {refusal}
        </Notice>
      )}
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" disabled={isPending}>
          {isPending ? "Reading…" : "Read the file"}
        </Button>
        <span className="text-tiny text-ink-3">
          Nothing is saved before you have seen what would happen.
        </span>
      </div>
    </form>
  );
}
