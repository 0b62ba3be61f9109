package stet.extract;

import java.util.regex.Pattern;

/**
 * Sentences that publishers put into the text of any article and that are none of its own: told by
 * their words, as their markup does not tell them.
 */
final class Phrases {

  /** Longer blocks are text, whatever they begin with. */
  private static final int NOTICE = 40;

  /** A heading of furniture is short. */
  private static final int TITLE = 9;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** The whole of a block. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\W*(advertisement|advertising|advert|ad|sponsored( content)?|promoted|anzeige|werbung|"
              + "publicité|publicidad|pubblicità|share( this)?( (article|story|post|page))?|teilen|"
              + "partager|compartir|condividi|print|save|email|copy link|link copied|comments?|"
              + "\\d[\\d.,]*[km]? (comments?|shares?|views?|likes?|kommentare|commentaires)|"
              + "related|read more|read next|more|menu|search|skip to (main )?content|"
              + "table of contents|contents|in this article|jump to.{0,40}|back to top|"
              + "show caption|hide caption|toggle caption|enlarge this image|view gallery|"
              + "image|photo|video|listen|play|loading( \\w+)?|no more \\w+|tags?|topics?|"
              + "https?://\\S+|"
              + "[\\d.,]+[km]? (people|readers|users|others?)( are| is)? (now )?(reading|viewing|watching|here)"
              + "( this)?( (article|story|page))?( right)?( now)?|"
              + "(\\d+ )?min(ute)?s?( |-)read|\\d+ min(uten)? lesezeit|"
              + "(last )?(updated|published|posted|modified)( on| at|:)?( [\\w,.:|-]+){0,7}|"
              + "(updated |posted |published )?\\d+ (second|minute|min|hour|hr|day|week|month|year)s?"
              + " ago|\\[[a-z]+(_[a-z]+)+\\])\\W*",
          FLAGS);

  /** How a notice begins. */
  private static final Pattern NOTICE_BEGINS =
      Pattern.compile(
          "\\W*(photo|picture|image|illustration|photo illustration|video|foto|bild|crédito)"
              + "( credit| by|graphs?| courtesy( of)?|s)?\\s*[:/©] ?\\S[^.!?]{0,70}|"
              + "\\W*(read more|read also|also read|read next|see also|related|lesen sie auch|mehr zum"
              + " thema|lire aussi|à lire|lea también|leggi anche|lees ook|more from|watch|listen)"
              + "\\s*(:|\\||–|—).*|"
              + "\\W*(sign up (for|to) (our|the|get)|subscribe (to|now|today|for)|get (the|our) .{0,80}"
              + "(inbox|newsletter)|join (our|the) .{0,40}newsletter|follow us on|like us on|follow .{0,30}"
              + " on (twitter|x|facebook|instagram)|was this (article|page) helpful|"
              + "already (have an account|a (subscriber|member))|don't have an account|click here to"
              + " (subscribe|sign)|by (signing up|subscribing|submitting|clicking|entering)|"
              + "we use cookies|this (site|website|page) uses cookies|we may earn (a |an )?(commission|"
              + "affiliate)|as an (amazon|affiliate)|if you (buy|purchase) .{0,60} we may|"
              + "this (article|post|page) (may )?contains? affiliate|"
              + "contact (staff )?(writer|reporter)|copyright|©|\\(c\\) \\d{4}|all rights reserved|"
              + "melden sie sich|abonnieren sie|jetzt abonnieren|abonnez-vous|inscrivez-vous|"
              + "suscríbete|iscriviti).*",
          FLAGS | Pattern.DOTALL);

  private static final Pattern NOTICE_HOLDS =
      Pattern.compile(
          "all rights reserved|your (email|e-mail) address|sent to your (email|inbox)|delivered to"
              + " your inbox|straight to your inbox|to your inbox|privacy policy and terms|terms of"
              + " (use|service) and privacy|javascript (is|to be) (disabled|enabled)|to unlock this|"
              + "exclusive to .{0,30}subscribers|subscribe to (continue|keep|unlock|get access)|"
              + "log in to (continue|read)|create a free account",
          FLAGS);

  /** Headings of what stands below an article, or between its parts. */
  private static final Pattern SECTION =
      Pattern.compile(
          "\\W*(related\\b.*|(more|read more|latest|top|popular|trending|recent|similar|featured|"
              + "recommended|other|further)\\b.{0,20}\\b(articles?|stor(y|ies)|posts?|news|reading|"
              + "headlines|coverage|publications?|resources|links|videos)|"
              + "more (from|on|about|in|great|ways)\\b.*|"
              + "(you )?(may|might) (also )?(like|be interested|enjoy)\\b.*|you('ll| will) also like.*|"
              + "recommended( for you)?|trending( now)?|most (read|popular|viewed|shared)|popular|"
              + "read (more|next|also)|up next|what to read next|don't miss|editors?['’]? (picks?|choice)|"
              + "about (the )?authors?|about (this|the) (site|writer|journalist|company)|written by.*|"
              + "meet the author|who curated.*|author bio|contributors?|"
              + "comments?|leave a (reply|comment)|\\d+ (comments?|responses?|thoughts?)\\b.*|"
              + "join the (conversation|discussion)|"
              + "share( this.*)?|follow us.*|stay (connected|up to date|informed).*|newsletters?|"
              + "subscribe\\b.*|sign up\\b.*|join our\\b.*|get (the|our) .{0,20}(newsletter|ebook|updates)\\b.*|"
              + "download (now|our|the)\\b.*|"
              + "tags|topics|categories|footnotes|references|bibliography|works cited|sources|citations|"
              + "(photo|image|picture) (sources?|credits?)|disclaimers?|disclosures?|"
              + "important (information|disclosures?|plan information)\\b.*|legal( notice)?|"
              + "mehr zum thema|das könnte sie auch interessieren|lesen sie auch|kommentare|"
              + "à lire (aussi|également)|sur le même (sujet|thème)|commentaires|"
              + "también te puede interesar|te puede interesar|noticias relacionadas|comentarios|"
              + "leggi anche|lees ook|zie ook|przeczytaj także|читайте также)\\W*",
          FLAGS);

  private Phrases() {}

  /** Whether a block is a notice or a label, and no sentence of the article. */
  static boolean isNotice(Block block) {
    String text = block.text();
    if (LABEL.matcher(text).matches()) {
      return true;
    }
    return block.words() <= NOTICE
        && (NOTICE_BEGINS.matcher(text).matches() || NOTICE_HOLDS.matcher(text).find());
  }

  /** Whether a heading stands above something that is not the article. */
  static boolean isForeignHeading(Block block) {
    return block.kind() == Kind.HEADING
        && block.words() <= TITLE
        && SECTION.matcher(block.text()).matches();
  }
}
