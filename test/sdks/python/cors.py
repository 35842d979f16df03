"""CORS settings, by both of their names."""

from codat_platform import CodatPlatform
from codat_platform.models import shared


def main() -> None:
    with CodatPlatform() as platform_client:
        settings = platform_client.connection_management.cors_settings
        settings.set(allowed_origins=["https://www.bank-of-dave.com", "https://docs.bank-of-dave.com"])
        res = settings.get()
        print(f"cors: {','.join(res.connection_management_allowed_origins.allowed_origins or [])}")

        wanted = shared.ConnectionManagementAllowedOrigins(allowed_origins=["https://www.bank-of-dave.com"])
        platform_client.settings.set_cors_settings(wanted)
        found = platform_client.settings.get_cors_settings().connection_management_allowed_origins
        print(f"settings-cors: {','.join(found.allowed_origins or [])}")


if __name__ == "__main__":
    main()
