// Issues the token that the connections component is shown with.
package main

import (
	"cmp"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"github.com/codatio/client-sdk-go/platform"
	"github.com/codatio/client-sdk-go/platform/models/operations"
)

func main() {
	companyID := os.Getenv("CODAT_COMPANY_ID")
	if companyID == "" {
		log.Fatal("Set CODAT_COMPANY_ID: the company whose connections are shown.")
	}
	client := platform.New() // reads CODAT_API_KEY and CODAT_SERVER_URL

	http.HandleFunc("GET /api/token", func(w http.ResponseWriter, r *http.Request) {
		res, err := client.ConnectionManagement.GetAccessToken(r.Context(), operations.GetConnectionManagementAccessTokenRequest{
			CompanyID: companyID,
		})
		if err != nil {
			log.Print(err)
			answer(w, http.StatusBadGateway, "error", "No token could be had; the server's log says why.")
			return
		}
		answer(w, http.StatusOK, "accessToken", res.ConnectionManagementAccessToken.AccessToken)
	})

	address := "127.0.0.1:" + cmp.Or(os.Getenv("PORT"), "3000")
	log.Printf("http://%s/api/token", address)
	log.Fatal(http.ListenAndServe(address, nil))
}

func answer(w http.ResponseWriter, status int, name, value string) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(map[string]string{name: value}); err != nil {
		log.Print(err)
	}
}
