"use client";

import { useServerParam } from "@/components/browser/use-server-param";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

export type LookBackNoticeProps = {
  /** "the end of 30 Jun 2026". */
  words: string;
  /** Where what has been recorded since is listed. */
  learnedHref: string | null;
};

/** Says that the page knows only what was known then, and leads to what was learned since, and back to now. */
export function LookBackNotice({ words, learnedHref }: LookBackNoticeProps) {
  const [isPending, go] = useServerParam("knownAt");
  return (
    <div className="mb-3">
      <Notice
        title={`As it was known at ${words}`}
        actions={
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden">
            {learnedHref && <TextLink href={learnedHref}>What was learned since</TextLink>}
            <Button look="quiet" onClick={() => go("")} aria-busy={isPending}>
              Back to now
            </Button>
          </div>
        }
      >
        What was entered, corrected or removed later does not count, and nothing is changed from
        here.
      </Notice>
    </div>
  );
}
