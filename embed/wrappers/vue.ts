import type { CodatConnectionsProps } from "@codat/sdk-connections/pure";
import { type DefineSetupFnComponent, defineComponent, h, onBeforeUnmount, onMounted, shallowRef, watch } from "vue";
import { fingerprint, mount, propNames } from "./forward.ts";

/** The connections of a company. A callback is a prop and an event alike: `:on-close` and `@close` are the same. */
export const CodatConnections: DefineSetupFnComponent<CodatConnectionsProps> = defineComponent(
  (props: CodatConnectionsProps) => {
    const box = shallowRef<HTMLElement>();
    let connections: ReturnType<typeof mount> | undefined;

    onMounted(() => {
      if (box.value) connections = mount(box.value, () => props);
    });
    watch(
      () => fingerprint(props),
      () => connections?.update(),
    );
    onBeforeUnmount(() => connections?.destroy());

    return () => h("div", { ref: box });
  },
  { name: "CodatConnections", props: [...propNames] },
);
