using Codat.Platform;

using var platformClient = new CodatPlatform();
var response = await platformClient.ConnectionManagement.GetAsync(new() { CompanyId = "8a210b68-6988-11ed-a1eb-0242ac120002" });
Console.WriteLine(response.ConnectionManagementAccessToken.AccessToken);
