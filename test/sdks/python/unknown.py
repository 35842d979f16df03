"""What this version does not know: a value, a field, and an empty answer."""

import json

from codat_platform import CodatPlatform


def main() -> None:
    with CodatPlatform() as platform_client:
        res = platform_client.connections.get(
            company_id="8a210b68-6988-11ed-a1eb-0242ac120002",
            connection_id="2e9d2c44-f675-40ba-8049-353bfcb5e171",
        )
        print(f"unknown-enum: {res.connection.status}")
        extra = res.connection.model_extra or {}
        print(f"unknown-field: {json.dumps(extra['futureField'], separators=(',', ':'))}")

        deleted = platform_client.settings.delete_api_key(api_key_id="8a210b68-6988-11ed-a1eb-0242ac120002")
        print(f"deleted: {deleted.status_code}")


if __name__ == "__main__":
    main()
