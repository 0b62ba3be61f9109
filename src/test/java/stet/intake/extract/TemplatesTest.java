package stet.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stet.model.Content;
import stet.revision.diff.ContentDiffer;
import stet.text.language.Packs;

/** A new template, a new day's related articles, another visitor: none of it is an edit. */
class TemplatesTest {

  private static final int STORIES = 8;

  private record Look(long seed, Template template, int visit) {}

  private static final Map<Look, Content> SEEN = new ConcurrentHashMap<>();

  private static Content content(long seed, Template template, int visit) {
    return SEEN.computeIfAbsent(
        new Look(seed, template, visit),
        look -> {
          String html = template.page(Story.of(seed), visit);
          HtmlPage page = new HtmlPage("https://ledger.example/news/a-story", html);
          return article(new ArticleExtractor().extract(page)).content();
        });
  }

  private static ExtractionResult.ExtractedArticle article(ExtractionResult extraction) {
    assertThat(extraction).isInstanceOf(ExtractionResult.ExtractedArticle.class);
    return (ExtractionResult.ExtractedArticle) extraction;
  }

  private static Stream<Arguments> pairs() {
    Stream.Builder<Arguments> pairs = Stream.builder();
    for (long seed = 1; seed <= STORIES; seed++) {
      for (Template before : Template.values()) {
        for (Template after : Template.values()) {
          if (before.compareTo(after) <= 0) {
            pairs.add(Arguments.of(seed, before, after));
          }
        }
      }
    }
    return pairs.build();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void twoTemplatesOfOneTextGiveNoEdit(long seed, Template before, Template after) {
    Content first = content(seed, before, 1);
    Content second = content(seed, after, 2);
    assertThat(new ContentDiffer(Packs.ALL).compare(first, second, "en").edits()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void whatComesOutIsTheStory(long seed, Template template) {
    Story story = Story.of(seed);
    Content content = content(seed, template, 3);
    assertThat(content.headline()).isEqualTo(story.headline());
    assertThat(content.byline()).isEqualTo(String.join(", ", story.authors()));
    assertThat(content.body()).isEqualTo(story.body());
  }

  private static Stream<Arguments> stories() {
    return Stream.of(Template.values())
        .flatMap(t -> Stream.of(Arguments.of(11L, t), Arguments.of(12L, t)));
  }

  @Test
  void paragraphsSayWhatTheyAre() {
    Story story = Story.of(3);
    HtmlPage page = new HtmlPage("https://ledger.example/a", Template.SEMANTIC.page(story, 1));
    assertThat(article(new ArticleExtractor().extract(page)).paragraphs())
        .isEqualTo(
            story.parts().stream()
                .map(part -> new ExtractionResult.Paragraph(part.kind(), part.text()))
                .toList());
  }

  @Test
  void whatIsSetOffIsAQuotation() {
    Story story =
        new Story(
            "Harbour board delays report",
            List.of("Ilse Corvane"),
            Story.of(3).parts().stream()
                .map(
                    part ->
                        new Story.Part(
                            part.text().startsWith("“") ? BlockKind.QUOTATION : part.kind(),
                            part.text()))
                .toList());
    for (Template template : Template.values()) {
      HtmlPage page = new HtmlPage("https://ledger.example/a", template.page(story, 1));
      Content content = article(new ArticleExtractor().extract(page)).content();
      List<String> quoted =
          content.blockQuotations().stream()
              .flatMap(one -> content.paragraphs().subList(one.first(), one.last() + 1).stream())
              .map(Content.Paragraph::text)
              .toList();
      assertThat(quoted)
          .as(template.name())
          .isEqualTo(
              story.parts().stream()
                  .filter(part -> part.kind() == BlockKind.QUOTATION)
                  .map(Story.Part::text)
                  .toList())
          .isNotEmpty();
    }
  }

  @Test
  void instantsAndLanguageAreRead() {
    HtmlPage page =
        new HtmlPage("https://ledger.example/a", Template.SEMANTIC.page(Story.of(4), 5));
    ExtractionResult.ExtractedArticle article = article(new ArticleExtractor().extract(page));
    assertThat(article.published()).isEqualTo(Instant.parse("2025-10-04T09:20:00Z"));
    assertThat(article.modified()).isEqualTo(Instant.parse("2025-10-04T12:05:00Z"));
    assertThat(article.language()).isEqualTo("en");
  }
}
