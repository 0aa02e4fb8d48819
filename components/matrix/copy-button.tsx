"use client";

import { useState } from "react";
import { copyText } from "@/components/browser/copy-text";

/** Said for so long. */
const SAID_MS = 4_000;

/** What is shown, for a spreadsheet. */
export function CopyButton({ textOf }: { textOf: () => string }) {
  const [words, say] = useState("Copy");
  const copy = () => {
    say(copyText(textOf()) ? "Copied" : "This browser copies nothing");
    setTimeout(say, SAID_MS, "Copy");
  };
  return (
    <button
      type="button"
      title="Copy what is shown, for a spreadsheet"
      onClick={copy}
      className="underline decoration-line-strong underline-offset-3 hover:text-ink"
    >
      <span aria-live="polite">{words}</span>
    </button>
  );
}
