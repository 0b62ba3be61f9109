package stet.intake.collect;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The rules of a host's robots.txt for Stet (RFC 9309).
 *
 * @param until the time at which the file must be read again
 * @param isUnknown whether the file could not be fetched; then everything is forbidden for a while
 *     (2.3.1.4)
 */
record RobotsRules(BaseRobotRules rules, Instant until, boolean isUnknown) {

  /** The longest time for which the rules are used (RFC 9309, 2.4). */
  static final Duration KEPT = Duration.ofHours(24);

  /** The time after which a server whose robots.txt could not be fetched is asked again. */
  private static final Duration UNKNOWN = Duration.ofMinutes(30);

  /** The number of bytes of the file that are read. RFC 9309, 2.5, asks for at least as many. */
  private static final int LONGEST = 512 << 10;

  /**
   * The slowest pace that is accepted. {@code Crawl-delay} is not in the RFC, but so many files
   * have it that no polite robot ignores it.
   */
  private static final Duration SLOWEST = Duration.ofMinutes(5);

  /** Rules that allow everything. */
  static final RobotsRules NONE =
      new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Instant.MIN, false);

  static RobotsRules unknown(Instant now) {
    return new RobotsRules(
        new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(UNKNOWN), true);
  }

  /** Reads the rules in the answer to a request for robots.txt. */
  static RobotsRules read(HttpExchange exchange, Instant now) {
    int status = exchange.status();
    if (status == 429 || status >= 500) {
      return unknown(now);
    }
    if (status != 200) {
      return NONE.until(now.plus(KEPT)); // 2.3.1.3: unavailable
    }
    try {
      byte[] text = exchange.unpacked(PoliteFetcher.LONGEST);
      SimpleRobotRulesParser parser = new SimpleRobotRulesParser(SLOWEST.toMillis(), 0);
      BaseRobotRules rules =
          parser.parseContent(
              exchange.url(), beginning(text), "text/plain", List.of(PoliteFetcher.TOKEN));
      return new RobotsRules(rules, now.plus(KEPT), false);
    } catch (IOException e) {
      return unknown(now);
    }
  }

  /**
   * Returns the beginning of the file that is read, in whole lines, because half of a rule may
   * allow more than the whole rule. If the beginning has no line end, it is cut within the line all
   * the same: without any rule, everything would be allowed.
   */
  private static byte[] beginning(byte[] text) {
    int end = Math.min(text.length, LONGEST);
    while (end < text.length && end > 0 && text[end - 1] != '\n' && text[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(text, end > 0 ? end : Math.min(text.length, LONGEST));
  }

  RobotsRules until(Instant instant) {
    return new RobotsRules(rules, instant, isUnknown);
  }

  boolean allow(String url) {
    return rules.isAllowed(url);
  }

  /** Returns the slower of the pace that the host asks for and Stet's own. */
  Duration pace(Duration own) {
    Duration theirs = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    return theirs.compareTo(own) > 0 ? theirs : own;
  }

  /** The weight of the rules in the cache, which is about their number. */
  int weight() {
    return 5 + (rules instanceof SimpleRobotRules simple ? simple.getRobotRules().size() : 0);
  }
}
