module example.com/acme/client

go 1.24
