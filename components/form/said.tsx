"use client";

import { X } from "lucide-react";
import { usePathname } from "next/navigation";
import { createContext, type ReactNode, use, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ActionForm, type ActionFormProps, type Done, WhenDone } from "./action-form";

type Say = (done: Done) => void;

const SayContext = createContext<Say>(() => undefined);

/** Says what was done where the form that did it is gone. */
export function useSay(): Say {
  return use(SayContext);
}

type SaidProps = {
  /** Takes back an act that can be taken back. */
  takeBack: ActionFormProps["action"];
  children: ReactNode;
};

/** Shows what was said last, until it is dismissed or another page is opened. */
export function Said({ takeBack, children }: SaidProps) {
  const pathname = usePathname();
  const [said, setSaid] = useState<{ done: Done; pathname: string } | null>(null);
  const { message, undo } = said?.pathname === pathname ? said.done : {};
  const say: Say = (done) => setSaid({ done, pathname });
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
    <SayContext value={say}>
      {children}
      {message && (
        <Notice look="done" place="toast" title={message} actions={dismiss}>
          {undo && (
            <WhenDone value={say}>
              <ActionForm
                key={undo.id}
                action={takeBack}
                submit="Undo"
                look="plain"
                layout="row"
                hidden={{ id: undo.id, version: String(undo.version) }}
              />
            </WhenDone>
          )}
        </Notice>
      )}
    </SayContext>
  );
}
