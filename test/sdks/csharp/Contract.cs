using Codat.Platform;
using Codat.Platform.Models.Components;

const string CompanyId = "8a210b68-6988-11ed-a1eb-0242ac120002";
using var platformClient = new CodatPlatform();

var accessTokenRes = await platformClient.ConnectionManagement.GetAccessTokenAsync(new() { CompanyId = CompanyId });
if (accessTokenRes.StatusCode == 200) Console.WriteLine($"token: {accessTokenRes.ConnectionManagementAccessToken.AccessToken}");

var cors = platformClient.ConnectionManagement.CorsSettings;
await cors.SetAsync(new() { AllowedOrigins = ["https://www.bank-of-dave.com", "https://docs.bank-of-dave.com"] });
var read = await cors.GetAsync();
Console.WriteLine($"cors: {string.Join(',', read.ConnectionManagementAllowedOrigins.AllowedOrigins ?? [])}");

await platformClient.Settings.SetCorsSettingsAsync(new() { AllowedOrigins = ["https://www.bank-of-dave.com"] });
var settings = await platformClient.Settings.GetCorsSettingsAsync();
Console.WriteLine($"settings-cors: {string.Join(',', settings.Data.AllowedOrigins ?? [])}");

var names = new List<string>();
await foreach (var company in platformClient.Companies.ListAsync(new() { Query = "name~Company", PageSize = 3 })) names.Add(company.Name);
Console.WriteLine($"companies: {string.Join(',', names)}");

var firstPage = await platformClient.Companies.ListAsync(new() { PageSize = 3 });
var secondPage = await firstPage.NextAsync();
Console.WriteLine($"first-page: {firstPage.Items.Count} {(firstPage.HasNext ? "true" : "false")} {secondPage?.Items.Count}");

try
{
    await platformClient.Companies.GetAsync(new() { CompanyId = "00000000-0000-4000-8000-000000000404" });
}
catch (NotFoundException e) when (e.Body is ErrorMessage body)
{
    Console.WriteLine($"not-found: {e.StatusCode} NotFound {body.Error}");
}

var retried = await platformClient.Companies.GetAsync(new() { CompanyId = "00000000-0000-4000-8000-000000000429" });
Console.WriteLine($"retried: {retried.Company.Name}");

var connection = await platformClient.Connections.GetAsync(new() { CompanyId = CompanyId, ConnectionId = "2e9d2c44-f675-40ba-8049-353bfcb5e171" });
Console.WriteLine($"unknown-enum: {connection.Connection.Status}");
Console.WriteLine($"unknown-field: {connection.Connection["futureField"]?.ToJsonString()}");

var deleted = await platformClient.Settings.DeleteApiKeyAsync(new() { ApiKeyId = CompanyId });
Console.WriteLine($"deleted: {deleted.StatusCode}");
