// Sample client: what the generated client.go looks like, so that the runtime compiles and is tested here.

package acme

// AcmeClient is a client.
type AcmeClient struct{ config *config }

// New returns a client.
func New(opts ...Option) *AcmeClient { return &AcmeClient{newConfig(opts)} }

const (
	packageName    = "acme"
	packageVersion = "0.0.0"
)

var servers = []server{{url: "https://{region}.example.com/base", variables: map[string]string{"region": "eu"}}, {url: "https://test.example.com"}}

var anySecurity = [][]string{{"key"}, {}}

var schemes = map[string]scheme{
	"key":    {id: "key", kind: "api-key", in: "header", name: "Authorization", basic: true, options: []credentialOption{{"key", "WithAPIKey", "ACME_API_KEY"}}},
	"query":  {id: "query", kind: "api-key", in: "query", name: "api_key", options: []credentialOption{{"key", "WithQueryKey", "ACME_QUERY_KEY"}}},
	"cookie": {id: "cookie", kind: "api-key", in: "cookie", name: "session", options: []credentialOption{{"key", "WithCookieKey", "ACME_COOKIE_KEY"}}},
	"bearer": {id: "bearer", kind: "bearer", options: []credentialOption{{"token", "WithAccessToken", "ACME_ACCESS_TOKEN"}}},
	"basic":  {id: "basic", kind: "basic", options: []credentialOption{{"username", "WithUsername", "ACME_USERNAME"}, {"password", "WithPassword", "ACME_PASSWORD"}}},
	"oauth":  {id: "oauth", kind: "oauth2", tokenURL: "/token", scopes: "read write", options: []credentialOption{{"client-id", "WithClientID", "ACME_CLIENT_ID"}, {"client-secret", "WithClientSecret", "ACME_CLIENT_SECRET"}, {"token", "WithAccessToken", "ACME_ACCESS_TOKEN"}}},
}

// WithAPIKey gives the key.
func WithAPIKey(key string) Option { return giveCredential("key", "key", fixedValue(key)) }
