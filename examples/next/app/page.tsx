import { ConnectionManagement } from "../components/ConnectionManagement.tsx";

/** Rendered when it is asked for, so that the variable is read when the server runs. */
export const dynamic = "force-dynamic";

export default function Page() {
  return <ConnectionManagement apiUrl={process.env.CODAT_SERVER_URL} />;
}
