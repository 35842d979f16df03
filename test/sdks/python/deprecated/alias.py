"""Calls a deprecated alias: type checkers must say so."""

from codat_platform import CodatPlatform


def main() -> None:
    with CodatPlatform() as platform_client:
        res = platform_client.connection_management.get(company_id="8a210b68-6988-11ed-a1eb-0242ac120002")
        print(res.connection_management_access_token.access_token)


if __name__ == "__main__":
    main()
