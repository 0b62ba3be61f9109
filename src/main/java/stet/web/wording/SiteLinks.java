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

/** Where everything is, as paths from the root of the site. */
public final class SiteLinks {
  private SiteLinks() {}

  /** The page of an article, with its history. */
  public static String article(ArticleId id) {
    return "/article/" + id;
  }

  /** What was fetched of an article. */
  public static String fetched(ArticleId id) {
    return article(id) + "/fetched";
  }

  /** An article as it stood in one version. */
  public static String version(ArticleId id, VersionAddress version) {
    return article(id) + "/" + version;
  }

  /** What changed between two versions. */
  public static String revision(ArticleId id, VersionAddress from, VersionAddress to) {
    return article(id) + "/" + from + ".." + to;
  }

  /** What a query finds, best first. */
  public static String search(String query) {
    return "/search?q=" + encoded(query);
  }

  /** What a query finds in that order, from the page that a cursor names. */
  public static String search(String query, String order, @Nullable String after) {
    return search(query)
        + (order.equals("best") ? "" : "&sort=" + encoded(order))
        + (after == null ? "" : "&after=" + encoded(after));
  }

  /** All that a query finds, as a table. */
  public static String csv(String query) {
    return "/api/export?q=" + encoded(query) + "&format=csv";
  }

  /** When and where a phrase stood. */
  public static String phrase(String phrase, @Nullable String after) {
    return "/phrase?q=" + encoded(phrase) + (after == null ? "" : "&after=" + encoded(after));
  }

  /** Every wording of a quotation. */
  public static String quotation(String words) {
    return "/quotation?q=" + encoded(words);
  }

  /** All edits with that tag. */
  public static String tag(Tag tag) {
    return search("tag:" + tag.label());
  }

  /** The page of everyone named so. */
  public static String person(Person person) {
    return person(person.key());
  }

  /** The page of everyone whose name has that key. */
  public static String person(String key) {
    return "/person?name=" + encoded(key);
  }

  /** The query for all edits that name somebody. */
  public static String personQuery(Person person) {
    return "person:\"" + person.key().replace("\"", "") + "\"";
  }

  /** The page of a source. */
  public static String source(String source) {
    return "/source?name=" + encoded(source);
  }

  /** The query for all there is of a source. */
  public static String sourceQuery(String source) {
    return "source:" + quoted(source);
  }

  /** A value as a query takes it: in quotation marks where it is more than a plain word. */
  public static String quoted(String value) {
    boolean word = value.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    return word && !value.isEmpty() ? value : "\"" + value.replace("\"", "") + "\"";
  }

  /** The original, if its identifier is a web address. */
  public static Optional<String> original(String identifier) {
    return UrlCanonicalizer.link(identifier);
  }

  /** Where public web archives show the original as it stood nearest to that instant. */
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
   * The anchor of an edit within its revision, made from where it stands, so that a search result
   * can point at it: {@code new-8-2} is the second sentence of the eighth paragraph of the new
   * version.
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

  /** The page of a saved search; its feeds stand there too. */
  public static String saved(String name) {
    return "/saved/" + name;
  }

  /** As it is written in the query of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
