package stet.web;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Proxies whose word is taken for the address of whoever they ask for: those on this machine, and
 * those that are named.
 */
public final class TrustedProxies {

  /** Digits alone: no name is looked up. */
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
   * The proxies of these addresses, and those on this machine.
   *
   * @param ranges addresses and ranges of them, as {@code 10.0.0.7} and {@code 10.0.0.0/8}
   * @throws IllegalArgumentException if one of them is no address and no range
   */
  public static TrustedProxies of(List<String> ranges) {
    return new TrustedProxies(ranges);
  }

  boolean trusts(InetAddress address) {
    return address.isLoopbackAddress() || named.test(address);
  }
}
