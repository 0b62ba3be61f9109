package stet.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The commonest little words of each language that is not told by its script alone; they make up a
 * third of any running text, and hardly any of a list of names.
 */
final class FunctionWords {

  private static final String LISTS =
      """
      en the of and to in is that for was on with as by at from are be this have not has were which his they had but will been who their would about said its when
      de der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über oder nur
      fr le la les de des et du un une est en que qui dans pour pas sur au par ce il plus ne avec sont se sa son aux été cette ces mais comme ou nous vous leur être
      es el la de que y en los se del las un por con no una su para es al lo como más pero sus le ha o este sí porque esta entre cuando muy sin sobre también hasta hay donde quien
      it il di che e la per un in del non è con si da sono i le dei della una al ha alla come anche più nel ma dal gli delle nella lo ai questo stato hanno suo essere su
      pt o de que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também só pelo pela até isso são foi está
      ca el la de que i en els a per les un del amb una no és es al va pel més com dels han seva o aquest aquesta seu també però ha són entre fins sobre hi ser
      nl de van het een en in is dat op te zijn voor met die niet aan er ook als bij door om naar heeft uit worden hij nog wordt maar over werd deze dan tot hebben was kan
      sv och i att det som en på är av för med den till inte har de om ett han men var sig från vi så kan när år säger under också efter eller nu sin där vid mot ska skulle
      da og i at det er en til af den på for med der som de ikke har han et om fra var vi men sig kan efter så når være også blev eller skal af hvor mod nu siger over
      nb og i det er på til av en at som for den med de har ikke et om var fra han men så seg kan etter vi ble skal også eller når være mot nå sier over hvor hadde hun opp
      fi ja on ei se että hän oli joka mutta ovat kun myös mukaan niin kuin tai sen hänen tämä ole vain jos nyt jo mitä vuoden olisi ollut sekä kanssa siitä mukaan voi enemmän
      pl i w na z do się nie że to jest o za po od jak przez dla ale są był jego ich tym które także oraz czy już jej przed może tylko było który będzie ze co tak
      cs a v na se je že s z do o to i ve pro za jako by po jsou které si od který ale ze jeho podle také není byl při už až nebo bude jsme jen jak aby byla
      sk a v na sa je že s z do o to aj vo pre za ako by po sú ktoré si od ktorý ale zo jeho podľa tiež nie bol pri už až alebo bude sme len aby bola ktorá
      hu a az és hogy nem is egy ez volt de meg csak már még el van ha azt mint vagy ki lehet kell után szerint minden nagyon ezt amely között fel majd ami pedig
      ro și de în a la cu pe nu o că un din să este care pentru mai se au fost sunt după sau dar ce prin lui ca am fi ale unei această acest când între despre
      tr ve bir bu için da de ile olarak çok daha olan gibi kadar en sonra ne var değil o ama ise ya her olduğunu tarafından göre diye etti oldu dedi bin mi
      id yang dan di ini dengan itu untuk dari dalam tidak akan pada juga ke karena oleh ada tersebut saat bisa sudah mereka telah kata lebih orang atau kepada saya menjadi
      ru и в не на что с по он как это к из у за то его от но для все так она они был же бы мы или я о было при до также после которые если
      uk і в на не що з до у за як це про та від для його але які був він по так вони або їх також після є буде щоб було при через під року
      bg на и в за се от с да не по е са че до като при това което ще който след към а го но той бе има или само са били още те
      sr и у је на се да за од са су не као који то по о из а што би ће али га након до код је није али или које због
      """;

  /** For each word the languages, by their place in {@link #LANGUAGES}, that have it. */
  private static final Map<String, List<Integer>> OWNERS = new HashMap<>();

  private static final List<String> LANGUAGES = new ArrayList<>();

  static {
    for (String line : LISTS.lines().toList()) {
      String[] words = line.split(" ");
      LANGUAGES.add(words[0]);
      for (int i = 1; i < words.length; i++) {
        List<Integer> owners = OWNERS.computeIfAbsent(words[i], word -> new ArrayList<>());
        if (!owners.contains(LANGUAGES.size() - 1)) {
          owners.add(LANGUAGES.size() - 1);
        }
      }
    }
  }

  private FunctionWords() {}

  static List<String> languages() {
    return List.copyOf(LANGUAGES);
  }

  /** The languages, by their place in {@link #languages}, that have that lower-case word. */
  static List<Integer> owners(String word) {
    return OWNERS.getOrDefault(word, List.of());
  }
}
