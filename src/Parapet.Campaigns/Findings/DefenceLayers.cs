using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Judging.Outcomes;
using Parapet.Statistics.Intervals;

namespace Parapet.Campaigns.Findings;

/// <summary>Who stopped what, and at what cost: a layer is the system that fired, or the fighters.</summary>
public static class DefenceLayers
{
    /// <summary>The layer of the fighters' missiles, which are no system's.</summary>
    public const string Fighters = "Fighters";

    /// <summary>The layer of a fire unit by its number in the option; fighters have the numbers after those of its systems.</summary>
    public static string Of(OptionResult option, int fireUnit) => option.SystemOf(fireUnit) ?? Fighters;

    /// <summary>Every layer of every option that fired in any raid, in the order of the options and of their systems, fighters last.</summary>
    public static ImmutableArray<LayerRow> Rows(StudyFindings findings)
    {
        var study = findings.Study;
        string[] layers = [.. study.Options.SelectMany(option => option.UnitSystems).Distinct(), Fighters];
        var asked = layers.ToDictionary(layer => layer, layer => new Asked(study, layer));
        findings.Table.Find([.. asked.Values.SelectMany(measures => measures.All)]);
        return
        [
            .. from option in Enumerable.Range(0, study.Options.Length)
               from layer in layers
               where findings.Table.Counted(option, asked[layer].Shots).Values.Any(shots => shots > 0)
               select asked[layer].Row(findings.Table, option, layer),
        ];
    }

    /// <summary>What is asked of one layer.</summary>
    private sealed class Asked(StudyResult study, string layer)
    {
        public MeasureOfEffectiveness Shots { get; } = Sum(study, layer, "shots", "shots", round => round.Shots);

        public ImmutableArray<MeasureOfEffectiveness> All => [_stopped, _share, Shots, _cost, _costOfStopped, _left];

        private readonly MeasureOfEffectiveness _stopped = Sum(study, layer, "stopped", "threats", round => round.Kills);

        private readonly MeasureOfEffectiveness _cost = Sum(study, layer, "cost", "USD million", round => round.Cost.Millions);

        private readonly MeasureOfEffectiveness _left = Sum(study, layer, "left", "shots", round => round.Left / round.RoundsPerShot);

        private readonly MeasureOfEffectiveness _share = Sum(study, layer, "share", "share", round => round.Kills) with
        {
            Kind = MeasureKind.Quotient,
            Divisor = outcome => outcome.Kills,
            Bounds = new Interval(0, 1),
        };

        private readonly MeasureOfEffectiveness _costOfStopped = Sum(study, layer, "costOfStopped", "USD million", round => round.Cost.Millions) with
        {
            Kind = MeasureKind.Quotient,
            Divisor = outcome => Of(study, layer, outcome).Sum(round => round.Kills),
        };

        public LayerRow Row(OutcomeTable table, int option, string name) => new(
            option, name, table.Estimate(option, _stopped), table.Estimate(option, _share), table.Estimate(option, Shots),
            table.Estimate(option, _cost), table.Estimate(option, _costOfStopped), table.Estimate(option, _left));

        private static MeasureOfEffectiveness Sum(StudyResult study, string layer, string what, string unit, Func<RoundCount, double> value) => new()
        {
            Id = $"{what}:{layer}", Name = $"{layer}, {what}", Unit = unit, Value = outcome => Of(study, layer, outcome).Sum(value),
        };

        private static IEnumerable<RoundCount> Of(StudyResult study, string layer, ReplicationOutcome outcome) =>
            outcome.Rounds.Where(round => DefenceLayers.Of(study.Options[outcome.Option], round.FireUnit) == layer);
    }
}
