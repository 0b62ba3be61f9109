package stet.intake.collect;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.intake.extract.ArticleExtractor;
import stet.intake.extract.ExtractionResult;
import stet.model.Content;
import stet.store.Source;
import stet.store.SourceListing;

/**
 * Preview of a source, as a dry run: it shows which addresses would be followed and which text
 * would be kept, and records nothing.
 */
public final class SourcePreview implements AutoCloseable {

  private final PoliteFetcher visitor;
  private final ListingParser reader = new ListingParser();
  private final ArticleExtractor extractor = new ArticleExtractor();

  public SourcePreview(TimeSource time) {
    this.visitor =
        new PoliteFetcher(time, PoliteFetcher.Patience.USUAL, exchange -> {}, ClockCheck.none());
  }

  /**
   * A previewed listing.
   *
   * @param form the form of the listing; null if it could not be read
   * @param reason the reason why it could not be read; null if it was read
   * @param announced the number of addresses that it names
   * @param followed the addresses that would be followed
   * @param sitemaps the sitemaps of an index that would be read
   */
  public record ListingPreview(
      SourceListing listing,
      @Nullable String form,
      @Nullable String reason,
      int announced,
      List<String> followed,
      List<String> sitemaps) {}

  /**
   * A previewed page.
   *
   * @param address the address after redirects
   * @param text the text that would be kept; null if there is none
   * @param published the time of publication, according to the page
   * @param reason the reason why there is no text; null if there is one
   */
  public record PagePreview(
      String address,
      @Nullable Content text,
      @Nullable Instant published,
      @Nullable String language,
      @Nullable String reason) {

    private static PagePreview without(String address, String reason) {
      return new PagePreview(address, null, null, null, reason);
    }
  }

  /** Reads a listing, and the first sitemap of an index. */
  public ListingPreview listing(Source source, SourceListing listing) throws InterruptedException {
    return switch (read(source, listing)) {
      case ListingResult.Unreadable unreadable ->
          new ListingPreview(listing, null, unreadable.reason(), 0, List.of(), List.of());
      case ListingResult.Articles articles ->
          seen(source, listing, articles.form(), articles.articles(), List.of());
      case ListingResult.Sitemaps index -> {
        List<String> parts =
            ListingChecker.toRead(index.sitemaps(), null).stream().map(ListedAddress::url).toList();
        List<ListedAddress> first = new ArrayList<>();
        if (!parts.isEmpty()
            && read(source, new SourceListing(SourceListing.Kind.SITEMAP, parts.getFirst(), null))
                instanceof ListingResult.Articles articles) {
          first.addAll(articles.articles());
        }
        yield seen(
            source, listing, "index of " + index.sitemaps().size() + " sitemaps", first, parts);
      }
    };
  }

  /** Fetches a page and extracts its text. */
  public PagePreview page(Source source, String url) throws InterruptedException {
    return switch (visitor.visit(source, url, PoliteFetcher.Having.NOTHING, new RequestBudget())) {
      case FetchResult.Forbidden forbidden -> PagePreview.without(url, forbidden.reason());
      case FetchResult.Failed failed -> PagePreview.without(url, failed.reason());
      case FetchResult.Answered answered -> sample(answered.exchange());
    };
  }

  @Override
  public void close() {
    visitor.close();
  }

  private PagePreview sample(HttpExchange exchange) {
    if (exchange.status() != 200) {
      return PagePreview.without(exchange.url(), "was answered with status " + exchange.status());
    }
    try {
      return switch (extractor.extract(exchange.page(exchange.url()))) {
        case ExtractionResult.ExtractedArticle article ->
            new PagePreview(
                exchange.url(), article.content(), article.published(), article.language(), null);
        case ExtractionResult.Refused refused ->
            PagePreview.without(exchange.url(), "shows no article: " + refused.detail());
      };
    } catch (IOException e) {
      return PagePreview.without(exchange.url(), "could not be unpacked: " + e.getMessage());
    }
  }

  private ListingResult read(Source source, SourceListing listing) throws InterruptedException {
    RequestBudget budget = new RequestBudget();
    FetchResult visit = visitor.visit(source, listing.url(), PoliteFetcher.Having.NOTHING, budget);
    return switch (visit) {
      case FetchResult.Forbidden forbidden -> new ListingResult.Unreadable(forbidden.reason());
      case FetchResult.Failed failed -> new ListingResult.Unreadable(failed.reason());
      case FetchResult.Answered answered ->
          answered.exchange().status() == 200
              ? reader.read(answered.exchange(), listing, budget.deadline())
              : new ListingResult.Unreadable(
                  "was answered with status " + answered.exchange().status());
    };
  }

  private static ListingPreview seen(
      Source source,
      SourceListing listing,
      String form,
      List<ListedAddress> announced,
      List<String> sitemaps) {
    return new ListingPreview(
        listing,
        form,
        null,
        announced.size(),
        announced.stream().map(ListedAddress::url).filter(source::follows).toList(),
        sitemaps);
  }
}
