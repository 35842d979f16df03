"""A token, origins, pages, and the life of a company, against the sandbox."""

from codat_platform import CodatPlatform
from codat_platform.models import shared

MANY = "57fbe524-5310-54ad-a031-126348e75015"


def main() -> None:
    with CodatPlatform() as platform_client:
        access_token_res = platform_client.connection_management.get_access_token(company_id=MANY)
        print(f"token: {access_token_res.connection_management_access_token.access_token}")

        cors_settings = platform_client.connection_management.cors_settings
        cors_settings.set(allowed_origins=["https://www.bank-of-dave.com", "https://docs.bank-of-dave.com"])
        cors = cors_settings.get().connection_management_allowed_origins
        print(f"cors: {','.join(cors.allowed_origins or [])}")

        shops = {connection.id for connection in platform_client.connections.list(company_id=MANY, page_size=70)}
        print(f"shops: {len(shops)}")

        company = platform_client.companies.create(name="Bank of Dave", tags={"language": "python"}).company
        wanted = shared.CreateConnectionRequestBody(platform_key="gbol")
        connection = platform_client.connections.create(company_id=company.id, request_body=wanted).connection
        print(f"created: {company.name} {connection.status}")
        unlinked = platform_client.connections.unlink(
            company_id=company.id,
            connection_id=connection.id,
            update_connection_status=shared.UpdateConnectionStatus(status="Unlinked"),
        )
        print(f"unlinked: {unlinked.connection.status}")
        deleted = platform_client.connections.delete(company_id=company.id, connection_id=connection.id)
        gone = platform_client.companies.delete(company_id=company.id)
        print(f"deleted: {deleted.status_code} {gone.status_code}")


if __name__ == "__main__":
    main()
