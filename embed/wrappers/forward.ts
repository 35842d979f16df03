import { CodatConnections, type CodatConnectionsProps } from "@codat/sdk-connections/pure";

export type Props = CodatConnectionsProps;

const functions = ["getAccessToken", "onClose", "onError", "onDisconnect", "onReconnect", "onPause", "onResume", "onReady"] as const;

/** Names of all props, for frameworks that must be told them. */
export const propNames: readonly (keyof Props)[] = [...functions, "accessToken", "companyId", "options"];

type Anything = (argument: unknown) => unknown;

/** The same props, except that each function calls what has its name when it is called: what a page renders later counts. */
function forward(latest: () => Props): Props {
  const props: Record<string, unknown> = { ...latest() };
  for (const name of functions) {
    if (props[name]) props[name] = (argument: unknown) => (latest()[name] as Anything | undefined)?.(argument);
  }
  return props as unknown as Props;
}

/** What must change before the component is told: values by their content, functions by being there at all. */
export const fingerprint = (props: Props): string =>
  JSON.stringify([props.accessToken, props.companyId, props.options, functions.map((name) => Boolean(props[name]))]);

/** A component in a node that a framework owns, which takes no room of its own: the component fills what stands around it. */
export function mount(target: HTMLElement, latest: () => Props): { update(): void; destroy(): void } {
  target.style.display = "contents";
  const connections = new CodatConnections({ target, props: forward(latest) });
  return { update: () => connections.update(forward(latest)), destroy: () => connections.destroy() };
}
