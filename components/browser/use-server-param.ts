"use client";

import { useRouter } from "next/navigation";
import { useRef, useTransition } from "react";
import { withParam } from "./use-url-param";

/**
 * One parameter of the address that the server answers for: whether its answer is still to come, and a
 * way to change it that keeps all others. Empty means absent; `done` runs when the answer is here.
 * Asking twice for the same is asking once.
 */
export function useServerParam(
  name: string,
): readonly [boolean, (value: string, done?: () => void) => void] {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const asked = useRef("");
  const go = (value: string, done?: () => void) => {
    const href = withParam(window.location.pathname, window.location.search, name, value);
    if (isPending && asked.current === href) return;
    asked.current = href;
    startTransition(() => {
      router.push(href as Parameters<typeof router.push>[0], { scroll: false }); // built, not literal
      done?.();
    });
  };
  return [isPending, go];
}
