package stet.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How newspapers put one and the same article into a page, with what they put around it. */
enum Template {

  /** The elements of HTML 5 and JSON-LD. */
  SEMANTIC {
    @Override
    String page(Story story, int visit) {
      return """
          <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s | The Vestmere Ledger</title>
          <meta property="og:site_name" content="The Vestmere Ledger"><meta property="og:title" content="%1$s">
          <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"%1$s",
           "datePublished":"2025-10-04T11:20:00+02:00","dateModified":"2025-10-04T12:0%3$d:00Z","author":[%2$s]}</script></head>
          <body><header><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav></header>
          <main><article><h1>%1$s</h1><p class="byline">By %4$s</p><time datetime="2025-10-04T11:20:00+02:00">4 October 2025</time>
          <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a> <span>%5$d shares</span></div>
          %6$s
          </article><aside class="related"><h2>Related articles</h2><ul>%7$s</ul></aside>
          <section id="comments"><h2>%5$d comments</h2>%8$s</section></main>
          <footer><p>© 2025 The Vestmere Ledger. All rights reserved, as far as the law of the sea allows it to be so said.</p></footer></body></html>
          """
          .formatted(
              story.headline(),
              story.authors().stream()
                  .map("{\"@type\":\"Person\",\"name\":\"%s\"}"::formatted)
                  .collect(Collectors.joining(",")),
              visit,
              String.join(" and ", story.authors()),
              37 * visit,
              parts(
                  story,
                  "p",
                  "h2",
                  "<div class=\"newsletter-promo\"><h3>Get our newsletter</h3>"
                      + "<p>Sign up for the morning letter, and read what the tide brought in before anybody else does.</p></div>"),
              links(visit),
              comments(visit));
    }
  },

  /** Divisions all the way down, with names that mean nothing. */
  HASHED {
    @Override
    String page(Story story, int visit) {
      return """
          <html lang="en-GB"><head><title>%1$s</title><meta name="author" content="%2$s"></head><body><div id="__next"><div class="css-1x2y">
          <div class="css-9ab" role="navigation"><a href="/a">News</a><a href="/b">Opinion</a></div>
          <div role="dialog" class="css-k1"><p>We and our 812 partners use cookies to store information on your device, for which we ask your consent.</p><button>Accept all</button></div>
          <div class="css-77"><h1 class="css-h">%1$s</h1><div class="css-t">Updated %3$d minutes ago</div><div class="css-t">%4$s views</div>
          <div class="css-b">%5$s</div></div></div>
          <div class="css-foot" role="contentinfo">Terms Privacy</div></div></body></html>
          """
          .formatted(
              story.headline(),
              String.join(", ", story.authors()),
              5 * visit,
              "1," + (100 + visit),
              parts(
                  story,
                  "p",
                  "h3",
                  "<div class=\"css-ad AdSlot_wrapper__x\"><div>Advertisement</div></div>"));
    }
  },

  /** As a blog writes it, with a sidebar and boxes between the paragraphs. */
  BLOG {
    @Override
    String page(Story story, int visit) {
      return """
          <html lang="en"><head><title>%1$s - Port Alder Post</title><meta property="og:site_name" content="Port Alder Post">
          <meta property="og:title" content="%1$s - Port Alder Post"></head>
          <body class="single single-post has-sidebar"><div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">Skip to content</a>
          <div id="content" class="site-content"><div id="primary" class="content-area"><article class="post type-post">
          <header class="entry-header"><h1 class="entry-title">%1$s</h1><div class="entry-meta">Posted on <time datetime="2025-10-04">October 4, 2025</time> by <span class="author vcard"><a rel="author" href="/a">%2$s</a></span></div></header>
          <div class="entry-content">%3$s<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></ul></div>
          <div class="jp-relatedposts"><h3>You may also like</h3>%4$s</div></div>
          <footer class="entry-footer"><span class="tags-links">Tagged <a href="#">ferry</a>, <a href="#">harbour</a></span></footer></article>
          <div id="comments" class="comments-area">%5$s</div></div>
          <aside id="secondary" class="widget-area"><section class="widget"><h2>Popular</h2><ul>%4$s</ul></section></aside></div></div></body></html>
          """
          .formatted(
              story.headline(),
              String.join(" and ", story.authors()),
              parts(
                  story,
                  "p",
                  "h2",
                  "<p><strong>READ MORE: <a href=\"/x%d\">The night the buoy went out</a></strong></p>"
                      .formatted(visit)),
              links(visit),
              comments(visit));
    }
  },

