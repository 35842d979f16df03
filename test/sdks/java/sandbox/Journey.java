import io.codat.platform.CodatPlatform;
import io.codat.platform.models.shared.Company;
import io.codat.platform.models.shared.Connection;
import io.codat.platform.models.shared.CreateConnectionRequestBody;
import io.codat.platform.models.shared.DataConnectionStatus;
import io.codat.platform.models.shared.UpdateConnectionStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A token, origins, pages, and the life of a company, against the sandbox. */
public class Journey {

  private static final String MANY = "57fbe524-5310-54ad-a031-126348e75015";

  public static void main(String[] args) {
    try (CodatPlatform platformClient = CodatPlatform.builder().build()) {
      token(platformClient);
      cors(platformClient);
      shops(platformClient);
      life(platformClient);
    }
  }

  private static void token(CodatPlatform platformClient) {
    String accessToken = platformClient
      .connectionManagement()
      .getAccessToken()
      .companyId(MANY)
      .call()
      .connectionManagementAccessToken()
      .orElseThrow()
      .accessToken();
    System.out.println("token: " + accessToken);
  }

  private static void cors(CodatPlatform platformClient) {
    List<String> origins = List.of("https://www.bank-of-dave.com", "https://docs.bank-of-dave.com");
    platformClient.connectionManagement().corsSettings().set().allowedOrigins(origins).call();
    List<String> found = platformClient.connectionManagement().corsSettings().get().call().data().orElseThrow().allowedOrigins().orElseThrow();
    System.out.println("cors: " + String.join(",", found));
  }

  private static void shops(CodatPlatform platformClient) {
    Set<String> ids = new HashSet<>();
    for (Connection connection : platformClient.connections().list().companyId(MANY).pageSize(70).autoPage()) {
      ids.add(connection.id());
    }
    System.out.println("shops: " + ids.size());
  }

  private static void life(CodatPlatform platformClient) {
    Company company = platformClient.companies().create().name("Bank of Dave").call().company().orElseThrow();
    CreateConnectionRequestBody body = CreateConnectionRequestBody.builder().platformKey("gbol").build();
    Connection connection = platformClient
      .connections()
      .create()
      .companyId(company.id())
      .requestBody(body)
      .call()
      .connection()
      .orElseThrow();
    System.out.println("created: " + company.name() + " " + connection.status().value());
    Connection unlinked = platformClient
      .connections()
      .unlink()
      .companyId(company.id())
      .connectionId(connection.id())
      .updateConnectionStatus(UpdateConnectionStatus.builder().status(DataConnectionStatus.UNLINKED).build())
      .call()
      .connection()
      .orElseThrow();
    System.out.println("unlinked: " + unlinked.status().value());
    int deleted = platformClient.connections().delete().companyId(company.id()).connectionId(connection.id()).call().statusCode();
    int gone = platformClient.companies().delete().companyId(company.id()).call().statusCode();
    System.out.println("deleted: " + deleted + " " + gone);
  }
}
