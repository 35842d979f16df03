import io.codat.platform.CodatPlatform;

/** Calls a deprecated alias: javac must say so. */
public class Alias {

  public static void main(String[] args) {
    try (CodatPlatform client = CodatPlatform.builder().build()) {
      System.out.println(client.connectionManagement().get().companyId("8a210b68-6988-11ed-a1eb-0242ac120002").call().statusCode());
    }
  }
}
