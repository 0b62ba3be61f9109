package stet.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.model.Content;

class LanguageDetectorTest {

  private final LanguageDetector detector = new LanguageDetector(Packs.ALL);

  private String detect(String body) {
    return detector.detect(new Content("", "", body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The ministry said on Monday that the bridge would be closed for repairs until the end of the year.",
        "de | Das Ministerium teilte am Montag mit, dass die Brücke bis zum Ende des Jahres wegen der Arbeiten nicht offen ist.",
        "fr | Le ministère a dit lundi que le pont serait fermé pour des travaux jusqu’à la fin de cette année dans la ville.",
        "es | El ministerio dijo el lunes que el puente estará cerrado por las obras hasta el final de este año en la ciudad.",
        "it | Il ministero ha detto che il ponte della città è chiuso per i lavori e non sono previste altre strade per le auto.",
        "pt | O ministério disse que a ponte não está aberta e que as obras da cidade são mais caras do que o governo dizia.",
        "nl | Het ministerie zei op maandag dat de brug van de stad tot het einde van het jaar niet open is voor het verkeer.",
        "es | Recopa: 1984, 1985 y 1994. La alcaldesa cree que los vecinos quieren otro puente y no una nueva estación.",
        "da | Hun tror, at byens gamle havn bliver solgt, og at skibene må ligge et andet sted, når isen kommer.",
        "nb | Hun tror at den gamle havnen blir solgt, og at båtene må ligge et annet sted når isen kommer tilbake.",
        "sv | Ministeriet säger att bron inte är öppen och att det som händer i staden är av stor vikt för de som bor där.",
        "da | Ministeriet siger, at broen ikke er åben, og at det er af stor betydning for dem, der bor i byen og ikke har bil.",
        "nb | Departementet sier at broen ikke er åpen, og at det som skjer nå også er av stor betydning for de som bor i byen opp mot fjellet.",
        "fi | Ministeriö kertoi, että silta on nyt kiinni ja että se ei ole auki ennen kuin työt ovat valmiit, mutta myös juna kulkee.",
        "pl | Ministerstwo podało, że most nie jest otwarty i że prace potrwają do końca roku, ale to nie jest jeszcze pewne dla miasta.",
        "cs | Ministerstvo uvedlo, že most je zavřený a že práce ve městě se protáhnou až do konce roku, který není pro obce dobrý.",
        "hu | A minisztérium közölte, hogy a híd nem lesz nyitva, és hogy az út is zárva van, de a vonat már megy, ha kell.",
        "tr | Bakanlık bu köprünün bir yıl için kapalı olduğunu ve daha sonra açılacağını söyledi, ama bu kadar uzun sürmesi çok kötü.",
        "ru | Министерство сообщило, что мост закрыт и что работы в городе продлятся до конца года, но это ещё не решено.",
        "uk | Міністерство повідомило, що міст закрито і що роботи в місті триватимуть до кінця року, але це ще не вирішено.",
        "el | Το υπουργείο είπε ότι η γέφυρα θα μείνει κλειστή.",
        "ar | قالت الوزارة إن الجسر سيبقى مغلقا حتى نهاية العام",
        "fa | وزارتخانه اعلام کرد که پل تا پایان سال بسته می‌ماند و گفت که کار ادامه دارد",
        "zh | 该部周一表示，这座桥将关闭至年底。",
        "ja | 同省は月曜日、橋を年末まで閉鎖すると発表した。",
        "ko | 부처는 월요일 다리가 연말까지 폐쇄될 것이라고 밝혔다.",
        "th | กระทรวงกล่าวว่าสะพานจะปิดจนถึงสิ้นปี",
      })
  void tellsTheLanguage(String language, String text) {
    assertThat(detect(text)).isEqualTo(language);
  }

  @Test
  void doesNotGuess() {
    assertThat(detect("")).isEqualTo("und");
    assertThat(detect("Kyiv, 14 March")).isEqualTo("und");
    assertThat(detect("Lavrov Putin Kerry Hague Fabius Steinmeier Ashton Obama Tusk"))
        .isEqualTo("und");
    assertThat(detect("3.5 % 17:30 — … 42")).isEqualTo("und");
  }

  @Property(tries = 200)
  void anyTextGetsAnAnswer(@ForAll String text) {
    String body = text.replaceAll("[\\ud800-\\udfff]", "");
    assertThat(detect(body)).matches("[a-z]{2,3}").isEqualTo(detect(body));
  }
}