  /** Tables for layout and doubled line breaks. */
  TABLES {
    @Override
    String page(Story story, int visit) {
      String text =
          story.parts().stream()
              .map(
                  p ->
                      p.kind() == BlockKind.QUOTATION
                          ? "<blockquote>" + p.text() + "</blockquote>"
                          : p.kind() == BlockKind.HEADING
                              ? "<h4>" + p.text() + "</h4>"
                              : p.text() + "<br>\n<br />")
              .collect(Collectors.joining("\n"));
      return """
          <html><head><title>%1$s</title></head><body bgcolor="#ffffff"><table width="760"><tr><td colspan="3"><img src="logo.gif"><a href="/">Courier online</a></td></tr>
          <tr><td width="120" valign="top"><a href="/news">News</a><br><a href="/sea">Sea</a><br><a href="/law">Law</a></td>
          <td><h1>%1$s</h1><div class="byline">By %2$s</div>%3$s</td>
          <td width="180" class="sidebar"><b>Most read</b><br>%4$s</td></tr><tr><td colspan="3">Visitors: %5$d</td></tr></table></body></html>
          """
          .formatted(
              story.headline(),
              String.join(", ", story.authors()),
              text,
              links(visit),
              9000 + visit);
    }
  },

  /** For telephones. */
  AMP {
    @Override
    String page(Story story, int visit) {
      return """
          <!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>%1$s</title><link rel="canonical" href="https://courier.example/a">
          <meta name="author" content="By %2$s"></head><body><amp-sidebar id="s"><ul><li>Home</li></ul></amp-sidebar>
          <div class="amp-wp-article"><h1 class="amp-wp-title">%1$s</h1><amp-ad width="300"><p>Buy a boat this week and you will be given a second oar with it at no cost.</p></amp-ad>
          <div class="amp-wp-article-content">%3$s</div></div><div class="amp-related"><a href="/1">Another story %4$d</a></div></body></html>
          """
          .formatted(
              story.headline(),
              String.join(" and ", story.authors()),
              parts(story, "p", "h2", "<amp-social-share type=\"email\"></amp-social-share>"),
              visit);
    }
  },

  /** Paragraphs in spans and sections, with hidden copies and pictures with captions. */
  PORTAL {
    @Override
    String page(Story story, int visit) {
      return """
          <html lang="en"><head><title>%1$s :: Radio Vestmere</title><meta property="og:title" content="%1$s"><meta property="article:published_time" content="2025-10-04T09:20:00Z"></head>
          <body><div class="page-wrap with-ads"><ul class="mainmenu"><li><a href="/1">One</a><li><a href="/2">Two</a></ul>
          <section class="story"><h1>%1$s</h1><div class="story__author"><span itemprop="author">%2$s</span></div>
          <figure><img src="a.jpg"><figcaption>The ferry in the harbour, in a photograph taken on the day after it had been raised.</figcaption></figure>
          <div class="story__body" itemprop="articleBody">%3$s</div>
          <div style="display:none"><p>This paragraph is for machines, and no reader has ever seen it on any screen at all.</p></div></section>
          <div class="recommended-stories"><h2>Recommended for you</h2><div>%4$s</div></div>
          <div class="cookie-banner"><p>We use cookies so that the radio remembers what you have listened to, and for how long.</p></div></div></body></html>
          """
          .formatted(
              story.headline(),
              String.join(", ", story.authors()),
              parts(
                  story,
                  "p",
                  "h3",
                  "<div class=\"teaser\"><a href=\"/t%d\"><h4>Other news</h4><p>A seal was seen in the market hall at noon, and was led back to the sea by two constables.</p></a></div>"
                      .formatted(visit)),
              links(visit));
    }
  },

  /** For paper: hardly any markup, entities for characters, and where it was printed from. */
  PRINTED {
    @Override
    String page(Story story, int visit) {
      return """
          <html><head><title>Print: %1$s</title></head><body onload="window.print()"><p><img src="logo.png" alt="The Courier"></p>
          <h1>%1$s</h1><p class="author">By %2$s</p><p>Last updated 4 October 2025, 12.0%3$d</p><hr>
          %4$s<hr><p>&copy; 2025 The Harbour Courier. All rights reserved.</p><p>https://courier.example/news/a-story?print=%3$d</p></body></html>
          """
          .formatted(
              story.headline(),
              String.join(" and ", story.authors()),
              visit,
              parts(story, "p", "h3", "<p>&nbsp;</p>")
                  .replace("“", "&ldquo;")
                  .replace("”", "&#8221;")
                  .replace(" of ", "&nbsp;of ")
                  .replace("Tuesday", "Tues&shy;day"));
    }
  },

