package stet.intake.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON-LD of a page, which describes the article in the vocabulary of schema.org. */
final class JsonLdReader {

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final Set<String> ARTICLES =
      Set.of("BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting", "Review", "Recipe");

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final Map<String, JsonNode> named = new HashMap<>();

  private JsonLdReader() {}

  static JsonLdReader of(Document page) {
    JsonLdReader data = new JsonLdReader();
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        data.collect(LENIENT.readTree(script.data()), 0);
      } catch (JacksonException e) {
        // Unreadable data is ignored.
      }
    }
    return data;
  }

  /** The text of a property of the article; null if there is none. */
  @Nullable String text(String property) {
    return text(articles, property);
  }

  /** The text of a property of the page that the article is on; null if there is none. */
  @Nullable String ofPage(String property) {
    return text(pages, property);
  }

  private static @Nullable String text(List<JsonNode> things, String property) {
    for (JsonNode thing : things) {
      String text = plain(thing.path(property));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** The names of the authors of the article, or else of the page that it is on. */
  List<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode thing : Stream.concat(articles.stream(), pages.stream()).toList()) {
      if (names.isEmpty()) {
        names(thing.path("author"), names);
      }
    }
    return List.copyOf(names);
  }

  /**
   * A property of the publisher of the article, or else of the page that it is on; null if there is
   * none. The publisher may be described elsewhere in the data, and only referred to.
   */
  @Nullable String publisher(String property) {
    for (JsonNode thing : Stream.concat(articles.stream(), pages.stream()).toList()) {
      JsonNode given = thing.path("publisher");
      JsonNode publisher = given.isArray() ? given.path(0) : given;
      JsonNode described =
          publisher.has("name") ? publisher : named.getOrDefault(id(publisher), publisher);
      String text = plain(described.path(property));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /**
   * Collects the names of an author. The property may only refer by {@code @id} to an object
   * elsewhere in the data that has the name.
   */
  private void names(JsonNode author, Set<String> names) {
    if (author.isArray()) {
      author.forEach(one -> names(one, names));
      return;
    }
    JsonNode described = author.has("name") ? author : named.getOrDefault(id(author), author);
    String name = plain(described.isObject() ? described.path("name") : described);
    if (!name.isEmpty() && !name.contains("://")) {
      names.add(name);
    }
  }

  private static String id(JsonNode thing) {
    return thing.isString() ? thing.asString() : thing.path("@id").asString("");
  }

  private static String plain(JsonNode value) {
    JsonNode one = value.isArray() ? value.path(0) : value;
    String text = one.isString() || one.isBoolean() ? one.asString() : "";
    return VisibleText.plain(text);
  }

  private void collect(JsonNode node, int depth) {
    if (depth > 8) {
      return;
    }
    if (node.isArray()) {
      node.forEach(part -> collect(part, depth + 1));
    } else if (node.isObject()) {
      if (is(node.path("@type"), JsonLdReader::isArticle)) {
        articles.add(node);
      } else if (is(node.path("@type"), type -> type.endsWith("Page"))) {
        pages.add(node);
      }
      if (node.has("name")) {
        named.putIfAbsent(id(node), node);
      }
      collect(node.path("@graph"), depth + 1);
      collect(node.path("mainEntity"), depth + 1);
    }
  }

  private static boolean is(JsonNode type, Predicate<String> one) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (is(each, one)) {
          return true;
        }
      }
      return false;
    }
    return one.test(type.asString(""));
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article") || ARTICLES.contains(type);
  }
}
