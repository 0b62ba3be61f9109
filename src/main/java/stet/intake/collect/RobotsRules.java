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
 * @param until when the file has to be read again
 * @param isUnknown whether the file could not be fetched: then everything is forbidden for a while
 *     (2.3.1.4)
 */
record RobotsRules(BaseRobotRules rules, Instant until, boolean isUnknown) {

  /** The longest time for which the rules are used (RFC 9309, 2.4). */
  static final Duration KEPT = Duration.ofHours(24);

  /** A server that fails is asked again after so long. */
  private static final Duration UNKNOWN = Duration.ofMinutes(30);

  /** RFC 9309, 2.5: at least so much of it is read. */
  private static final int LONGEST = 512 << 10;

  /** Not in the RFC, but asked for in so many files that no polite robot ignores it. */
  private static final Duration SLOWEST = Duration.ofMinutes(5);

  /** Rules that allow everything. */
  static final RobotsRules NONE =
      new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Instant.MIN, false);

  static RobotsRules unknown(Instant now) {
    return new RobotsRules(
        new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(UNKNOWN), true);
  }

  /** The rules in the answer to a request for robots.txt. */
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
   * As much as is read, in whole lines: half of a rule may allow more than the whole. Where no line
   * ends so early, half of it is read all the same: nothing at all would allow everything.
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

  /** The pace that the host asks for, if it is slower than Stet's own. */
  Duration pace(Duration own) {
    Duration theirs = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    return theirs.compareTo(own) > 0 ? theirs : own;
  }

  /** The size of the rules in the cache, as their number. */
  int weight() {
    return 5 + (rules instanceof SimpleRobotRules simple ? simple.getRobotRules().size() : 0);
  }
}
