// What a debrief says by itself, in every language. Sentences begin where they are put, with a blank where
// they follow another one. Measures stand with their article in German, so that they fit anywhere as subject.
#pragma once

#include "server/engine/act.hpp"
#include "server/engine/condition.hpp"
#include "server/engine/speech.hpp"

#include <array>

namespace twocircles::debrief::texts {

using engine::Text;

// In the order of engine::Measure; fits after "the team's".
inline constexpr std::array<Text, engine::kMeasureCount> kMeasures{
    Text{"morale", "die Stimmung"},
    Text{"risk-taking", "der Wagemut"},
    Text{"loyalty", "die Loyalität"},
    Text{"respect", "der Respekt"},
    Text{"trust", "das Vertrauen"},
    Text{"stress", "der Stress"},
    Text{"inner drive", "der innere Antrieb"},
    Text{"competence", "das Können"},
    Text{"share in the vision", "der Blick fürs Ziel"},
    Text{"grasp of the plan", "die Klarheit im Plan"},
    Text{"order", "die Ordnung"},
    Text{"direction", "die Richtung"},
    Text{"delivery", "die Leistung"},
    Text{"innovation", "die Innovation"},
    Text{"protection", "der Schutz"}};

// --- a moment: its headline -------------------------------------------------------------------------------
inline constexpr Text kPromiseBroken{
    "A promise was not kept: {text}", "Ein Versprechen wurde nicht gehalten: {text}"};
inline constexpr Text kPromiseKept{"A promise was kept: {text}", "Ein Versprechen wurde gehalten: {text}"};
inline constexpr Text kTeamRose{
    "The team's {measure} rose by {points}", "Im Team stieg {measure} um {points}"};
inline constexpr Text kTeamFell{
    "The team's {measure} fell by {points}", "Im Team sank {measure} um {points}"};
inline constexpr Text kPersonRose{
    "{name}'s {measure} rose by {points}", "Bei {name} stieg {measure} um {points}"};
inline constexpr Text kPersonFell{
    "{name}'s {measure} fell by {points}", "Bei {name} sank {measure} um {points}"};
inline constexpr Text kOtherAnswer{
    "Another answer would have led further", "Eine andere Antwort hätte weiter geführt"};
inline constexpr Text kLittleMoved{"{beat}: little moved", "{beat}: Es bewegte sich wenig"};

// --- a moment: why ----------------------------------------------------------------------------------------
inline constexpr Text kNobodyAnswered{
    "In {beat} nobody answered in time.", "Bei {beat} hat niemand rechtzeitig geantwortet."};
inline constexpr Text kTimeRanOut{
    "In {beat} time ran out, which amounted to: {answer}.",
    "Bei {beat} lief die Zeit ab, und das hieß: {answer}."};
inline constexpr Text kAnswerWas{
    "In {beat} the answer was: {answer}.", "Bei {beat} lautete die Antwort: {answer}."};
inline constexpr Text kTeamWent{
    " The team's {measure} went from {from} to {to}", " Im Team ging {measure} von {from} auf {to}"};
inline constexpr Text kPersonWent{
    " {name}'s {measure} went from {from} to {to}", " Bei {name} ging {measure} von {from} auf {to}"};
inline constexpr Text kAboveAll{", above all: {reason}.", ", vor allem: {reason}."};
inline constexpr Text kChancesNone{
    " People took a chance {n} times; none came off.", " {n}-mal wurde etwas gewagt; nichts davon gelang."};
inline constexpr Text kChances{
    " People took a chance {n} times; {good} came off.",
    " {n}-mal wurde etwas gewagt; {good}-mal ist es gelungen."};
inline constexpr Text kVotesSplit{
    " The votes were split: {shares}.", " Die Stimmen waren geteilt: {shares}."};
inline constexpr Text kVotesFor{"{n} for {text}", "{n} für {text}"};
inline constexpr Text kStancesApart{
    " The people who played the team took different stances.",
    " Wer das Team spielte, reagierte unterschiedlich."};
inline constexpr Text kPredictionsApart{
    " People expected different things of it.", " Die Erwartungen gingen auseinander."};
inline constexpr Text kPlayedOnHigher{
    " Played on from there with {text} instead, by a leader who reads the situation, the story ends {points} "
    "higher.",
    " Spielt man von dort mit {text} weiter und führt dabei nach Lage, endet die Geschichte {points} höher."};
inline constexpr Text kPlayedOnLower{
    " Played on from there with {text} instead, by a leader who reads the situation, the story ends {points} "
    "lower; no other answer led noticeably higher.",
    " Spielt man von dort mit {text} weiter und führt dabei nach Lage, endet die Geschichte {points} "
    "niedriger; "
    "keine andere Antwort führte merklich höher."};

// --- another response -------------------------------------------------------------------------------------
inline constexpr Text kEndsAlike{
    "The story ends with about the same score", "Die Geschichte endet mit fast dem gleichen Ergebnis"};
inline constexpr Text kEndsHigher{"The story ends {points} higher", "Die Geschichte endet {points} höher"};
inline constexpr Text kEndsLower{"The story ends {points} lower", "Die Geschichte endet {points} niedriger"};
inline constexpr Text kAsEnding{", as {ending}", ", als {ending}"};
inline constexpr Text kMeterHigher{"{measure} {points} higher", "{measure} {points} höher"};
inline constexpr Text kMeterLower{"{measure} {points} lower", "{measure} {points} niedriger"};
inline constexpr Text kTeamsMeters{"; the team's {meters}", "; im Team {meters}"};
inline constexpr Text kOneGone{
    " {n} person has left by then, instead of {given}.",
    " {n} Person ist bis dahin gegangen, statt {given}."};
inline constexpr Text kManyGone{
    " {n} people have left by then, instead of {given}.",
    " {n} Personen sind bis dahin gegangen, statt {given}."};

// --- two futures ------------------------------------------------------------------------------------------
inline constexpr Text kSilence{"silence", "Schweigen"};
inline constexpr Text kSameFutures{
    "That is the response that was given: both futures are the same.",
    "Das ist die Antwort, die gegeben wurde: Beide Verläufe sind gleich."};
inline constexpr Text kScoreHigher{
    "With {answer} the story ends with a score {points} higher: {other} instead of {given}.",
    "Mit {answer} liegt das Ergebnis am Ende {points} höher: {other} statt {given}."};
inline constexpr Text kScoreLower{
    "With {answer} the story ends with a score {points} lower: {other} instead of {given}.",
    "Mit {answer} liegt das Ergebnis am Ende {points} niedriger: {other} statt {given}."};
inline constexpr Text kScoreAlike{
    "With {answer} the story ends with about the same score, {other}.",
    "Mit {answer} ist das Ergebnis am Ende fast das gleiche: {other}."};
inline constexpr Text kOtherEnding{
    "It ends as {other} instead of {given}.", "Sie endet als {other} statt als {given}."};
inline constexpr Text kTeamHigher{
    "The team's {measure} ends {points} higher.", "Im Team liegt {measure} am Ende {points} höher."};
inline constexpr Text kTeamLower{
    "The team's {measure} ends {points} lower.", "Im Team liegt {measure} am Ende {points} niedriger."};
inline constexpr Text kOrganisationHigher{
    "The organisation's {measure} ends {points} higher.",
    "In der Organisation liegt {measure} am Ende {points} höher."};
inline constexpr Text kOrganisationLower{
    "The organisation's {measure} ends {points} lower.",
    "In der Organisation liegt {measure} am Ende {points} niedriger."};
inline constexpr Text kPersonHigher{
    "{name}'s {measure} ends {points} higher.", "Bei {name} liegt {measure} am Ende {points} höher."};
inline constexpr Text kPersonLower{
    "{name}'s {measure} ends {points} lower.", "Bei {name} liegt {measure} am Ende {points} niedriger."};
inline constexpr Text kStays{"{name} stays instead of leaving.", "{name} bleibt, statt zu gehen."};
inline constexpr Text kLeaves{"{name} leaves instead of staying.", "{name} geht, statt zu bleiben."};
inline constexpr Text kHeroToo{
    "{name} is held up as an example, too.", "{name} wird auch vor allen gewürdigt."};
inline constexpr Text kHeroNever{
    "{name} is never held up as an example.", "{name} wird nie vor allen gewürdigt."};
inline constexpr Text kOtherWay{
    "From {other} on the story itself takes another way: it was {given} that came there.",
    "Ab {other} nimmt auch die Geschichte einen anderen Weg: Im Spiel kam dort {given}."};
inline constexpr Text kOneLonger{
    "One of the two stories is longer than the other.",
    "Eine der beiden Geschichten ist länger als die andere."};
inline constexpr Text kFollowedWherever{
    "What was answered in the game is followed up to {beat}, where it could not be: a leader who reads the "
    "situation answers there, and wherever else that is so.",
    "Bis {beat} gelten die Antworten aus dem Spiel. Dort passten sie nicht mehr: Wer nach Lage führt, "
    "antwortet dort und überall sonst, wo es so ist."};
inline constexpr Text kFollowedUpTo{
    "What was answered in the game is followed up to {beat}, where it could not be: a leader who reads the "
    "situation answers there and from there on.",
    "Bis {beat} gelten die Antworten aus dem Spiel. Dort passten sie nicht mehr: Wer nach Lage führt, "
    "antwortet dort und von da an."};
inline constexpr Text kNoDecision{
    "There is no such decision in this game.", "Diese Entscheidung gibt es in diesem Spiel nicht."};
inline constexpr Text kNotOpenThere{
    "That response could not be chosen there.", "Diese Antwort stand dort nicht zur Wahl."};

// --- rooms side by side -----------------------------------------------------------------------------------
inline constexpr Text kCloseTogether{
    "The scores lie close together: from {low} to {high}.",
    "Die Ergebnisse liegen nah beieinander: von {low} bis {high}."};
inline constexpr Text kFarApart{
    "{best} ended with {high}, {worst} with {low}.", "{best} endete mit {high}, {worst} mit {low}."};
inline constexpr Text kSameEnding{
    "Every room came to the same ending: {ending}.", "Alle Räume kamen zum gleichen Ende: {ending}."};
inline constexpr Text kAnsweredAlike{
    "In {same} of {shared} situations that several rooms came to, all of them answered alike.",
    "In {same} von {shared} Situationen, in die mehrere Räume kamen, antworteten alle gleich."};
inline constexpr Text kPartedMost{
    "They parted most in {beat}:", "Am weitesten gingen sie auseinander bei {beat}:"};
inline constexpr Text kKeptSilent{" {rooms} kept silent.", " {rooms}: keine Antwort."};
inline constexpr Text kSaid{" {rooms} said {words}.", " {rooms}: {words}."};

// --- people who took a chance -----------------------------------------------------------------------------
inline constexpr Text kNoChance{"{name} took no chance", "{name} hat nichts gewagt"};
inline constexpr Text kOneCameOff{
    "{name} took a chance, which came off", "{name} hat etwas gewagt, und es ist gelungen"};
inline constexpr Text kOneFailed{
    "{name} took a chance, which failed", "{name} hat etwas gewagt, und es ist schiefgegangen"};
inline constexpr Text kNoneCameOff{
    "{name} took a chance {n} times; none came off", "{name} hat {n}-mal etwas gewagt; nichts davon gelang"};
inline constexpr Text kAllCameOff{
    "{name} took a chance {n} times; all came off", "{name} hat {n}-mal etwas gewagt; alles gelang"};
inline constexpr Text kSomeCameOff{
    "{name} took a chance {n} times; {good} came off",
    "{name} hat {n}-mal etwas gewagt; {good}-mal ist es gelungen"};
inline constexpr Text kHeroOnDay{
    ", was held up as an example to all on day {day}", "; an Tag {day} vor allen gewürdigt"};
inline constexpr Text kLeftOnDay{
    ", and left the team on day {day}.", "; an Tag {day} aus dem Team gegangen."};
inline constexpr Text kStoodAtEnd{
    ". At the end risk-taking stood at {risk} ({risk_before} at the start) and loyalty at {loyalty} "
    "({loyalty_before}).",
    ". Am Ende stand der Wagemut bei {risk} (am Anfang bei {risk_before}) und die Loyalität bei {loyalty} "
    "({loyalty_before})."};

// --- what people did beside the story ---------------------------------------------------------------------
inline constexpr std::array<Text, 7> kNeeds{
    Text{"To know where this is going", "Ein Ziel"},
    Text{"A plan", "Einen Plan"},
    Text{"A free hand", "Freie Hand"},
    Text{"To be heard", "Gehör"},
    Text{"Somebody who stands by them", "Rückhalt"},
    Text{"Recognition", "Zuspruch"},
    Text{"Rest", "Ruhe"}}; // in the order of engine::Need
inline constexpr Text kEndedTime{"Ended the time to answer", "Hat die Antwortzeit beendet"};
inline constexpr Text kTookSeconds{"Took away {n} seconds", "Hat {n} Sekunden weggenommen"};
inline constexpr Text kGaveSeconds{"Gave {n} seconds more", "Hat {n} Sekunden dazugegeben"};
inline constexpr Text kPaused{"Paused the game", "Hat das Spiel angehalten"};
inline constexpr Text kWentOn{"Let the game go on", "Hat das Spiel weitergehen lassen"};
inline constexpr Text kWaitedNoLonger{"Waited no longer", "Hat nicht länger gewartet"};
inline constexpr Text kSentBack{
    "Sent the story back to before the last answer",
    "Ist in der Geschichte vor die letzte Antwort zurückgegangen"};
inline constexpr Text kUndidStepBack{"Undid the step back", "Hat den Schritt zurück aufgehoben"};
inline constexpr Text kLetHappen{"Let something happen", "Hat etwas geschehen lassen"};
inline constexpr Text kToldEverybody{"Said to everybody", "Hat allen gesagt"};
inline constexpr Text kSpokeAs{"Spoke as {name}", "Hat für {name} gesprochen"};
inline constexpr Text kScriptPlays{"Let a script play a seat", "Hat einen Platz dem Skript überlassen"};
inline constexpr Text kSeatGivenBack{"Gave a seat back to its people", "Hat einen Platz zurückgegeben"};
inline constexpr Text kEndedStory{"Ended the story", "Hat die Geschichte beendet"};
inline constexpr Text kObserver{"Observer", "Beobachtung"};
inline constexpr Text kFacilitator{"Facilitator", "Moderation"};
inline constexpr Text kProjector{"Projector", "Beamer"};
inline constexpr Text kGuest{"Guest", "Gast"};

// --- exactness --------------------------------------------------------------------------------------------
inline constexpr Text kExact{
    "Played again from its journal, the game led to the same state at every one of its {all} entries.",
    "Noch einmal aus dem Protokoll gespielt, führte das Spiel bei jedem seiner {all} Einträge zum gleichen "
    "Stand."};
inline constexpr Text kNotExact{
    "Played again from its journal, entry {entry} of {all} leads elsewhere than when it was played: what "
    "follows from there is told as this server plays it.",
    "Noch einmal aus dem Protokoll gespielt, führt Eintrag {entry} von {all} woanders hin als damals: Was "
    "danach kommt, ist so erzählt, wie dieser Server es spielt."};

} // namespace twocircles::debrief::texts
