import io.codat.platform.CodatPlatform;
import io.codat.platform.errors.NotFoundException;
import io.codat.platform.models.operations.GetConnectionManagementAccessTokenRequest;
import io.codat.platform.models.operations.GetConnectionManagementAccessTokenResponse;
import io.codat.platform.models.operations.ListCompaniesResponse;
import io.codat.platform.models.shared.Company;
import io.codat.platform.models.shared.Connection;
import io.codat.platform.models.shared.ConnectionManagementAllowedOrigins;
import io.codat.platform.models.shared.ErrorMessage;
import java.util.ArrayList;
import java.util.List;

/** The calls of the contract, made against a local server. */
public class Contract {

  private static final String COMPANY = "8a210b68-6988-11ed-a1eb-0242ac120002";

  public static void main(String[] args) {
    try (CodatPlatform platformClient = CodatPlatform.builder().build()) {
      token(platformClient);
      cors(platformClient);
      companies(platformClient);
      errors(platformClient);
      openness(platformClient);
      System.out.println("deleted: " + platformClient.settings().deleteApiKey().apiKeyId(COMPANY).call().statusCode());
    }
  }

  private static void token(CodatPlatform platformClient) {
    GetConnectionManagementAccessTokenRequest accessTokenReq = GetConnectionManagementAccessTokenRequest.builder().companyId(COMPANY).build();
    GetConnectionManagementAccessTokenResponse accessTokenRes = platformClient
      .connectionManagement()
      .getAccessToken()
      .request(accessTokenReq)
      .call();
    if (accessTokenRes.connectionManagementAccessToken().isPresent()) {
      System.out.println("token: " + accessTokenRes.connectionManagementAccessToken().get().accessToken());
    }
    GetConnectionManagementAccessTokenResponse later = platformClient
      .connectionManagement()
      .getAccessToken()
      .companyId(COMPANY)
      .callAsync()
      .join();
    System.out.println("token-async: " + later.connectionManagementAccessToken().orElseThrow().accessToken());
  }

  private static void cors(CodatPlatform platformClient) {
    List<String> origins = List.of("https://www.bank-of-dave.com", "https://docs.bank-of-dave.com");
    platformClient.connectionManagement().corsSettings().set().allowedOrigins(origins).call();
    System.out.println("cors: " + joined(platformClient.connectionManagement().corsSettings().get().call().data().orElseThrow()));
    platformClient.settings().setCorsSettings().allowedOrigins(List.of("https://www.bank-of-dave.com")).call();
    System.out.println("settings-cors: " + joined(platformClient.settings().getCorsSettings().call().data().orElseThrow()));
  }

  private static String joined(ConnectionManagementAllowedOrigins settings) {
    return String.join(",", settings.allowedOrigins().orElseThrow());
  }

  private static void companies(CodatPlatform platformClient) {
    List<String> names = new ArrayList<>();
    for (Company company : platformClient.companies().list().query("name~Company").pageSize(3).autoPage()) {
      names.add(company.name());
    }
    System.out.println("companies: " + String.join(",", names));
    ListCompaniesResponse first = platformClient.companies().list().pageSize(3).call();
    int next = first.next().orElseThrow().companies().orElseThrow().results().orElseThrow().size();
    System.out.println("first-page: " + first.companies().orElseThrow().results().orElseThrow().size() + " " + first.hasNext() + " " + next);
  }

  private static void errors(CodatPlatform platformClient) {
    try {
      platformClient.companies().get().companyId("00000000-0000-4000-8000-000000000404").call();
    } catch (NotFoundException e) {
      String text = e.body(ErrorMessage.class).orElseThrow().error().orElseThrow();
      System.out.println("not-found: " + e.statusCode() + " NotFound " + text);
    }
    Company retried = platformClient.companies().get().companyId("00000000-0000-4000-8000-000000000429").call().company().orElseThrow();
    System.out.println("retried: " + retried.name());
  }

  private static void openness(CodatPlatform platformClient) {
    Connection connection = platformClient
      .connections()
      .get()
      .companyId(COMPANY)
      .connectionId("2e9d2c44-f675-40ba-8049-353bfcb5e171")
      .call()
      .connection()
      .orElseThrow();
    System.out.println("unknown-enum: " + connection.status().value());
    System.out.println("unknown-field: " + connection.get("futureField").orElseThrow());
  }
}
