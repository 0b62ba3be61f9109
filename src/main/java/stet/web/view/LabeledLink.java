package stet.web.view;

/**
 * A link with a few words as its label.
 *
 * @param title the target of the link; empty if the words already name it
 */
public record LabeledLink(String text, String href, String title) {
  public LabeledLink(String text, String href) {
    this(text, href, "");
  }
}
