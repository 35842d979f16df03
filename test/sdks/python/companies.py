"""Companies: all pages, then one and the next."""

from codat_platform import CodatPlatform


def main() -> None:
    with CodatPlatform() as platform_client:
        names = [company.name for company in platform_client.companies.list(query="name~Company", page_size=3)]
        print(f"companies: {','.join(names)}")

        first = platform_client.companies.list(page_size=3)
        following = first.next()
        assert following is not None
        has_next = str(first.has_next).lower()
        print(f"first-page: {len(first.companies.results or [])} {has_next} {len(following.companies.results or [])}")


if __name__ == "__main__":
    main()
