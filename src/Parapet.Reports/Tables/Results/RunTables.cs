using Parapet.Campaigns.Findings;

namespace Parapet.Reports.Tables.Results;

/// <summary>Tables of whole runs and of what is measured in them.</summary>
internal static class RunTables
{
    public static ResultTable Runs { get; } = RunFacts.Table("runs", "A run: one option against one raid.", (_, run) => Enumerable.Repeat(run, 1))
        .Whole("raidOfCampaign", "Its place in its campaign, from 1; nothing where raids stand alone.", row => row.Study.RaidsInTurn > 1 ? row.Run.Replication % row.Study.RaidsInTurn + 1 : null)
        .Whole("threats", "Threats that can leak: what circles at a distance is none of them.", row => row.Fact.RaidSize)
        .Whole("leakers", "Of these, those that reached what they aimed at, or did harm.", row => row.Fact.Leakers)
        .Whole("roundsFired", "Missiles that left, and bursts of guns.", row => row.Fact.RoundsFired)
        .Number("costOfRounds", "USD", "What they cost.", row => row.Fact.CostOfRounds.Dollars)
        .Number("costOfThreats", "USD", "What the raid's threats and decoys cost, killed or not.", row => row.Fact.CostOfThreats.Dollars)
        .Number("costOfThreatsKilled", "USD", "What those cost that were killed.", row => row.Fact.CostOfThreatsKilled.Dollars)
        .Whole("doubleEngagements", "Targets at which rounds of two posts were in the air at one time.", row => row.Fact.DoubleEngagements)
        .Whole("defenceHits", "Threats that hit the part of the defence that they were sent against; they count among the leakers.", row => row.Fact.Damage.Hits)
        .Whole("radarsPutOut", "Times that a hit put a radar out of order.", row => row.Fact.Damage.Radars)
        .Whole("launchersPutOut", "Launchers that hits put out of order.", row => row.Fact.Damage.Launchers)
        .Whole("commandPostsPutOut", "Times that a hit put a command post out of order.", row => row.Fact.Damage.CommandPosts)
        .Whole("roundsLost", "Rounds that went with their launchers, neither fired nor left.", row => row.Fact.Damage.RoundsLost)
        .Whole("sorties", "Flights of the option's fighters, those that were in the air at the start with them.", row => row.Fact.Fighters.Sorties)
        .Whole("fighterCommits", "Times that a fighter was sent to a target.", row => row.Fact.Fighters.Commits)
        .Whole("fighterKills", "Threats that fighters' missiles killed.", row => row.Fact.Fighters.Kills)
        .Whole("fightersLost", "Fighters that were shot down.", row => row.Fact.Fighters.Lost)
        .Whole("shellsFired", "Shells of guns that left; a burst of them counts once among the rounds.", row => row.Fact.ShellsFired)
        .Whole("decoys", "Decoys that flew; they are none of the threats.", row => row.Fact.Decoys.Flown)
        .Whole("decoysKilled", "Of them, those that were shot down.", row => row.Fact.Decoys.Killed)
        .Whole("roundsOnDecoys", "Of the rounds fired, those that left for a decoy.", row => row.Fact.Decoys.Rounds)
        .Number("costOnDecoys", "USD", "What these cost.", row => row.Fact.Decoys.Cost.Dollars)
        .Whole("lostToJamming", "Threats that lost their way or their control to jamming of the defence, and came down or turned away beside what they were sent for; they are stopped, and not by a round.", row => row.Fact.LostToJamming);

    /// <summary>Every measure that summary.json gives, run by run: from these rows alone its means can be computed again.</summary>
    public static ResultTable Measures { get; } = RunFacts.Table("measures", "A measure in a run.", (findings, _) => findings.Measures.AsEnumerable())
        .Text("measure", "Its key in summary.json.", row => row.Fact.Id, isKey: true)
        .Text("unit", "Of the value.", row => row.Fact.Unit)
        .Number("value", "as in `unit`", "Its value in the run; nothing where the denominator is 0.", row => row.Fact.Divisor(row.Run) is not 0 and var divisor ? row.Fact.Value(row.Run) / divisor : null)
        .Number("numerator", "", "Of a quotient what stands above the line; summed over runs, then divided, it gives the mean of summary.json. Nothing for other measures.", row => Part(row.Fact, row.Fact.Value(row.Run)))
        .Number("denominator", "", "Of a quotient what stands below the line. Nothing for other measures.", row => Part(row.Fact, row.Fact.Divisor(row.Run)))
        .Number("most", "as in `unit`", "What the value can come to at most in the run; nothing where nothing limits it.", row => Math.Min(row.Fact.Bounds.High, row.Fact.Most?.Invoke(row.Run) ?? double.PositiveInfinity) is var most && double.IsPositiveInfinity(most) ? null : most);

    public static ResultTable Levels { get; } = RunFacts.Table(
        "levels", "The level of a varied factor that a run met; no rows where the study varies nothing.",
        (findings, run) => findings.Study.Sweeps.Zip(run.Levels, (factor, level) => (Factor: factor, Level: level)))
        .Text("factor", "What is varied.", row => row.Fact.Factor.Name, isKey: true)
        .Text("level", "What it was in this run.", row => row.Fact.Factor.Levels[row.Fact.Level]);

    private static double? Part(MeasureOfEffectiveness measure, double value) => measure.Kind == MeasureKind.Quotient ? value : null;
}
