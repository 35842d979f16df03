"""An error by its type, and an error that is tried again."""

from codat_platform import CodatPlatform, NotFoundError


def main() -> None:
    with CodatPlatform() as platform_client:
        try:
            platform_client.companies.get(company_id="00000000-0000-4000-8000-000000000404")
        except NotFoundError as error:
            print(f"not-found: {error.status_code} NotFound {error.body.error}")

        res = platform_client.companies.get(company_id="00000000-0000-4000-8000-000000000429")
        print(f"retried: {res.company.name}")


if __name__ == "__main__":
    main()
