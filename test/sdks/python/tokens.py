"""An access token: with the request object, with keywords, and from a coroutine."""

import asyncio

from codat_platform import AsyncCodatPlatform, CodatPlatform
from codat_platform.models import operations

COMPANY_ID = "8a210b68-6988-11ed-a1eb-0242ac120002"


def main() -> None:
    with CodatPlatform() as platform_client:
        res = platform_client.connection_management.get_access_token(
            operations.GetConnectionManagementAccessTokenRequest(company_id=COMPANY_ID)
        )
        print(f"token: {res.connection_management_access_token.access_token}")
    asyncio.run(main_async())


async def main_async() -> None:
    async with AsyncCodatPlatform() as platform_client:
        res = await platform_client.connection_management.get_access_token(company_id=COMPANY_ID)
        print(f"token-async: {res.connection_management_access_token.access_token}")


if __name__ == "__main__":
    main()
