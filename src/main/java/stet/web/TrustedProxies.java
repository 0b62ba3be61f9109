package stet.web;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * The proxies that are trusted to give the address of the client for which they ask: those on this
 * machine, and those that the operator names.
 */
public final class TrustedProxies {

  /** The pattern of numeric addresses. Names are not looked up. */
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]+(/\\d{1,3})?");

  private final InetAddressSet named = new InetAddressSet();

  private TrustedProxies(List<String> ranges) {
    for (String range : ranges) {
      boolean digits = ADDRESS.matcher(range).matches() && range.matches(".*[.:].*");
      if (!digits) {
        throw new IllegalArgumentException(range);
      }
      named.add(range);
    }
  }

  /**
   * Returns the proxies with some addresses, and those on this machine.
   *
   * @param ranges addresses and address ranges, such as {@code 10.0.0.7} and {@code 10.0.0.0/8}
   * @throws IllegalArgumentException if one of them is neither an address nor a range
   */
  public static TrustedProxies of(List<String> ranges) {
    return new TrustedProxies(ranges);
  }

  boolean trusts(InetAddress address) {
    return address.isLoopbackAddress() || named.test(address);
  }
}
