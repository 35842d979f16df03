import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.codat.platform.CodatPlatform;
import io.codat.platform.errors.CodatPlatformException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/** Issues the token that the connections component is shown with. */
public final class TokenServer {

  private static final CodatPlatform client = CodatPlatform.builder().build(); // reads CODAT_API_KEY and CODAT_SERVER_URL

  public static void main(String[] args) throws IOException {
    String companyId = System.getenv("CODAT_COMPANY_ID");
    if (companyId == null) {
      throw new IllegalStateException("Set CODAT_COMPANY_ID: the company whose connections are shown.");
    }
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "3000"));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/api/token", exchange -> answer(exchange, companyId));
    server.start();
    System.out.println("http://127.0.0.1:" + port + "/api/token");
  }

  private static void answer(HttpExchange exchange, String companyId) throws IOException {
    try {
      var response = client.connectionManagement().getAccessToken().companyId(companyId).call();
      send(exchange, 200, "accessToken", response.connectionManagementAccessToken().orElseThrow().accessToken());
    } catch (CodatPlatformException error) {
      System.err.println(error.getMessage());
      send(exchange, 502, "error", "No token could be had; the server's log says why.");
    }
  }

  private static void send(HttpExchange exchange, int status, String name, String text) throws IOException {
    byte[] body = new ObjectMapper().writeValueAsBytes(Map.of(name, text));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
