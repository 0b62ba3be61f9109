package stet.web.view;

/**
 * A few words that lead somewhere.
 *
 * @param title what it leads to, empty where the words say it
 */
public record LabeledLink(String text, String href, String title) {
  public LabeledLink(String text, String href) {
    this(text, href, "");
  }
}
