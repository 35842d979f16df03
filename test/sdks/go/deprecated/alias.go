// Calls a deprecated alias: staticcheck must say so.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/codatio/client-sdk-go/platform"
	"github.com/codatio/client-sdk-go/platform/models/operations"
)

func main() {
	request := operations.GetConnectionManagementAccessTokenRequest{CompanyID: "8a210b68-6988-11ed-a1eb-0242ac120002"}
	res, err := platform.New().ConnectionManagement.Get(context.Background(), request)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(res.ConnectionManagementAccessToken.AccessToken)
}
