using System.Net;
using System.Text.Json;
using Codat.Platform;

var companyId = Environment.GetEnvironmentVariable("CODAT_COMPANY_ID")
    ?? throw new InvalidOperationException("Set CODAT_COMPANY_ID: the company whose connections are shown.");
var origin = $"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT") ?? "3000"}/";

using var client = new CodatPlatform(); // reads CODAT_API_KEY and CODAT_SERVER_URL
using var listener = new HttpListener { Prefixes = { origin } };
listener.Start();
Console.WriteLine($"{origin}api/token");

while (true)
{
    var context = await listener.GetContextAsync();
    _ = AnswerAsync(context.Request, context.Response);
}

async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse answer)
{
    if (request.Url?.AbsolutePath != "/api/token")
    {
        answer.StatusCode = 404;
        answer.Close();
        return;
    }

    try
    {
        var response = await client.ConnectionManagement.GetAccessTokenAsync(new() { CompanyId = companyId });
        Send(answer, 200, new() { ["accessToken"] = response.ConnectionManagementAccessToken.AccessToken });
    }
    catch (CodatPlatformException error)
    {
        Console.Error.WriteLine(error.Message);
        Send(answer, 502, new() { ["error"] = "No token could be had; the server's log says why." });
    }
}

static void Send(HttpListenerResponse answer, int status, Dictionary<string, string> body)
{
    answer.StatusCode = status;
    answer.ContentType = "application/json";
    answer.AddHeader("Cache-Control", "no-store");
    answer.Close(JsonSerializer.SerializeToUtf8Bytes(body), willBlock: false);
}
