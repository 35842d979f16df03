using Codat.Platform;
using Codat.Platform.Models.Components;

const string Many = "57fbe524-5310-54ad-a031-126348e75015";
using var platformClient = new CodatPlatform();

var accessTokenRes = await platformClient.ConnectionManagement.GetAccessTokenAsync(new() { CompanyId = Many });
Console.WriteLine($"token: {accessTokenRes.ConnectionManagementAccessToken.AccessToken}");

var corsSettings = platformClient.ConnectionManagement.CorsSettings;
await corsSettings.SetAsync(new() { AllowedOrigins = ["https://www.bank-of-dave.com", "https://docs.bank-of-dave.com"] });
var cors = await corsSettings.GetAsync();
Console.WriteLine($"cors: {string.Join(',', cors.ConnectionManagementAllowedOrigins.AllowedOrigins ?? [])}");

var shops = new HashSet<string>();
await foreach (var shop in platformClient.Connections.ListAsync(new() { CompanyId = Many, PageSize = 70 })) shops.Add(shop.Id);
Console.WriteLine($"shops: {shops.Count}");

var company = (await platformClient.Companies.CreateAsync(new CompanyRequestBody { Name = "Bank of Dave" })).Data;
var request = new CreateConnectionRequestBody { PlatformKey = "gbol" };
var connection = (await platformClient.Connections.CreateAsync(new() { CompanyId = company.Id, RequestBody = request })).Data;
Console.WriteLine($"created: {company.Name} {connection.Status}");
var unlinked = await platformClient.Connections.UnlinkAsync(new()
{
    CompanyId = company.Id,
    ConnectionId = connection.Id,
    UpdateConnectionStatus = new UpdateConnectionStatus { Status = new DataConnectionStatus("Unlinked") },
});
Console.WriteLine($"unlinked: {unlinked.Data.Status}");
var deleted = await platformClient.Connections.DeleteAsync(new() { CompanyId = company.Id, ConnectionId = connection.Id });
var gone = await platformClient.Companies.DeleteAsync(new() { CompanyId = company.Id });
Console.WriteLine($"deleted: {deleted.StatusCode} {gone.StatusCode}");
