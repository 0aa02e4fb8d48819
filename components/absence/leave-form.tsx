"use client";

import { FileInput } from "@/components/form/controls";
import { Field } from "@/components/form/field";
import { CsvButton } from "@/components/table/csv-button";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { bytesText } from "@/lib/format/bytes";
import type { AskLeave } from "./leave-answer";
import { LeavePicture } from "./leave-picture";
import { LeaveProblems } from "./leave-problems";
import { type LeaveQuestion, useLeave } from "./use-leave";

export type LeaveFormProps = {
  ask: AskLeave;
  question: LeaveQuestion;
  mostBytes: number;
  /** The head of a table of leave. */
  head: readonly string[];
};

const ACCEPT = ".ics,.csv,.tsv,.txt,.xlsx";

/** Who is away when, out of a file, and what that means for the minimums. */
export function LeaveForm({ ask, question, mostBytes, head }: LeaveFormProps) {
  const { file, isAsking, heard, isOld, choose, again, submit } = useLeave(ask, question);
  const isTooLarge = file !== null && file.size > mostBytes;
  const most = bytesText(mostBytes);
  return (
    <>
      <form onSubmit={submit} className="grid max-w-3xl gap-2.5 print:hidden">
        <Field
          label="Leave calendar"
          hint={`A calendar (.ics), or a table (.csv, .xlsx) with the columns person, from and until, the last day away; up to ${most}.`}
          error={
            isTooLarge ? `The file is larger than ${most}: leave out what is over.` : undefined
          }
        >
          {(wired) => (
            <FileInput
              {...wired}
              accept={ACCEPT}
              onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-1.5">
          <Button type="submit" look="primary" disabled={isTooLarge || isAsking}>
            {isAsking ? "Reading…" : "Read it"}
          </Button>
          <CsvButton label="Leave" rows={[head]} look="quiet">
            Template (CSV)
          </CsvButton>
        </div>
      </form>
      <div aria-live="polite" aria-busy={isAsking}>
        {heard.kind === "failed" && (
          <div className="mt-3.5">
            <Notice look="problem">{heard.message}</Notice>
          </div>
        )}
        {isOld && (
          <div className="mt-3.5">
            <Notice
              title="The page asks something else now."
              actions={
                <Button onClick={again} disabled={isAsking}>
                  {isAsking ? "Reading…" : "Read it again"}
                </Button>
              }
            >
              The file is still chosen here: it has to be read once more.
            </Notice>
          </div>
        )}
        {heard.kind === "answer" && !isOld && (
          <div className="mt-4">
            {heard.answer.kind === "refused" ? (
              <LeaveProblems {...heard.answer} />
            ) : (
              <LeavePicture {...heard.answer} />
            )}
          </div>
        )}
      </div>
    </>
  );
}
