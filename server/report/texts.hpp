// What the page says by itself, in every language; one name for one thing, as on the screens.
#pragma once

#include "server/debrief/debrief.hpp"
#include "server/engine/speech.hpp"

#include <array>

namespace twocircles::report::texts {

using engine::Text;

// --- words: each array in the order of its enumeration ----------------------------------------------------
inline constexpr std::array<Text, engine::kMeasureCount> kMeasures{
    Text{"Morale", "Stimmung"},
    Text{"Risk-taking", "Wagemut"},
    Text{"Loyalty", "Loyalität"},
    Text{"Respect", "Respekt"},
    Text{"Trust", "Vertrauen"},
    Text{"Stress", "Stress"},
    Text{"Inner drive", "Innerer Antrieb"},
    Text{"Competence", "Können"},
    Text{"Vision", "Blick fürs Ziel"},
    Text{"Plan clarity", "Klarheit im Plan"},
    Text{"Order", "Ordnung"},
    Text{"Direction", "Richtung"},
    Text{"Delivery", "Leistung"},
    Text{"Innovation", "Innovation"},
    Text{"Protection", "Schutz"}};
inline constexpr std::array<Text, engine::kActCount> kActs{
    Text{"plan", "planen"},
    Text{"budget", "Budget geben"},
    Text{"organize", "organisieren"},
    Text{"direct", "anweisen"},
    Text{"check", "prüfen"},
    Text{"solve", "Probleme lösen"},
    Text{"evaluate", "auswerten"},
    Text{"facilitate", "moderieren"},
    Text{"reward", "belohnen"},
    Text{"sanction", "sanktionieren"},
    Text{"envision", "Ziel zeigen"},
    Text{"energize", "begeistern"},
    Text{"empower", "Freiraum geben"},
    Text{"listen", "zuhören"},
    Text{"back", "Rücken stärken"},
    Text{"keep promise", "Wort halten"},
    Text{"make hero", "würdigen"},
    Text{"blame", "beschuldigen"},
    Text{"humiliate", "bloßstellen"},
    Text{"break promise", "Wort brechen"},
    Text{"lie", "lügen"}};
inline constexpr std::array<Text, 5> kStances{
    Text{"commits", "steht dahinter"}, Text{"complies", "macht mit"}, Text{"questions it", "fragt nach"},
    Text{"withdraws", "zieht sich zurück"}, Text{"takes a chance", "wagt etwas"}};
inline constexpr std::array<Text, 4> kPromiseStates{
    Text{"not made", "nicht gegeben"}, Text{"open", "noch offen"}, Text{"kept", "gehalten"},
    Text{"broken", "gebrochen"}};
inline constexpr std::array<Text, 7> kMarkKinds{
    Text{"bookmark", "Lesezeichen"},   Text{"observer’s note", "Notiz der Beobachtung"},
    Text{"observed", "beobachtet"},    Text{"event let happen", "ausgelöstes Ereignis"},
    Text{"facilitator", "Moderation"}, Text{"prediction", "Erwartung"},
    Text{"need", "Bedürfnis"}};
inline constexpr Text kControl{"control", "Kontrolle"};
inline constexpr Text kInfluence{"influence", "Einfluss"};
inline constexpr Text kFault{"fault", "kostet Vertrauen"};
inline constexpr Text kControlAndInfluence{"Control and influence", "Kontrolle und Einfluss"};
inline constexpr Text kExpected{
    "morale {morale}, risk-taking {risk}, loyalty {loyalty}",
    "Stimmung {morale}, Wagemut {risk}, Loyalität {loyalty}"};
inline constexpr Text kDay{"Day {n}", "Tag {n}"};
inline constexpr Text kDate{"{year}-{month}-{day}", "{day}.{month}.{year}"};
inline constexpr Text kDecimalPoint{".", ","};
inline constexpr Text kPoints{"{n} points", "{n} Punkte"};
inline constexpr Text kInQuotes{"“{text}”", "„{text}“"};

// --- headings ---------------------------------------------------------------------------------------------
inline constexpr Text kSummary{"How it ended", "Wie es ausging"};
inline constexpr Text kOwn{"Your part", "Dein Anteil"};
inline constexpr Text kTimeline{"What happened", "Was geschah"};
inline constexpr Text kMoments{"The moments that mattered most", "Die Momente, auf die es ankam"};
inline constexpr Text kProfiles{"What was done", "Was getan wurde"};
inline constexpr Text kCircles{
    "Circles of control and of influence", "Kreise der Kontrolle und des Einflusses"};
inline constexpr Text kPeople{"What became of people", "Was aus den Leuten wurde"};
inline constexpr Text kPromises{"Promises", "Versprechen"};
inline constexpr Text kPredictions{"What was expected, and what came", "Was erwartet wurde, und was kam"};
inline constexpr Text kMarks{"Noted while it was played", "Beim Spielen notiert"};
inline constexpr Text kRooms{"The rooms side by side", "Die Räume im Vergleich"};
inline constexpr Text kDecisions{"Every decision", "Jede Entscheidung"};
inline constexpr Text kQuestions{"Questions to talk about", "Fragen für das Gespräch"};
inline constexpr Text kCommitments{"What will be done differently", "Was anders gemacht wird"};
inline constexpr Text kDebrief{"Debrief", "Auswertung"};
inline constexpr Text kForPerson{"for {name}", "für {name}"};
inline constexpr Text kNoNames{"roles and seats, no names", "Rollen und Plätze, keine Namen"};
inline constexpr Text kContents{"Contents", "Inhalt"};
inline constexpr Text kModel{
    "Meters run from 0 to 100. They are a model of how people in general react, not a measurement of "
    "anybody.",
    "Die Werte gehen von 0 bis 100. Sie sind ein Modell davon, wie Menschen im Allgemeinen reagieren, keine "
    "Messung an irgendjemandem."};

// --- how it ended, what happened --------------------------------------------------------------------------
inline constexpr Text kNotFinished{
    "The game was not played to its end.", "Das Spiel wurde nicht bis zum Ende gespielt."};
inline constexpr Text kWhatCounted{"What counted", "Was zählte"};
inline constexpr Text kGoal{"Goal", "Ziel"};
inline constexpr Text kWeight{"Weight", "Gewicht"};
inline constexpr Text kReached{"Reached, of 100", "Erreicht, von 100"};
inline constexpr Text kVisionOf{"The vision of {name}:", "Das Ziel von {name}:"};
inline constexpr Text kTeam{"The team", "Das Team"};
inline constexpr Text kTeamPlot{"The team’s meters over time", "Die Werte des Teams im Verlauf"};
inline constexpr Text kOrganisation{"The organisation", "Die Organisation"};
inline constexpr Text kOrganisationPlot{
    "The organisation’s meters over time", "Die Werte der Organisation im Verlauf"};
inline constexpr Text kStoryDays{"days of the story", "Tage der Geschichte"};
inline constexpr Text kStoryDaysNumbered{
    "days of the story; numbered lines are decisions",
    "Tage der Geschichte; die nummerierten Linien sind Entscheidungen"};
inline constexpr Text kLineWent{"{name} went from {from} to {to}. ", "{name} ging von {from} auf {to}. "};

// --- moments and decisions --------------------------------------------------------------------------------
inline constexpr Text kNothingSaid{"Nothing was said.", "Es wurde nichts gesagt."};
inline constexpr Text kSituationOfDay{"{day}, situation {n}: {title}", "{day}, Situation {n}: {title}"};
inline constexpr Text kOtherLed{
    "What another answer would have led to, the rest played on by somebody who reads the situation:",
    "Wohin eine andere Antwort geführt hätte, der Rest weitergespielt von jemandem, der nach Lage führt:"};
inline constexpr Text kToTalkAbout{"To talk about:", "Zum Besprechen:"};
inline constexpr Text kTimeRanOut{"time ran out", "die Zeit lief ab"};
inline constexpr Text kByScript{"answered by a script", "von einem Skript beantwortet"};
inline constexpr Text kHowTaken{"How people took it", "Wie die Leute es aufnahmen"};
inline constexpr Text kPerson{"Person", "Person"};
inline constexpr Text kStance{"Stance", "Haltung"};
inline constexpr Text kWords{"Words", "Worte"};
inline constexpr Text kPlayed{"(played)", "(gespielt)"};
inline constexpr Text kNotOpen{"not open: {reason}", "nicht möglich: {reason}"};
inline constexpr Text kElse{"What else could have been said", "Was sonst möglich gewesen wäre"};
inline constexpr Text kResponse{"Response", "Antwort"};
inline constexpr Text kVotes{"Votes", "Stimmen"};
inline constexpr Text kWhatIf{"What if, of the final score", "Was wäre, wenn: am Ergebnis"};
inline constexpr Text kPractise{
    "What this scenario is there to practise:", "Was sich in diesem Szenario üben lässt:"};

// --- marks, rooms -----------------------------------------------------------------------------------------
inline constexpr Text kTakenBack{
    "(in a course that was taken back)", "(in einem Verlauf, der zurückgenommen wurde)"};
inline constexpr Text kWhen{"When", "Wann"};
inline constexpr Text kWhat{"What", "Was"};
inline constexpr Text kTooFew{"too few decisions", "zu wenige Entscheidungen"};
inline constexpr Text kThisOne{"(this one)", "(dieser)"};
inline constexpr Text kStillPlaying{"still playing", "spielt noch"};
inline constexpr Text kRoom{"Room", "Raum"};
inline constexpr Text kScore{"Score", "Ergebnis"};
inline constexpr Text kEnding{"Ending", "Ende"};
inline constexpr Text kControlShare{"Share of control", "Anteil der Kontrolle"};
inline constexpr Text kHeroes{"Heroes", "Gewürdigt"};
inline constexpr Text kLeft{"Left", "Gegangen"};
inline constexpr Text kPromisesKeptBroken{"Promises kept / broken", "Versprechen gehalten / gebrochen"};

// --- people and what was done -----------------------------------------------------------------------------
inline constexpr Text kRange{"{low} and {high} %", "{low} und {high} %"};
inline constexpr Text kShare{
    "Of what was done, {share} % were acts of control; with so few decisions the share lies between {range}.",
    "Von dem, was getan wurde, war {share} % Kontrolle; bei so wenigen Entscheidungen liegt der Anteil "
    "zwischen "
    "{range}."};
inline constexpr Text kInterval{
    "{n} decisions; other games like this one would lie between {range} (90 % interval). It says what was "
    "done "
    "here, not what somebody is.",
    "{n} Entscheidungen; andere Spiele wie dieses lägen zwischen {range} (90-%-Intervall). Das sagt, was "
    "hier "
    "getan wurde, nicht, wie jemand ist."};
inline constexpr Text kOneNotEnough{
    "{n} decision: not enough to say anything about a balance of control and influence.",
    "{n} Entscheidung: zu wenig, um etwas über Kontrolle und Einfluss zu sagen."};
inline constexpr Text kNotEnough{
    "{n} decisions: not enough to say anything about a balance of control and influence.",
    "{n} Entscheidungen: zu wenige, um etwas über Kontrolle und Einfluss zu sagen."};
inline constexpr Text kAct{"Act", "Handlung"};
inline constexpr Text kCircle{"Circle", "Kreis"};
inline constexpr Text kTimes{"Times", "Wie oft"};
inline constexpr Text kCirclesOf{"The circles of {name}", "Die Kreise von {name}"};
inline constexpr Text kCirclesAtEnd{
    "At the end {control} people were bound by reporting lines and {influence} followed of their own will.",
    "Am Ende waren {control} Personen unterstellt, und {influence} folgten aus eigenem Willen."};
inline constexpr Text kInInfluence{
    "In the circle of influence at the end: {names}.", "Am Ende im Kreis des Einflusses: {names}."};
inline constexpr Text kReachedPeople{
    "How many people each seat reached.", "Wie viele Leute jeder Platz erreichte."};
inline constexpr Text kFirstToLast{"From the first day to the last", "Vom ersten Tag bis zum letzten"};
inline constexpr Text kGone{"left", "gegangen"};
inline constexpr Text kHero{"a hero", "gewürdigt"};
inline constexpr Text kChanceWorked{
    "{day}: took a chance, and it worked", "{day}: hat etwas gewagt, und es ist gelungen"};
inline constexpr Text kChanceFailed{
    "{day}: took a chance, and it failed", "{day}: hat etwas gewagt, und es ist schiefgegangen"};
inline constexpr Text kByDay{"by {day}", "bis {day}"};
inline constexpr Text kAfterBeat{"after {title}", "nach {title}"};
inline constexpr Text kNothingDone{"(nothing was done)", "(es wurde nichts getan)"};
inline constexpr Text kPromise{"Promise", "Versprechen"};
inline constexpr Text kMade{"Made", "Gegeben"};
inline constexpr Text kDue{"Due", "Fällig"};
inline constexpr Text kCame{"What came of it", "Was daraus wurde"};
inline constexpr Text kTo{"To", "Wem"};
inline constexpr Text kSituation{"Situation", "Situation"};
inline constexpr Text kPredictedBy{"Predicted by", "Vorhergesagt von"};
inline constexpr Text kForeseenOnAverage{"Foreseen, on average", "Im Mittel richtig"};
inline constexpr Text kWhatCame{"What came", "Was kam"};

// --- somebody's own ---------------------------------------------------------------------------------------
inline constexpr Text kYouAnswered{"You answered for {name}.", "Du hast für {name} geantwortet."};
inline constexpr Text kYouVoted{"How you voted", "Wie du gestimmt hast"};
inline constexpr Text kYouExpected{"What you expected", "Was du erwartet hast"};
inline constexpr Text kExpectedHead{"Expected", "Erwartet"};
inline constexpr Text kCameHead{"Came", "Gekommen"};
inline constexpr Text kForeseen{"Foreseen", "Richtig"};
inline constexpr Text kYourCommitments{"What you will do differently", "Was du anders machen wirst"};

} // namespace twocircles::report::texts
