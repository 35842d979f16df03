import { type ReactNode, useEffect, useRef } from "react";

/** A dialog that is open for as long as it is rendered. */
export function Modal({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} className="modal" aria-label="Connections" onClose={onClose}>
      {children}
    </dialog>
  );
}