  /** All that a page puts between paragraphs, under names that say nothing. */
  CLUTTERED {
    @Override
    String page(Story story, int visit) {
      return """
          <!doctype html><html lang="en"><head><title>%1$s - Ledger</title><meta name="author" content="%2$s"></head><body><div class="r0"><div class="r1">
          <ul class="r2"><li><a href="/1">News</a></li><li><a href="/2">Sport</a></li></ul><h1 class="r3">%1$s</h1>
          <div class="r4"><span>%3$d.4K views</span> <span>%3$d min read</span> <span>Updated 5 minutes ago</span></div>
          <ul class="r5"><li><a href="#">Facebook</a></li><li><a href="#">X</a></li><li><a href="#">Copy link</a></li></ul>
          <div class="r6">%4$s</div></div><div class="r7"><h2>More from the coast</h2>%5$s</div></div></body></html>
          """
          .formatted(
              story.headline(),
              String.join(" and ", story.authors()),
              visit + 2,
              parts(
                  story,
                  "p",
                  "h2",
                  """
                  <p>Advertisement</p><div class="r8"><div id="slot-%1$d"></div></div><p>&nbsp;</p>
                  <div class="r9"><h3>Related</h3><ul><li><a href="/r%1$d">A seal was seen in market hall number %1$d, and nobody knew why</a></li></ul></div>
                  <div class="r8"><p>Get the day’s top stories in your inbox every morning.</p><form><input type="email"><button>Sign up</button></form></div>
                  <figure><img src="data:," data-src="/b%1$d.jpg"><noscript><img src="/b%1$d.jpg"></noscript><figcaption>The quay on the day after. Photograph %1$d of 4.</figcaption></figure>
                  <p><a href="/x%1$d">Read more: the night on which the buoy at the point went out, as those on watch saw it</a></p>"""
                      .formatted(visit)),
              links(visit));
    }
  },

  /** An app that draws the page: sections around each paragraph, and two copies of the teaser. */
  SECTIONED {
    @Override
    String page(Story story, int visit) {
      return """
          <!doctype html><html lang="en"><head><title>%1$s</title><meta property="og:title" content="%1$s"></head><body><div id="app"><div class="Layout__Grid">
          <header class="Header__Root"><a href="/">Radio Vestmere</a><div class="Header__Clock">%3$d:05</div></header>
          <main class="Layout__Main"><div class="Story__Head"><h1>%1$s</h1><div class="Story__Byline">By <a href="/a">%2$s</a></div></div>
          %4$s<div class="Story__Tags"><a href="/t">harbour</a> <a href="/t">board</a></div></main>
          <div class="Recirc__Rail"><h2>Most read</h2>%5$s</div></div></div></body></html>
          """
          .formatted(
              story.headline(),
              String.join("</a> and <a href=\"/b\">", story.authors()),
              visit,
              parts(story, "p", "h2", "<p>%d people are reading this now</p>".formatted(visit * 31))
                  .replace("<p>", "<section class=\"Story__Part\"><div><p>")
                  .replace("</p>", "</p></div></section>"),
              links(visit));
    }
  };

  /** The page, as it looks on one visit and not on the next. */
  abstract String page(Story story, int visit);

  private static String parts(Story story, String paragraph, String heading, String between) {
    List<String> html = new ArrayList<>();
    for (Story.Part part : story.parts()) {
      html.add(
          switch (part.kind()) {
            case HEADING -> "<%1$s>%2$s</%1$s>".formatted(heading, part.text());
            case QUOTATION -> "<blockquote><p>%s</p></blockquote>".formatted(part.text());
            default ->
                "<%1$s>%2$s</%1$s>"
                    .formatted(paragraph, part.text().replace("crowns", "<b>crowns</b>"));
          });
    }
    html.add(3, between);
    return String.join("\n", html);
  }

  private static String links(int visit) {
    return """
        <li><a href="/%1$d1">Seal seen in market hall, %1$d constables called</a><li><a href="/%1$d2">The light that failed at Gull Point, and who knew</a>
        <li><a href="/%1$d3">Opinion: the sea does not read reports</a>"""
        .formatted(visit);
  }

  private static String comments(int visit) {
    return "<div class=\"comment\"><b>sailor%d</b><p>I have said for years that this would happen, and nobody at the board would listen to me or to anyone.</p></div>"
        .formatted(visit)
        .repeat(visit);
  }
}
