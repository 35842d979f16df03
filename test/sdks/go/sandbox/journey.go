// A token, origins, pages, and the life of a company, against the sandbox.
package main

import (
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/codatio/client-sdk-go/platform"
	"github.com/codatio/client-sdk-go/platform/models/operations"
	"github.com/codatio/client-sdk-go/platform/models/shared"
)

const many = "57fbe524-5310-54ad-a031-126348e75015"

func main() {
	client := platform.New()
	for _, part := range []func(context.Context, *platform.CodatPlatform) error{token, cors, shops, life} {
		if err := part(context.Background(), client); err != nil {
			log.Fatal(err)
		}
	}
}

func token(ctx context.Context, client *platform.CodatPlatform) error {
	res, err := client.ConnectionManagement.GetAccessToken(ctx, operations.GetConnectionManagementAccessTokenRequest{CompanyID: many})
	if err != nil {
		return err
	}
	fmt.Println("token:", res.ConnectionManagementAccessToken.AccessToken)
	return nil
}

func cors(ctx context.Context, client *platform.CodatPlatform) error {
	settings := client.ConnectionManagement.CorsSettings
	origins := []string{"https://www.bank-of-dave.com", "https://docs.bank-of-dave.com"}
	if _, err := settings.Set(ctx, shared.ConnectionManagementAllowedOrigins{AllowedOrigins: origins}); err != nil {
		return err
	}
	res, err := settings.Get(ctx)
	if err != nil {
		return err
	}
	fmt.Println("cors:", strings.Join(res.ConnectionManagementAllowedOrigins.AllowedOrigins, ","))
	return nil
}

func shops(ctx context.Context, client *platform.CodatPlatform) error {
	ids := map[string]bool{}
	request := operations.ListConnectionsRequest{CompanyID: many, PageSize: platform.Ptr(int32(70))}
	for connection, err := range client.Connections.All(ctx, request) {
		if err != nil {
			return err
		}
		ids[connection.ID] = true
	}
	fmt.Println("shops:", len(ids))
	return nil
}

func life(ctx context.Context, client *platform.CodatPlatform) error {
	company, err := client.Companies.Create(ctx, shared.CompanyRequestBody{Name: "Bank of Dave"})
	if err != nil {
		return err
	}
	companyID := company.Company.ID
	body := shared.CreateConnectionRequestBody{PlatformKey: platform.Ptr("gbol")}
	connection, err := client.Connections.Create(ctx, operations.CreateConnectionRequest{CompanyID: companyID, RequestBody: body})
	if err != nil {
		return err
	}
	connectionID := connection.Connection.ID
	fmt.Println("created:", company.Company.Name, connection.Connection.Status)
	unlinked, err := client.Connections.Unlink(ctx, operations.UnlinkConnectionRequest{
		CompanyID:              companyID,
		ConnectionID:           connectionID,
		UpdateConnectionStatus: shared.UpdateConnectionStatus{Status: platform.Set(shared.DataConnectionStatusUnlinked)},
	})
	if err != nil {
		return err
	}
	fmt.Println("unlinked:", unlinked.Connection.Status)
	deleted, err := client.Connections.Delete(ctx, operations.DeleteConnectionRequest{CompanyID: companyID, ConnectionID: connectionID})
	if err != nil {
		return err
	}
	gone, err := client.Companies.Delete(ctx, operations.DeleteCompanyRequest{CompanyID: companyID})
	if err != nil {
		return err
	}
	fmt.Println("deleted:", deleted.StatusCode, gone.StatusCode)
	return nil
}
