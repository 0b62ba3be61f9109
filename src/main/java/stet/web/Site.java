package stet.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stet.web.feed.FeedFormat;
import stet.web.view.PageFrame;

/** The site as a whole, with its public address and the frame of every page. */
final class Site {

  private static final String ABOUT =
      "Every version of every article that was seen, and what each of them changed.";

  private final Supplier<URI> base;
  private final PageFrame.Assets assets;
  private final boolean leadsToSaved;

  /**
   * Creates a site.
   *
   * @param base gives the address of the front page as readers see it, without a slash at the end;
   *     it is called late, since a free port is known only when the server listens
   * @param leadsToSaved whether pages link to the list of saved searches
   */
  Site(Supplier<URI> base, boolean leadsToSaved, StaticFiles files) {
    this.base = base;
    this.leadsToSaved = leadsToSaved;
    this.assets =
        new PageFrame.Assets(
            files.address("stet.css"),
            files.address("stet.js"),
            List.of(files.address("complete.js"), files.address("slider.js")),
            files.address("stet.svg"));
  }

  /** Returns a path of this site as an absolute address. */
  String absolute(String path) {
    return base.get() + path;
  }

  /** Returns a path of this site as an address that people read, without the scheme. */
  String shown(String path) {
    return absolute(path).replaceFirst("^https?://", "");
  }

  PageFrame frame(String title) {
    return frame(title, "", null, List.of());
  }

  /**
   * Returns the frame of a page.
   *
   * @param canonical the canonical path of the page; null if it has none
   */
  PageFrame frame(
      String title, String query, @Nullable String canonical, List<PageFrame.FeedLink> feeds) {
    return frame(title, query, canonical, feeds, ABOUT);
  }

  /**
   * Returns the frame of a page with its own description.
   *
   * @param about a description of the page in a sentence, for people who receive its address
   */
  PageFrame frame(
      String title,
      String query,
      @Nullable String canonical,
      List<PageFrame.FeedLink> feeds,
      String about) {
    return new PageFrame(
        title + " · Stet",
        query,
        canonical == null ? null : absolute(canonical),
        feeds,
        assets,
        about,
        leadsToSaved,
        null);
  }

  /** Returns the feeds at a path. Their addresses are the path with the ending of a format. */
  static List<PageFrame.FeedLink> feeds(String path, String suffix) {
    return Arrays.stream(FeedFormat.values())
        .map(
            form ->
                new PageFrame.FeedLink(form.title(), form.type(), path + form.ending() + suffix))
        .toList();
  }
}
