"use client";

import { useLinkStatus } from "next/link";

/** Inside a link that was followed, until its page is here: the line at the top of the window goes by it. */
export function OnTheWay() {
  return useLinkStatus().pending ? <span hidden aria-busy="true" /> : null;
}
