"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { FileInput, Select } from "@/components/form/controls";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Refusal = { readonly title: string; readonly detail: string };

export type UploadFormProps = {
  kinds: readonly { readonly value: string; readonly label: string }[];
  accept: string;
  /** What may be sent, in words. */
  hint: string;
};

/** Sends a file to the same interface that other programs use, and opens what it would do. */
export function UploadForm({ kinds, accept, hint }: UploadFormProps) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(async () => {
      const answer = await upload(form);
      if ("title" in answer) setRefusal(answer);
      else router.push(`/imports/${answer.id}`);
    });
  };
  return (
    <form onSubmit={send} className="grid gap-3.5">
      <Field label="File" hint={hint}>
        {(wired) => <FileInput {...wired} accept={accept} multiple />}
      </Field>
      <Field label="What it holds">
        {(wired) => <Select {...wired} name="kind" options={kinds} defaultValue="auto" />}
      </Field>
      <input type="hidden" name="mode" value="preview" />
      {refusal && (
        <Notice look="problem" title={refusal.title}>
          {refusal.detail}
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

async function upload(form: FormData): Promise<{ readonly id: string } | Refusal> {
  try {
    const headers = { Prefer: "respond-async, wait=2" }; // then the import's page shows how far it is
    const response = await fetch("/api/v1/imports", { method: "POST", body: form, headers });
    const answer = await response.json();
    return response.ok ? answer : { title: "This file cannot be imported.", detail: answer.detail };
  } catch {
    return { title: "The file did not arrive.", detail: "Check the connection and send it again." };
  }
}
