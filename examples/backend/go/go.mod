module example.com/tokenserver

go 1.24

require github.com/codatio/client-sdk-go/platform v1.0.0

replace github.com/codatio/client-sdk-go/platform => ../../../sdks/go
