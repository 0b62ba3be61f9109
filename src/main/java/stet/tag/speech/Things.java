package stet.tag.speech;

import java.util.Set;

/** What tells of something while nobody does: documents, laws, products, figures. */
public final class Things {
  private Things() {}

  private static final Set<String> THINGS =
      Set.of(
          ("table section policy policies terms guidance guidelines document documents notice"
                  + " bill act agreement regulations legislation rule rules schedule annex appendix"
                  + " chapter paragraph form forms page pages services"
                  + " software feature features settings option options programme scheme"
                  + " product products plan plans measure measures process procedure procedures"
                  + " method methods fact facts difference differences number numbers percentage"
                  + " proportion deaths cases tests sequences reactions content information"
                  + " consent authorization authorisation licence license permission provision"
                  + " provisions clause clauses condition conditions requirement requirements"
                  + " criteria standard standards instructions law laws preferences"
                  + " frequency category categories type types list reasons"
                  + " question questions answer example principles code contract contracts"
                  + " step steps grounds ground factsheet")
              .split(" "));

  /** Whether a word is of such a thing. */
  public static boolean is(String folded) {
    return THINGS.contains(folded);
  }
}
