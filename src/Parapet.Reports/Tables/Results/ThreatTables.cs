using Parapet.Campaigns.Outcomes;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Reports.Tables.Results;

/// <summary>Tables of what became of threats, class by class.</summary>
internal static class ThreatTables
{
    private const string ClassMeaning = "The class of threat.";

    public static ResultTable Classes { get; } = RunFacts.Table("classes", "A class of threat in a run.", (_, run) => run.Classes.AsEnumerable())
        .Text("class", ClassMeaning, row => row.Fact.Class.ToString(), isKey: true)
        .Whole("flown", "Threats of the class in the raid.", row => row.Fact.Raid)
        .Whole("attackers", "Those of them that aim at something: only they can leak.", row => row.Fact.Attackers)
        .Whole("leakers", "Those that reached what they aimed at, or did harm.", row => row.Fact.Leakers)
        .Whole("covered", "Those at which some post saw a shot possible at any time.", row => row.Fact.Covered)
        .Whole("roundsFired", "Rounds that left for them.", row => row.Fact.Shots);

    public static ResultTable Fates { get; } = RunFacts.Table(
        "fates", "How many threats of a class met a fate in a run; fates that none met have no row.",
        (_, run) => from entry in run.Classes
                    from fate in Enum.GetValues<TargetFate>()
                    where entry.Fates[(int)fate] > 0
                    select (entry.Class, Fate: fate, Threats: entry.Fates[(int)fate]))
        .Text("class", ClassMeaning, row => row.Fact.Class.ToString(), isKey: true)
        .Text("fate", "What became of them.", row => row.Fact.Fate.ToString(), isKey: true)
        .Whole("threats", "How many.", row => row.Fact.Threats);

    public static ResultTable Causes { get; } = RunFacts.Table(
        "causes", "How many leakers of a class have a first cause in a run: the first link of the chain from detection to kill that broke. Causes of none have no row.",
        (_, run) => from entry in run.Classes
                    from cause in Enum.GetValues<FirstCause>()
                    where entry.FirstCauses[(int)cause] > 0
                    select (entry.Class, Cause: cause, Leakers: entry.FirstCauses[(int)cause]))
        .Text("class", ClassMeaning, row => row.Fact.Class.ToString(), isKey: true)
        .Text("cause", "The first link that broke.", row => row.Fact.Cause.ToString(), isKey: true)
        .Whole("leakers", "How many.", row => row.Fact.Leakers);

    public static ResultTable Timeline { get; } = RunFacts.Table(
        "timeline", "Shots at a class of threat by the time left to impact, or to the weapon's release; bins without either have no row.",
        (findings, run) => from entry in run.Classes
                           from bin in Enumerable.Range(0, Math.Max(entry.Opportunities.Length, entry.Launches.Length))
                           let possible = bin < entry.Opportunities.Length ? entry.Opportunities[bin] : 0
                           let launches = bin < entry.Launches.Length ? entry.Launches[bin] : 0
                           where possible + launches > 0
                           select (entry.Class, From: bin * findings.Study.TimelineBin.Seconds, Possible: possible, Launches: launches))
        .Text("class", ClassMeaning, row => row.Fact.Class.ToString(), isKey: true)
        .Number("timeLeft", "s", "The lower end of the bin.", row => row.Fact.From, isKey: true)
        .Whole("possible", "Threats at which some fire unit could have launched.", row => row.Fact.Possible)
        .Whole("launches", "Rounds that left.", row => row.Fact.Launches);

    public static ResultTable Chain { get; } = RunFacts.Table(
        "chain", "How many threats of a class came to a step from sight to kill, or beyond it; no rows where the study does not ask for the chain.",
        (_, run) => from count in run.Chain
                    from step in Enum.GetValues<ChainStep>()
                    select (Count: count, Step: step))
        .Text("class", ClassMeaning, row => row.Fact.Count.Class.ToString(), isKey: true)
        .Text("step", "Seen, Tracked, Identified, InTime, ShotAt or Killed.", row => row.Fact.Step.ToString(), isKey: true)
        .Whole("flown", "Threats of the class.", row => row.Fact.Count.Flown)
        .Whole("reached", "Those that came so far.", row => row.Fact.Count.Reached[(int)row.Fact.Step]);

    public static ResultTable Ranges { get; } = RunFacts.Table(
        "ranges", "How far away threats of a class were when a step was reached for the first time; no rows where the study does not ask for ranges.",
        (_, run) => run.Ranges.AsEnumerable())
        .Text("class", ClassMeaning, row => row.Fact.Class.ToString(), isKey: true)
        .Text("step", "Detected, Tracked, Launched, Killed, HeldForAge or HeldForError.", row => row.Fact.Step.ToString(), isKey: true)
        .Text("by", "The radar, for its own steps; empty for those that any unit may take.", row => row.Fact.By, isKey: true)
        .Whole("flown", "Threats of the class.", row => row.Fact.Flown)
        .Whole("reached", "Those for which the step was reached.", row => row.Fact.Reached)
        .Number("meanRange", "km", "Mean slant range of these at the step; nothing where there is none.", row => row.Fact.SumKilometres / row.Fact.Reached)
        .Number("crossSection", "m2", "Mean cross-section from the front in the radar's band, as the draw has it; nothing for steps of no radar.", row => row.Fact.SquareMetres);
}
