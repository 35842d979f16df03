// The calls of the contract, made against a local server.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"strings"

	"github.com/codatio/client-sdk-go/platform"
	"github.com/codatio/client-sdk-go/platform/models/operations"
	"github.com/codatio/client-sdk-go/platform/models/shared"
)

const companyID = "8a210b68-6988-11ed-a1eb-0242ac120002"

func main() {
	client := platform.New()
	for _, scenario := range []func(context.Context, *platform.CodatPlatform) error{token, cors, settingsCors, companies, firstPage, notFound, retried, unknown, deleted} {
		if err := scenario(context.Background(), client); err != nil {
			log.Fatal(err)
		}
	}
}

func token(ctx context.Context, client *platform.CodatPlatform) error {
	res, err := client.ConnectionManagement.GetAccessToken(ctx, operations.GetConnectionManagementAccessTokenRequest{CompanyID: companyID})
	if err != nil {
		return err
	}
	if res.StatusCode == 200 {
		fmt.Println("token:", res.ConnectionManagementAccessToken.AccessToken)
	}
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

func settingsCors(ctx context.Context, client *platform.CodatPlatform) error {
	if _, err := client.Settings.SetCorsSettings(ctx, shared.ConnectionManagementAllowedOrigins{AllowedOrigins: []string{"https://www.bank-of-dave.com"}}); err != nil {
		return err
	}
	res, err := client.Settings.GetCorsSettings(ctx)
	if err != nil {
		return err
	}
	fmt.Println("settings-cors:", strings.Join(res.ConnectionManagementAllowedOrigins.AllowedOrigins, ","))
	return nil
}

func companies(ctx context.Context, client *platform.CodatPlatform) error {
	var names []string
	request := operations.ListCompaniesRequest{Query: platform.Ptr("name~Company"), PageSize: platform.Ptr(int32(3))}
	for company, err := range client.Companies.All(ctx, request) {
		if err != nil {
			return err
		}
		names = append(names, company.Name)
	}
	fmt.Println("companies:", strings.Join(names, ","))
	return nil
}

func firstPage(ctx context.Context, client *platform.CodatPlatform) error {
	first, err := client.Companies.List(ctx, operations.ListCompaniesRequest{PageSize: platform.Ptr(int32(3))})
	if err != nil {
		return err
	}
	second, err := first.Next(ctx)
	if err != nil {
		return err
	}
	fmt.Println("first-page:", len(first.Companies.Results), first.HasNext(), len(second.Companies.Results))
	return nil
}

func notFound(ctx context.Context, client *platform.CodatPlatform) error {
	_, err := client.Companies.Get(ctx, operations.GetCompanyRequest{CompanyID: "00000000-0000-4000-8000-000000000404"})
	var api *platform.APIError
	if !errors.As(err, &api) {
		return fmt.Errorf("no APIError: %w", err)
	}
	kind := ""
	if errors.Is(err, platform.ErrNotFound) {
		kind = "NotFound"
	}
	body, ok := api.Body.(*shared.ErrorMessage)
	if !ok {
		return fmt.Errorf("the body is %T", api.Body)
	}
	fmt.Println("not-found:", api.StatusCode, kind, platform.Value(body.Error))
	return nil
}

func retried(ctx context.Context, client *platform.CodatPlatform) error {
	res, err := client.Companies.Get(ctx, operations.GetCompanyRequest{CompanyID: "00000000-0000-4000-8000-000000000429"})
	if err != nil {
		return err
	}
	fmt.Println("retried:", res.Company.Name)
	return nil
}

func unknown(ctx context.Context, client *platform.CodatPlatform) error {
	res, err := client.Connections.Get(ctx, operations.GetConnectionRequest{CompanyID: companyID, ConnectionID: "2e9d2c44-f675-40ba-8049-353bfcb5e171"})
	if err != nil {
		return err
	}
	fmt.Println("unknown-enum:", res.Connection.Status)
	written, err := json.Marshal(res.Connection)
	if err != nil {
		return err
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(written, &fields); err != nil {
		return err
	}
	fmt.Println("unknown-field:", string(fields["futureField"]))
	return nil
}

func deleted(ctx context.Context, client *platform.CodatPlatform) error {
	res, err := client.Settings.DeleteAPIKey(ctx, operations.DeleteAPIKeyRequest{APIKeyID: companyID})
	if err != nil {
		return err
	}
	fmt.Println("deleted:", res.StatusCode)
	return nil
}
