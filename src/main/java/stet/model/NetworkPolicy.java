package stet.model;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Policy on the machines to which an address chosen by somebody else (a link in a feed, a redirect,
 * a webhook) may lead.
 *
 * <p>The policy is applied when a socket is connected, and to the address, not to the name. So it
 * covers every redirect, addresses written as numbers, and names that resolve differently the
 * second time.
 */
public enum NetworkPolicy {
  /** Only machines that anybody on the internet can reach. */
  PUBLIC,
  /** All machines, including this one and its neighbours, for sources that are not public. */
  EVERYWHERE;

  /** Thrown when a connection is refused because it leads to a machine that is not public. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(InetAddress address) {
      super(
          address.getHostAddress()
              + " is an address of this machine or of a private network, which is not asked unless"
              + " its operator allows it (--allow-private for a source, --private for a webhook)");
    }
  }

  /**
   * Networks that do not belong to the public internet, from IANA's special-purpose registries (RFC
   * 6890).
   */
  private static final List<Network> SPECIAL =
      List.of(
          new Network(8, 0),
          new Network(8, 10),
          new Network(10, 100, 64),
          new Network(8, 127),
          new Network(16, 169, 254),
          new Network(12, 172, 16),
          new Network(24, 192, 0, 0),
          new Network(24, 192, 0, 2),
          new Network(16, 192, 168),
          new Network(15, 198, 18),
          new Network(24, 198, 51, 100),
          new Network(24, 203, 0, 113),
          new Network(4, 224), // multicast
          new Network(4, 240));

  /** The only IPv6 network with addresses of machines on the internet. */
  private static final Network GLOBAL = new Network(3, 0x20);

  private static final Network DOCUMENTATION = new Network(32, 0x20, 0x01, 0x0d, 0xb8);

  /** The network of Teredo: its addresses lead to an IPv4 address that only its relay knows. */
  private static final Network TEREDO = new Network(32, 0x20, 0x01, 0, 0);

  /** The networks of 6to4 and NAT64, whose addresses contain an IPv4 address. */
  private static final Network SIX_TO_FOUR = new Network(16, 0x20, 0x02);

  private static final Network NAT64 = new Network(96, 0, 0x64, 0xff, 0x9b);

  /** A network: the addresses that begin with the same bits. */
  private static final class Network {
    private final int bits;
    private final byte[] start = new byte[16];

    Network(int bits, int... start) {
      this.bits = bits;
      for (int i = 0; i < start.length; i++) {
        this.start[i] = (byte) start[i];
      }
    }

    boolean holds(byte[] address) {
      for (int i = 0; i < bits; i++) {
        int bit = 0x80 >> i % 8;
        if (((address[i / 8] ^ start[i / 8]) & bit) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** Whether a connection to a machine is allowed. */
  public boolean covers(InetAddress address) {
    return this == EVERYWHERE || isPublic(address);
  }

  /**
   * A factory of sockets that connect to allowed machines, and fail with {@link Refused} for
   * others.
   */
  public SocketFactory sockets() {
    return new Sockets(this);
  }

  private static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (!(address instanceof Inet6Address)) {
      return isPublic(bytes);
    }
    if (NAT64.holds(bytes)) {
      return isPublic(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return isPublic(Arrays.copyOfRange(bytes, 2, 6));
    }
    return GLOBAL.holds(bytes) && !DOCUMENTATION.holds(bytes) && !TEREDO.holds(bytes);
  }

  private static boolean isPublic(byte[] address) {
    return SPECIAL.stream().noneMatch(network -> network.holds(address));
  }

  /** A socket that checks the address before it connects. */
  private static final class Guarded extends Socket {
    private final NetworkPolicy reach;

    Guarded(NetworkPolicy reach) {
      this.reach = reach;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      InetAddress address =
          endpoint instanceof InetSocketAddress internet ? internet.getAddress() : null;
      if (address != null && !reach.covers(address)) {
        throw new Refused(address);
      }
      super.connect(endpoint, timeout);
    }
  }

  private static final class Sockets extends SocketFactory {
    private final NetworkPolicy reach;

    Sockets(NetworkPolicy reach) {
      this.reach = reach;
    }

    @Override
    public Socket createSocket() {
      return new Guarded(reach);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    private Socket connected(InetSocketAddress to, @Nullable InetSocketAddress from)
        throws IOException {
      Socket socket = createSocket();
      try {
        if (from != null) {
          socket.bind(from);
        }
        socket.connect(to);
        return socket;
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    }
  }
}
