import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Program, root, sideBySide } from "./measure.ts";
import { figure, type Row } from "./rows.ts";

const clock = "import time, os\nstart = time.perf_counter()\n";
const stop = "\nprint((time.perf_counter() - start) * 1000)";

const programs = {
  ours: {
    construct: "from codat_platform import CodatPlatform\nclient = CodatPlatform(auth_header='Basic eA==')",
    call: `from codat_platform import CodatPlatform
client = CodatPlatform(auth_header='Basic eA==', server_url=os.environ['CODAT_SERVER_URL'])
client.connection_management.get_access_token(company_id=os.environ['COMPANY'])`,
  },
  published: {
    construct:
      "from codat_platform import CodatPlatform\nfrom codat_platform.models import shared\nclient = CodatPlatform(security=shared.Security(auth_header='Basic eA=='))",
    call: `from codat_platform import CodatPlatform
from codat_platform.models import shared
client = CodatPlatform(security=shared.Security(auth_header='Basic eA=='), server_url=os.environ['CODAT_SERVER_URL'])
client.connection_management.get(request={'company_id': os.environ['COMPANY']})`,
  },
} as const;

/** The Python package beside the published one, each in a virtual environment of its own: both are called `codat_platform`. */
export async function pythonRows(workspace: string, environment: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  const ours = install(join(workspace, "python-ours"), join(root, "sdks/python"));
  const peer = install(join(workspace, "python-published"), "codat-platform");
  const python = (command: string, program: string): Program => ({
    command,
    args: ["-c", clock + program + stop],
    folder: workspace,
    environment,
  });
  const constructs = await sideBySide(9, python(ours, programs.ours.construct), python(peer, programs.published.construct));
  const calls = await sideBySide(9, python(ours, programs.ours.call), python(peer, programs.published.call));
  return [
    {
      what: "Python: import and client",
      ours: figure(constructs.ours, "ms"),
      peer: figure(constructs.peer, "ms"),
      budget: constructs.peer / 2,
    },
    { what: "Python: import to first answered call", ours: figure(calls.ours, "ms"), peer: figure(calls.peer, "ms"), budget: null },
  ];
}

function install(folder: string, what: string): string {
  const python = join(folder, "bin/python");
  if (!existsSync(python)) execFileSync("python3", ["-m", "venv", folder], { stdio: "ignore" });
  execFileSync(python, ["-m", "pip", "install", "--quiet", "--upgrade", what], { stdio: ["ignore", "ignore", "inherit"] });
  return python;
}
