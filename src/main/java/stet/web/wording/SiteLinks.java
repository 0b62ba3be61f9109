package stet.web.wording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Edit;
import stet.model.Person;
import stet.model.SentenceSpan;
import stet.model.Tag;
import stet.model.UrlCanonicalizer;
import stet.model.VersionAddress;
import stet.web.view.LabeledLink;

/** The addresses of all pages, as paths from the root of the site. */
public final class SiteLinks {
  /**
   * The parameter of a comparison's address that names the edit to cite, by its {@linkplain #anchor
   * anchor}.
   */
  public static final String EDIT = "edit";

  private SiteLinks() {}

  /** The page of an article, with its history. */
  public static String article(ArticleId id) {
    return "/article/" + id;
  }

  /** The page of the stored fetches of an article. */
  public static String fetched(ArticleId id) {
    return article(id) + "/fetched";
  }

  /** The page of a version of an article. */
  public static String version(ArticleId id, VersionAddress version) {
    return article(id) + "/" + version;
  }

  /** The page of the changes between two versions. */
  public static String revision(ArticleId id, VersionAddress from, VersionAddress to) {
    return article(id) + "/" + from + ".." + to;
  }

  /** The page of the results of a query, best first. */
  public static String search(String query) {
    return "/search?q=" + encoded(query);
  }

  /** The page of the results of a query in an order, from a cursor on. */
  public static String search(String query, String order, @Nullable String after) {
    return search(query)
        + (order.equals("best") ? "" : "&sort=" + encoded(order))
        + (after == null ? "" : "&after=" + encoded(after));
  }

  /** The export of all results of a query, as a CSV table for people. */
  public static String csv(String query) {
    return "/api/export?q=" + encoded(query) + "&format=spreadsheet";
  }

  /** The page of the timeline of a phrase. */
  public static String phrase(String phrase, @Nullable String after) {
    return phrase(phrase, false, after);
  }

  /**
   * The page of the timeline of a phrase, perhaps with only the articles that no longer contain the
   * phrase.
   */
  public static String phrase(String phrase, boolean gone, @Nullable String after) {
    return "/phrase?q="
        + encoded(phrase)
        + (gone ? "&gone=yes" : "")
        + (after == null ? "" : "&after=" + encoded(after));
  }

  /** The page of the history of a quotation. */
  public static String quotation(String words) {
    return "/quotation?q=" + encoded(words);
  }

  /** The page of all edits with a tag. */
  public static String tag(Tag tag) {
    return search("tag:" + tag.label());
  }

  /** The page of a person's name. */
  public static String person(Person person) {
    return person(person.key());
  }

  /** The page of the name with a key. */
  public static String person(String key) {
    return "/person?name=" + encoded(key);
  }

  /** The query for all edits that name a person. */
  public static String personQuery(Person person) {
    return "person:\"" + person.key().replace("\"", "") + "\"";
  }

  /** The page of a source. */
  public static String source(String source) {
    return "/source?name=" + encoded(source);
  }

  /** The query for everything of a source. */
  public static String sourceQuery(String source) {
    return "source:" + quoted(source);
  }

  /**
   * Returns a value in the notation of queries: in quotation marks if it is more than a plain word.
   */
  public static String quoted(String value) {
    boolean word = value.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    return word && !value.isEmpty() ? value : "\"" + value.replace("\"", "") + "\"";
  }

  /** Returns the address of the original, if its identifier is a web address. */
  public static Optional<String> original(String identifier) {
    return UrlCanonicalizer.link(identifier);
  }

  /**
   * Returns the addresses at which public web archives show the original nearest to the instant of
   * a version.
   */
  public static List<LabeledLink> archived(String identifier, VersionAddress version) {
    String digits = VersionAddress.of(version.second()).toString();
    return original(identifier)
        .map(
            url ->
                List.of(
                    new LabeledLink(
                        "Wayback Machine", "https://web.archive.org/web/" + digits + "/" + url),
                    new LabeledLink(
                        "Arquivo.pt", "https://arquivo.pt/wayback/" + digits + "/" + url)))
        .orElse(List.of());
  }

  /**
   * The anchor of an edit within its revision, made from its place, so that a search result can
   * link to it. For instance, {@code new-8-2} is the second sentence of the eighth paragraph of the
   * new version.
   */
  public static String anchor(Edit edit) {
    SentenceSpan passage = edit.after() == null ? edit.before() : edit.after();
    String side = edit.after() == null ? "old" : "new";
    if (passage == null) {
      throw new AssertionError("an edit has a side");
    }
    return switch (edit.where()) {
      case HEADLINE, BYLINE ->
          side + "-" + edit.where().label() + "-" + (passage.place().sentence() + 1);
      case BODY ->
          side + "-" + (passage.place().paragraph() + 1) + "-" + (passage.place().sentence() + 1);
    };
  }

  /** The page of a saved search. Its feeds have the same address with an ending. */
  public static String saved(String name) {
    return "/saved/" + name;
  }

  /** Encodes a text for the query of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
