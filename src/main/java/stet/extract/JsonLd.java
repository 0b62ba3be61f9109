package stet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of its article in JSON-LD, in the vocabulary of schema.org. */
final class JsonLd {

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final Set<String> ARTICLES =
      Set.of("BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting", "Review", "Recipe");

  private final List<JsonNode> articles = new ArrayList<>();

  private JsonLd() {}

  static JsonLd of(Document page) {
    JsonLd data = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        data.collect(LENIENT.readTree(script.data()), 0);
      } catch (JacksonException e) {
        // What nobody can read says nothing.
      }
    }
    return data;
  }

  /** The text of a property of the article; null where there is none. */
  @Nullable String text(String property) {
    for (JsonNode article : articles) {
      String text = plain(article.path(property));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** The names of those who wrote the article. */
  List<String> authors() {
    List<String> names = new ArrayList<>();
    for (JsonNode article : articles) {
      if (names.isEmpty()) {
        names(article.path("author"), names);
      }
    }
    return names;
  }

  private static void names(JsonNode author, List<String> names) {
    if (author.isArray()) {
      author.forEach(one -> names(one, names));
      return;
    }
    String name = plain(author.isObject() ? author.path("name") : author);
    if (!name.isEmpty() && !name.contains("://") && !names.contains(name)) {
      names.add(name);
    }
  }

  private static String plain(JsonNode value) {
    JsonNode one = value.isArray() ? value.path(0) : value;
    String text = one.isString() || one.isBoolean() ? one.asString() : "";
    return Text.plain(text);
  }

  private void collect(JsonNode node, int depth) {
    if (depth > 8) {
      return;
    }
    if (node.isArray()) {
      node.forEach(part -> collect(part, depth + 1));
    } else if (node.isObject()) {
      if (isArticle(node.path("@type"))) {
        articles.add(node);
      }
      collect(node.path("@graph"), depth + 1);
      collect(node.path("mainEntity"), depth + 1);
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asString("");
    return name.endsWith("Article") || ARTICLES.contains(name);
  }
}
