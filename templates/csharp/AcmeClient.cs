using Acme.Client.Runtime;

namespace Acme.Client;

/// <summary>Stands for the client that a document gives, so that what is beside it compiles in this folder.</summary>
public sealed class AcmeClient(string? serverUrl = null, HttpClient? httpClient = null) : IDisposable
{
    private readonly Transport transport = new(new("Acme.Client", "1.0.0", [new("/")], new Credentials([])) { ServerUrl = serverUrl, HttpClient = httpClient });

    /// <summary>Sends what the document does not have.</summary>
    public async Task<ApiResponse> RequestAsync(HttpMethod method, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new(await transport.SendAsync(new Call(new(method.Method, path), []), null, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Closes the client's connections.</summary>
    public void Dispose() => transport.Dispose();
}
