"use client";

import { X } from "lucide-react";
import { usePathname } from "next/navigation";
import { createContext, type ReactNode, use, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Say = (message: string) => void;

const SayContext = createContext<Say>(() => undefined);

/** Says what was done where the form that did it is gone. */
export function useSay(): Say {
  return use(SayContext);
}

/** Shows what was said last, until it is dismissed or another page is opened. */
export function Said({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  const [said, setSaid] = useState<{ message: string; pathname: string } | null>(null);
  const dismiss = (
    <Button
      look="quiet"
      aria-label="Dismiss"
      className="-my-1.5 px-1.5"
      onClick={() => setSaid(null)}
    >
      <X aria-hidden size={16} />
    </Button>
  );
  return (
    <SayContext value={(message) => setSaid({ message, pathname })}>
      {children}
      {said?.pathname === pathname && (
        <Notice look="done" place="toast" title={said.message} actions={dismiss} />
      )}
    </SayContext>
  );
}
