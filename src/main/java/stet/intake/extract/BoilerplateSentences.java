package stet.intake.extract;

import java.util.regex.Pattern;

/**
 * Detector of boilerplate sentences, which publishers put into the text of any article. They are
 * recognized by their words, since their markup is that of the article.
 */
final class BoilerplateSentences {

  /** Longer blocks are text, whatever they begin with. */
  private static final int NOTICE = 40;

  /**
   * Characters. What is longer is no notice, however few its words: a line of dashes as long as the
   * page would have patterns try each of its parts.
   */
  private static final int LONGEST = 1500;

  /** Of the largest collaborations, only those named first write of themselves. */
  private static final int MOST_AUTHORS = 100;

  /** A heading of furniture is short. */
  private static final int TITLE = 9;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** The whole of a block. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\W*(advertisement|advertising|advert|ad|sponsored( content)?|promoted|anzeige|werbung|"
              + "publicité|publicidad|pubblicità|reklama?|annons|advertentie|"
              + "(story|article|content) continues (below|after).{0,30}|advertisement\\W+scroll to continue|"
              + "(scroll|swipe) (down )?(to|for) (continue|more)|la suite après (cette|la) publicité|"
              + "(hier|nach der anzeige) (geht es|weiterlesen).{0,20}|(la noticia )?continúa después de.{0,30}|"
              + "(l'articolo )?continua dopo la pubblicità|continua após a publicidade|"
              + "sign up (to|for) [^.!?]{1,60}|"
              + "(publié|mis à jour|modifié|veröffentlicht|aktualisiert|stand|publicado|actualizado|"
              + "pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|опубликовано)(?!\\p{L})"
              + "[^!?]{0,60}(\\d{1,2}[:.h]\\d\\d|il y a \\d+|vor \\d+|hace \\d+|\\d+ (fa|geleden))[^!?]{0,60}|"
              + "(skip|jump) (past|over|to|after)\\b.{0,40}|after newsletter promotion|"
              + "share( this)?( (article|story|post|page))?|teilen|"
              + "partager|compartir|condividi|print|save|email|copy link|link copied|comments?|"
              + "\\d[\\d.,]*[km]? (comments?|shares?|views?|likes?|kommentare?|commentaires?|comentarios?|commenti|reacties)|"
              + "related|read more|read next|more|menu|search|skip to (main )?content|"
              + "table of contents|contents|in this article|jump to.{0,40}|back to top|"
              + "show caption|hide caption|toggle caption|enlarge this image|view gallery|"
              + "image|photo|video|listen|play|loading( \\w+)?|no more \\w+|tags?|topics?|"
              + "https?://\\S+|\\d{1,2}:\\d\\d(:\\d\\d)?( ?[ap]\\.?m\\.?)?|"
              + "(this )?(video|audio|content) (can(not| not|'t|’t)|could not) be (played|loaded).{0,40}|"
              + "(your |enter (your )?)?e-?mail( address)?|\\d[\\d.,]* votes?|"
              + "\\d[\\d.,]*[km]? (people|readers) (have|has) (read|viewed|seen|shared).{0,30}|"
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
              + "\\W*(image|photo|picture|media|video) (source|caption|credit)s?, .*|"
              + "\\W*(read more|read also|also read|read next|see also|related|lesen sie auch|mehr zum"
              + " thema|auch interessant|lire aussi|à lire( aussi)?|lea también|lee también|leggi anche|"
              + "lees ook|leia (mais|também)|läs (också|mer)|læs også|les også|czytaj (także|też)|"
              + "zobacz (także|też)|читайте также|more from|watch|listen)"
              + "\\s*(:|\\||–|—).*|"
              + "\\W*(sign up (for|to) (our|the|get|receive|[^.]{0,80}(briefing|newsletter|inbox|alerts|updates))|"
              + "download (our|the) .{0,30}\\bapp\\b|add .{0,40} as a preferred source|"
              + "(full )?disclosure\\s*:|(filed under|topics?|tags|themen|schlagwörter|temas|mots-clés)\\s*:|"
              + "do you (know more|have (a|any) (story|tip|information))|have (a|you got a) (story|tip)\\b|"
              + "get in touch (with us|by)|(this|the) audio is (auto-?generated|generated)|"
              + "subscribe (to|now|today|for)|get (the|our) .{0,80}"
              + "(inbox|newsletter)|join (our|the) .{0,40}newsletter|follow us on|like us on|follow .{0,30}"
              + " on (twitter|x|facebook|instagram)|was this (article|page) helpful|"
              + "already (have an account|a (subscriber|member))|don't have an account|click here to"
              + " (subscribe|sign)|by (signing up|subscribing|submitting|clicking|entering)|"
              + "we use cookies|this (site|website|page) uses cookies|we (may )?(earn|receive) (a |an )?(small )?(commission|"
              + "affiliate)|as an (amazon|affiliate)|if you (buy|purchase) .{0,60} we may|"
              + "this (article|post|page) (may )?contains? affiliate|"
              + "contact (staff )?(writer|reporter)|copyright|©|\\(c\\) \\d{4}|all rights reserved|"
              + "melden sie sich|abonnieren sie|jetzt abonnieren|abonnez-vous|inscrivez-vous|"
              + "suscríbete|iscriviti).*",
          FLAGS | Pattern.DOTALL);

