#include "server/engine/words.hpp"

namespace twocircles::engine {

namespace {

constexpr Words kGerman{
    .you = "du",
    .after_you = " hast ",
    .after_name = " hat ",
    .seeing = "miterlebt: ",
    .acts{{
        {"einen Plan gegeben", "", "anderen einen Plan gegeben"},
        {"die Mittel geregelt", "", "für andere die Mittel geregelt"},
        {"die Arbeit organisiert", "", "anderen die Arbeit organisiert"},
        {"Anweisungen gegeben", "", "anderen Anweisungen gegeben"},
        {"die Arbeit kontrolliert", "", "die Arbeit anderer kontrolliert"},
        {"das Problem gelöst", "", "das Problem anderer gelöst"},
        {"die Arbeit ausgewertet", "", "die Arbeit anderer ausgewertet"},
        {"das Gespräch moderiert", "", "anderen ins Gespräch geholfen"},
        {"belohnt", "", "andere belohnt"},
        {"jemanden sanktioniert", "", "andere sanktioniert"},
        {"gezeigt, wohin es geht", "", "anderen gezeigt, wohin es geht"},
        {"begeistert", "", "andere begeistert"},
        {"freie Hand gegeben", "", "anderen freie Hand gegeben"},
        {"zugehört", "", "anderen zugehört"},
        {"Rückendeckung gegeben", "", "anderen Rückendeckung gegeben"},
        {"Wort gehalten", "", "anderen Wort gehalten"},
        {"jemanden vor allen gewürdigt", "", "andere vor allen gewürdigt"},
        {"Schuld zugewiesen", "", "anderen die Schuld gegeben"},
        {"jemanden bloßgestellt", "", "andere bloßgestellt"},
        {"das Wort gebrochen", "", "anderen das Wort gebrochen"},
        {"gelogen", "", "andere belogen"},
    }},
    .stances{
        "sich dahintergestellt", "mitgemacht, mehr nicht", "nachgefragt und Gehör gefunden",
        "sich zurückgezogen", "etwas gewagt"},
    .states{
        "die eigene Stimmung", "wie groß die Belastung ist", "der innere Antrieb", "wie klar der Plan ist",
        "das eigene Können", "wie weit das Ziel geteilt wird", "ob du als wohlwollend giltst",
        "ob du als fähig giltst", "wie groß der Respekt vor dir ist", "wie groß die Loyalität ist"},
    .causes{
        "was vorher war, klingt ab", "das Leben außerhalb der Arbeit", "Stimmung und Ansichten der anderen",
        "weiter geht es nicht", "Übung", "ein eigener Versuch ist gelungen",
        "ein eigener Versuch ist gescheitert", "belogen worden zu sein", "die Lage hat sich geändert",
        "jemand ist gegangen", "anderes", "die Krise", "der Konflikt", "wie die Arbeit zuletzt lief",
        "die eigene Art", "kontrolliert und angewiesen zu werden", "es braucht einen Tag, sich zu setzen"},
    .promise_kept = "ein Versprechen wurde gehalten",
    .promise_broken = "ein Versprechen wurde nicht gehalten",
    .own_stance = "die eigene Haltung",
    .happened = "was geschehen ist",
    .pushed = "was aus der Antwort wurde",
    .silence = "niemand hat geantwortet",
    .orderly = "wie viel Ordnung herrscht",
    .daring = "wie viel gewagt wird",
    .other = "anderes",
    .smaller = "Kleineres",
    .crisis{"Krise", "Etwas Dringendes ist eingetreten."},
    .change{"Wandel", "Nichts ist mehr, wie es war; was man wusste, veraltet."},
    .conflict{"Konflikt", "Die Leute sind zerstritten."},
    .attempt_succeeded = " hat etwas gewagt, und es ist gelungen.",
    .attempt_failed = " hat etwas gewagt, und es ist schiefgegangen.",
    .left = " hat gekündigt.",
    .hero = " wird vor allen gewürdigt.",
    .traits{{
        {"hat gern klare Ansagen", "will freie Hand"},
        {"kann mit Offenem leben", "will klare Absprachen"},
        {"bleibt bei der eigenen Stimmung", "lässt sich von Stimmungen anstecken"},
        {"schwer zu lesen", "zeigt jede Stimmung"},
        {"glaubt, was man sagt", "schwer zu überzeugen"},
        {"vorsichtig", "mutig"},
        {"lernt die Arbeit noch", "versteht die Arbeit gut"},
    }},
    .used_up = "Das hast du schon getan.",
    .reports_to_nobody = "Untersteht niemandem.",
    .reports_to = "Untersteht ",
    .and_also = " und ",
    .to_you = "dir",
};

} // namespace

const Words& german_words()
{
    return kGerman;
}

} // namespace twocircles::engine
