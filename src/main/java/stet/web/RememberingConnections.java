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
 * RememberingConnections that remember the address which they could not read: Jetty puts another in
 * its place, and nobody could tell any more whether a page was asked for or the API.
 */
final class RememberingConnections extends HttpConnectionFactory {

  RememberingConnections(HttpConfiguration http) {
    super(http);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint end) {
    return configure(new Remembering(getHttpConfiguration(), connector, end), connector, end);
  }

  /** The address as it was sent; empty where it could be read, or its end was not waited for. */
  static Optional<String> unread(Request request) {
    return request.getConnectionMetaData().getConnection() instanceof Remembering connection
        ? Optional.ofNullable(connection.unread)
        : Optional.empty();
  }

  private static final class Remembering extends HttpConnection {

    private @Nullable String unread;

    Remembering(HttpConfiguration http, Connector connector, EndPoint end) {
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
