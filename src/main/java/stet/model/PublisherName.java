package stet.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name and the home page of a publisher, as given by one statement. Texts that cannot be a name
 * or a home page count as not given, since statements come from other people's files and pages.
 *
 * @param title as people write it: {@code Ars Technica}; empty if it is not given
 * @param home the address of its home page: {@code https://arstechnica.com/}; empty if it is not
 *     given
 */
public record PublisherName(String title, String home) {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** A statement that gives nothing. */
  public static final PublisherName NONE = new PublisherName("", "");

  /** The most characters of a publisher's name; a longer text is a slogan or a whole sentence. */
  public static final int LONGEST_TITLE = 100;

  private static final int LONGEST_HOME = 500;

  public PublisherName {
    title = title(title);
    home = home(home);
  }

  /** A statement in which either part may be missing. */
  public static PublisherName of(@Nullable String title, @Nullable String home) {
    return new PublisherName(title == null ? "" : title, home == null ? "" : home);
  }

  /** Whether neither a name nor a home page is given. */
  public boolean isEmpty() {
    return title.isEmpty() && home.isEmpty();
  }

  private static String title(String text) {
    String title = SPACES.matcher(text).replaceAll(" ").strip();
    boolean named =
        title.length() <= LONGEST_TITLE
            && UnicodeText.brokenAt(title) < 0
            && title.chars().anyMatch(Character::isLetterOrDigit);
    return named ? title : "";
  }

  private static String home(String text) {
    String stripped = text.strip();
    Optional<WebAddress> address =
        stripped.length() > LONGEST_HOME ? Optional.empty() : WebAddress.of(stripped);
    return address.map(known -> known.link(stripped)).orElse("");
  }
}
