package stet.tag.speech;

import java.util.Set;

/** What somebody is, as it stands before a name: President, Detective, Professor. */
public final class Offices {
  private Offices() {}

  private static final Set<String> OFFICES =
      Set.of(
          ("president vice-president vice premier chancellor minister secretary ministers senator sen"
                  + " representative rep congressman congresswoman governor gov mayor councillor"
                  + " councilman councilwoman alderman chairman chairwoman chair chief director head"
                  + " leader spokesman spokeswoman spokesperson officer official ambassador envoy"
                  + " commissioner inspector detective sergeant sgt constable superintendent sheriff"
                  + " captain capt major colonel col general gen admiral lieutenant lt commander"
                  + " judge justice attorney lawyer prosecutor professor prof doctor reverend rev"
                  + " bishop archbishop cardinal pope rabbi imam king queen prince princess duke lord"
                  + " lady baroness baron coach manager analyst economist former foreign prime deputy"
                  + " acting assistant senior junior state interior defence defense finance home"
                  + " campaign democratic republican labour conservative opposition police fire"
                  + " executive editor reporter skipper author actor engineer scientist adviser advisor"
                  + " ceo cfo coo cto founder co-founder")
              .split(" "));

  /** Whether a folded word is one. */
  public static boolean is(String folded) {
    return OFFICES.contains(folded);
  }
}
