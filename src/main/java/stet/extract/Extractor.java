package stet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import stet.model.Content;

/** Extracts the article from a page. Safe for all threads. */
public final class Extractor {

  /** Who made an observation of what these rules extracted; the number changes with the rules. */
  public static final String READER = "extract/4";

  /** A quotation may be several blocks, each of whatever kind; two in a row are two. */
  @SuppressWarnings("ReferenceEquality") // the same element of the page, not one that reads alike
  private static Content content(Metadata.Said said, String text, List<Block> body) {
    List<Content.BlockQuotation> quotations = new ArrayList<>();
    Element before = null;
    for (int i = 0; i < body.size(); i++) {
      Element quotation = body.get(i).element().closest("blockquote");
      if (quotation != null && quotation == before) {
        int first = quotations.removeLast().first();
        quotations.add(new Content.BlockQuotation(first, i));
      } else if (quotation != null) {
        quotations.add(new Content.BlockQuotation(i, i));
      }
      before = quotation;
    }
    Content plain = new Content(said.headline(), said.byline(), text);
    return plain.paragraphs().size() == body.size() && !quotations.isEmpty()
        ? new Content(said.headline(), said.byline(), text, quotations)
        : plain;
  }

  /** The article on the page, or the reason why there is none. */
  public Extraction extract(Page page) {
    Document document = Jsoup.parse(page.html(), page.url());
    Metadata.Said said = Metadata.of(document);
    Furniture.clear(document);
    String all = document.body().text();
    List<Block> shown = Body.of(document, page.url(), said.headline(), said.byline());
    List<Block> body = shown.stream().filter(b -> b.kind() != Kind.CAPTION).toList();
    Optional<Extraction.Refused> refused = Wall.before(said.headline(), body, all, said.paid());
    if (refused.isPresent()) {
      return refused.get();
    }
    String text = String.join("\n\n", body.stream().map(Block::text).toList());
    return new Extraction.Article(
        content(said, text, body),
        shown.stream().map(b -> new Extraction.Paragraph(b.kind(), b.text())).toList(),
        said.published(),
        said.modified(),
        said.language(),
        said.canonical());
  }
}
