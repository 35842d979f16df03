// The page around the component, as one that uses it is written; tests call what it puts on the window.
import * as component from "/embed/connections.js";

const events = [];
const heard = (name) => (argument) => events.push({ name, argument });
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => events.push({ name: "violation", argument: `${effectiveDirective} ${blockedURI}` }));
addEventListener("error", ({ message }) => events.push({ name: "uncaught", argument: message }));
addEventListener("unhandledrejection", ({ reason }) => events.push({ name: "uncaught", argument: String(reason) }));

const callbacks = Object.fromEntries(["onClose", "onError", "onDisconnect", "onReconnect", "onPause", "onResume", "onReady"].map((name) => [name, heard(name)]));

window.page = {
  component,
  events,
  callbacks,
  instances: [],
  /** Mounts one more, and waits for what it shows first. */
  async mount(props, target = document.getElementById("target")) {
    const instance = new component.CodatConnections({ target, props: { ...callbacks, ...props } });
    window.page.instances.push(instance);
    await instance.ready;
  },
};
