package stet.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import stet.model.Content;

/** Extracts the article from a page. Safe for all threads. */
public final class Extractor {

  /** Who made an observation of what these rules extracted; the number changes with the rules. */
  public static final String READER = "extract/1";

  /** The article on the page, or the reason why there is none. */
  public Extraction extract(Page page) {
    Document document = Jsoup.parse(page.html(), page.url());
    Metadata.Said said = Metadata.of(document);
    Furniture.clear(document);
    String all = document.body().text();
    List<Block> body = Body.of(document, page.url());
    Optional<Extraction.Refused> refused = Wall.before(said.headline(), body, all, said.paid());
    if (refused.isPresent()) {
      return refused.get();
    }
    String text = String.join("\n\n", body.stream().map(Block::text).toList());
    return new Extraction.Article(
        new Content(said.headline(), said.byline(), text),
        body.stream().map(b -> new Extraction.Paragraph(b.kind(), b.text())).toList(),
        said.published(),
        said.modified(),
        said.language(),
        said.canonical());
  }
}
