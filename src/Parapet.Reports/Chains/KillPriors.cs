using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Figures;
using Parapet.Drawing.Labels;
using Parapet.Messages;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Chains;

/// <summary>What is cited of one round's chance to kill, class by class.</summary>
internal static class KillPriors
{
    private const string Field = "killProbability.";

    /// <summary>The priors of a class that have a source, by kind of round; their unit is a percent.</summary>
    public static IEnumerable<FigureUsed> Cited(StudyFindings findings, TargetClass kind)
    {
        var field = Field + JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
        return findings.Study.Page.Figures.Where(figure => figure.Status == FigureStatus.Sourced && (figure.Field == field || figure.Field.StartsWith(field + ".", StringComparison.Ordinal)));
    }

    /// <summary>The kind of round that a prior is of.</summary>
    public static string Round(FigureUsed figure) => figure.Field.Split('.') is [_, _, var round] ? FieldText.Of(round) : "any round";

    /// <summary>What they come to for as many rounds as left for each target, each round by itself; empty where none is cited or no round left.</summary>
    public static string For(StudyFindings findings, ChainRow row) => double.IsNaN(row.RoundsEach)
        ? ""
        : string.Join(", ", Cited(findings, row.Class).Select(figure => $"{Killed(figure.Value, row)} ({Killed(figure.Low ?? figure.Value, row)}\u2013{Killed(figure.High ?? figure.Value, row)}) {Round(figure)}"));

    private static string Killed(double percent, ChainRow row) => NumberText.Compact(1 - Math.Pow(1 - percent / 100, row.RoundsEach));
}
