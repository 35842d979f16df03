import logging
import os

import uvicorn
from codat_platform import AsyncCodatPlatform, CodatPlatformError
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse

company_id = os.environ["CODAT_COMPANY_ID"]  # the company whose connections are shown
client = AsyncCodatPlatform()  # reads CODAT_API_KEY and CODAT_SERVER_URL
app = FastAPI()


@app.get("/api/token")
async def token(response: Response) -> dict[str, str]:
    res = await client.connection_management.get_access_token(company_id=company_id)
    response.headers["Cache-Control"] = "no-store"
    return {"accessToken": res.connection_management_access_token.access_token}


@app.exception_handler(CodatPlatformError)
async def failed(_: Request, error: CodatPlatformError) -> JSONResponse:
    logging.error("%s", error)
    return JSONResponse({"error": "No token could be had; the server's log says why."}, status_code=502)


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ.get("PORT", "3000")))
