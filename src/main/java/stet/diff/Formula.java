package stet.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What many sentences of a version begin or end with: {@code We do not allow …}, {@code Model name:
 * …}, {@code … Register for this event here}. Two that share nothing else say different things.
 *
 * <p>Of the 43,000 links in half of the corpora's revisions this keeps 40 from being made; read one
 * by one, some 36 were of different things.
 */
final class Formula {
  private Formula() {}

  /** So many different sentences of one version, with the one asked for, make a formula. */
  private static final int MANY = 3;

  /** A beginning and an end of fewer words together say too little to be one. */
  private static final int LEAST_WORDS = 2;

  /** Words, or letters, of which the rests share less are shared by chance. */
  private static final float HARDLY = 0.2f;

  /** Whether two sentences share a formula, and nothing else. */
  static boolean isAllThatIsShared(Side before, int i, Side after, int j) {
    return isAllThatIsShared(before, i, after, j, true);
  }

  /**
   * The same, but for two of which one has nothing besides but figures and dates: rows of a table,
   * that stand in its order.
   */
  static boolean isAllThatIsSharedInWords(Side before, int i, Side after, int j) {
    return isAllThatIsShared(before, i, after, j, false);
  }

  /**
   * Whether both have a date besides what they begin and end with: entries of a calendar, of which
   * one passed and another came, whatever place they stand in.
   */
  static boolean areDated(String old, String now) {
    int head = head(old, now);
    int tail = tail(old, now, head);
    return Form.hasDate(old.substring(head, old.length() - tail))
        && Form.hasDate(now.substring(head, now.length() - tail));
  }

  private static boolean isAllThatIsShared(
      Side before, int i, Side after, int j, boolean evenOfFigures) {
    String old = before.text(i);
    String now = after.text(j);
    int head = head(old, now);
    int tail = tail(old, now, head);
    String beginning = old.substring(0, head);
    String end = old.substring(old.length() - tail);
    if (Standing.count(beginning) + Standing.count(end) < LEAST_WORDS) {
      return false;
    }
    String oldRest = old.substring(head, old.length() - tail);
    String nowRest = now.substring(head, now.length() - tail);
    return (evenOfFigures || (Form.saysMore(oldRest) && Form.saysMore(nowRest)))
        && shareHardlyAnything(before.words(oldRest), after.words(nowRest))
        && Letters.of(oldRest).similarity(Letters.of(nowRest)) < HARDLY
        && (areMany(before, beginning, end) || areMany(after, beginning, end));
  }

  /** Where one has hardly a word besides, it may have been written on. */
  private static boolean shareHardlyAnything(Bag left, Bag right) {
    float fewer = Math.min(left.weight(), right.weight());
    return fewer >= 1 && left.shared(right) < HARDLY * fewer;
  }

  private static boolean areMany(Side side, String beginning, String end) {
    Set<String> different = new HashSet<>();
    for (List<String> texts : side.allTexts()) {
      for (String text : texts) {
        if (text.length() >= beginning.length() + end.length()
            && text.startsWith(beginning)
            && text.endsWith(end)
            && different.add(text)
            && different.size() == MANY) {
          return true;
        }
      }
    }
    return false;
  }

  /** The length of the beginning that both have, in whole words. */
  private static int head(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int length = 0;
    while (length < shorter && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    while (length > 0 && (isWithinWord(a, length) || isWithinWord(b, length))) {
      length--;
    }
    return length;
  }

  /** The length of the end that both have behind their beginning, in whole words. */
  private static int tail(String a, String b, int head) {
    int shorter = Math.min(a.length(), b.length()) - head;
    int length = 0;
    while (length < shorter
        && a.charAt(a.length() - 1 - length) == b.charAt(b.length() - 1 - length)) {
      length++;
    }
    while (length > 0
        && (isWithinWord(a, a.length() - length) || isWithinWord(b, b.length() - length))) {
      length--;
    }
    return length;
  }

  private static boolean isWithinWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }
}
