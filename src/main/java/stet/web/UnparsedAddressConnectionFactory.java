package stet.web;

import java.util.Optional;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * Factory of HTTP connections that keep an address which they could not parse. Jetty replaces it
 * with another one, so that it would be unknown whether the request was for a page or for the API.
 */
final class UnparsedAddressConnectionFactory extends HttpConnectionFactory {

  UnparsedAddressConnectionFactory(HttpConfiguration http) {
    super(http);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint end) {
    return configure(
        new UnparsedAddressConnection(getHttpConfiguration(), connector, end), connector, end);
  }

  /**
   * Returns the address as it was sent, or nothing if it could be parsed or was not read to its
   * end.
   */
  static Optional<String> unread(Request request) {
    return request.getConnectionMetaData().getConnection()
            instanceof UnparsedAddressConnection connection
        ? Optional.ofNullable(connection.unread)
        : Optional.empty();
  }

  private static final class UnparsedAddressConnection extends HttpConnection {

    private @Nullable String unread;

    UnparsedAddressConnection(HttpConfiguration http, Connector connector, EndPoint end) {
      super(http, connector, end);
    }

    @Override
    protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
      try {
        return super.newHttpStream(method, uri, version);
      } catch (RuntimeException e) {
        unread = uri;
        throw e;
      }
    }
  }
}
