package stet.tag.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Short forms of English given names that the name itself does not begin with: Bill, Larry. */
final class Nicknames {
  private Nicknames() {}

  /** A name, and behind it what its bearers are called. */
  private static final List<String> FORMS =
      List.of(
          "william bill billy willie liam",
          "robert bob bobby bert",
          "richard dick rick ricky rich",
          "james jim jimmy jamie",
          "john jack johnny",
          "edward ted teddy ned eddie ed",
          "theodore ted teddy",
          "lawrence larry",
          "laurence larry",
          "henry harry hank",
          "harold harry hal",
          "anthony tony",
          "antony tony",
          "michael mike mick mickey",
          "charles charlie chuck",
          "margaret peggy maggie meg",
          "elizabeth liz beth betty lizzie",
          "katherine kate kathy katie",
          "catherine kate cathy katie",
          "kathleen kathy kate",
          "gerald jerry",
          "jeremy jerry",
          "joseph joe joey",
          "stephen steve",
          "steven steve",
          "andrew andy drew",
          "rebecca becky",
          "susan sue",
          "patricia pat patty trish",
          "barbara barb",
          "nicholas nick",
          "david dave",
          "ronald ron ronnie",
          "bernard bernie",
          "leonard len lenny",
          "nathaniel nate",
          "alexander sasha sandy",
          "deborah debbie",
          "dorothy dot",
          "frederick freddie",
          "francis frank",
          "christopher kit",
          "jacob jake",
          "thomas tom tommy",
          "daniel danny",
          "matthew matt",
          "raymond ray",
          "terence terry",
          "zachary zac zack");

  private static final Map<String, Set<String>> SHORT =
      FORMS.stream()
          .map(forms -> List.of(forms.split(" ")))
          .collect(Collectors.toMap(List::getFirst, w -> Set.copyOf(w.subList(1, w.size()))));

  /** Whether one of two folded given names is short for the other. */
  static boolean related(String a, String b) {
    return SHORT.getOrDefault(a, Set.of()).contains(b)
        || SHORT.getOrDefault(b, Set.of()).contains(a);
  }
}