  private static final Pattern NOTICE_HOLDS =
      Pattern.compile(
          "all rights reserved|earn (us )?an? (small )?(affiliate )?commission|earn from qualifying|(please )?consider (supporting|making a (donation|contribution)|becoming a"
              + " (member|subscriber|supporter)|subscribing)|your (email|e-mail) address|sent to your (email|inbox)|delivered to"
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
              + "comments?|leave a (reply|comment)|"
              + "\\d+ (comments?|responses?|thoughts?|kommentare?|commentaires?|comentarios?|commenti|reacties)\\b.*|"
              + "join the (conversation|discussion)|"
              + "share( this.*)?|follow us.*|stay (connected|up to date|informed).*|newsletters?|"
              + "subscribe\\b.*|sign up\\b.*|join our\\b.*|get (the|our) .{0,20}(newsletter|ebook|updates)\\b.*|"
              + "download (now|our|the)\\b.*|"
              + "tags|topics|categories|footnotes|references|bibliography|works cited|sources|citations|"
              + "(photo|image|picture) (sources?|credits?)|disclaimers?|disclosures?|"
              + "important (information|disclosures?|plan information)\\b.*|legal( notice)?|"
              + "more like this|keep reading|"
              + "mehr zum thema|(das )?könnte (sie|dich) auch interessieren|auch interessant|lesen sie auch|"
              + "weitere (artikel|nachrichten|meldungen|themen)|(meist)?gelesen|meistgelesen|empfohlen.{0,20}|"
              + "kommentare|newsletter.{0,20}|"
              + "à lire (aussi|également)|lire aussi|sur le même (sujet|thème)|dans la même rubrique|"
              + "les plus lus|commentaires|"
              + "también te puede interesar|te puede interesar|(noticias|artículos) relacionad[ao]s|más noticias|"
              + "lo más (leído|visto)|comentarios|"
              + "leggi anche|articoli correlati|potrebbe interessarti.*|i più letti|"
              + "lees (ook|meer|verder)|zie ook|meest gelezen|leia (mais|também)|(as )?mais lidas|"
              + "läs (också|mer)|mest läst|læs også|mest læst|les også|mest lest|"
              + "przeczytaj także|czytaj (także|też)|zobacz (także|też)|читайте также|материалы по теме)\\W*",
          FLAGS);

  /** How a link begins that leads elsewhere, and says so. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\W*(also|read|see|click|tap|watch|listen|find|learn|discover|explore|check|subscribe|sign|join|get|download|shop|"
              + "buy|view|visit|follow|try|start|donate|support|contact|more|here|related|lesen|mehr|hier|jetzt|lire|"
              + "voir|cliquez|lea|vea|leggi|lees|leia|läs|læs|les|czytaj|читайте)(?!\\p{L})",
          FLAGS);

  /** Between the names of a byline. */
  private static final Pattern AUTHORS = Pattern.compile(", ");

  private static final Pattern WRITER =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.'’-]* ){2,3}(is|was) (an?|the|our|[A-Z]\\S+) ([\\w’'-]+ ){0,5}(writer|reporter|editor|"
              + "journalist|correspondent|columnist|contributor)\\b");

  /** What follows a name that begins a note on an author. */
  private static final Pattern OF_AUTHOR =
      Pattern.compile(",? (is|was|covers|writes|reports|ist|est|es|è|är|er|jest)(?!\\p{L})");

  private BoilerplateSentences() {}

  /** Whether a block is a notice or a label, and not a sentence of the article. */
  static boolean isNotice(TextBlock block) {
    String text = block.text();
    if (text.length() > LONGEST) {
      return false;
    }
    if (LABEL.matcher(text).matches()) {
      return true;
    }
    return block.words() <= NOTICE
        && (NOTICE_BEGINS.matcher(text).matches() || NOTICE_HOLDS.matcher(text).find());
  }

  /** Whether a block invites its readers to go elsewhere, as a link between paragraphs may. */
  static boolean isCall(TextBlock block) {
    return CALL.matcher(block.text()).lookingAt();
  }

  /**
   * Whether a block describes an author: one of the given authors, or by its words a person who
   * writes.
   */
  static boolean isOfAuthor(TextBlock block, String authors) {
    return block.text().length() <= LONGEST
        && block.words() <= NOTICE
        && (WRITER.matcher(block.text()).lookingAt()
            || AUTHORS
                .splitAsStream(authors)
                .limit(MOST_AUTHORS)
                .anyMatch(
                    name ->
                        name.contains(" ")
                            && block.text().startsWith(name)
                            && OF_AUTHOR
                                .matcher(block.text().substring(name.length()))
                                .lookingAt()));
  }

  /** Whether a heading stands above content that is not part of the article. */
  static boolean isForeignHeading(TextBlock block) {
    return block.kind() == BlockKind.HEADING
        && block.text().length() <= LONGEST
        && block.words() <= TITLE
        && SECTION.matcher(block.text()).matches();
  }
}
