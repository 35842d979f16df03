"use client";

import type { CodatConnectionsProps } from "@codat/sdk-connections/pure";
import { type ReactElement, useEffect, useInsertionEffect, useRef } from "react";
import { fingerprint, mount } from "./forward.ts";

/** The connections of a company. Props may change at any time; another `key` starts over. */
export function CodatConnections(props: CodatConnectionsProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const mounted = useRef<ReturnType<typeof mount> | null>(null);

  useInsertionEffect(() => {
    latest.current = props;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the fingerprint says when the component must hear of the props.
  useEffect(() => mounted.current?.update(), [fingerprint(props)]);

  useEffect(() => {
    if (!box.current) return;
    const connections = mount(box.current, () => latest.current);
    mounted.current = connections;
    return () => {
      mounted.current = null;
      connections.destroy();
    };
  }, []);

  return <div ref={box} />;
}
