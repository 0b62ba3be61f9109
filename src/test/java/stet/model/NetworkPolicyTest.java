package stet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No address that a stranger chose leads into a private network. */
class NetworkPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "2001:db8::1",
        "2001::1"
      })
  void whatIsNotPublicIsNotReached(String address) throws IOException {
    assertThat(NetworkPolicy.PUBLIC.covers(InetAddress.getAllByName(address)[0])).isFalse();
    assertThat(NetworkPolicy.EVERYWHERE.covers(InetAddress.getAllByName(address)[0])).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.0.1",
        "192.169.0.1",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void whatIsPublicIs(String address) throws IOException {
    assertThat(NetworkPolicy.PUBLIC.covers(InetAddress.getAllByName(address)[0])).isTrue();
  }

  /** As a client uses it: whether the address came from a name or stands in the URL as numbers. */
  @Test
  void aClientWithItsSocketsDoesNotConnect() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      for (String host : List.of("localhost", "127.0.0.1", "2130706433", "rebound.example")) {
        String url = "http://" + host + ":" + port + "/";
        assertThatThrownBy(() -> status(NetworkPolicy.PUBLIC, url))
            .as(url)
            .isInstanceOf(NetworkPolicy.Refused.class)
            .hasMessageContaining("private network");
        assertThat(status(NetworkPolicy.EVERYWHERE, url)).as(url).isEqualTo(204);
      }
    } finally {
      server.stop(0);
    }
  }

  private static int status(NetworkPolicy reach, String url) throws IOException {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .dns(name -> List.of(InetAddress.getLoopbackAddress()))
            .socketFactory(reach.sockets())
            .build();
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      return response.code();
    } finally {
      client.connectionPool().evictAll();
      client.dispatcher().executorService().shutdown();
    }
  }
}
