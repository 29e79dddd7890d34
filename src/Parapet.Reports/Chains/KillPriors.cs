using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Drawing.Labels;
using Parapet.Messages;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Chains;

/// <summary>What is cited of one round's chance to kill, class by class.</summary>
internal static class KillPriors
{
    private const string Field = "killProbability.";
    private const string AnyRound = "any round";

    /// <summary>The priors of a class that have a source, by kind of round; their unit is a percent.</summary>
    public static IEnumerable<FigureUsed> Cited(StudyFindings findings, TargetClass kind)
    {
        var field = Field + JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
        return findings.Study.Page.Figures.Where(figure => figure.Status == FigureStatus.Sourced && (figure.Field == field || figure.Field.StartsWith(field + ".", StringComparison.Ordinal)));
    }

    /// <summary>The kind of round that a prior is of.</summary>
    public static string Round(FigureUsed figure) => figure.Field.Split('.') is [_, _, var round] ? FieldText.Of(round) : AnyRound;

    /// <summary>
    /// What they come to for as many rounds as left for each target, each round by itself, for the kinds of round that the option fired at
    /// the class; a kind of which nothing is cited says so. Empty where no round left.
    /// </summary>
    public static string For(StudyFindings findings, ChainRow row)
    {
        var cited = Cited(findings, row.Class).ToArray();
        return double.IsNaN(row.RoundsEach) ? ""
            : cited.Length == 0 ? ChainText.None
            : string.Join(", ", Fired(findings, row).Select(kind => cited.FirstOrDefault(figure => Round(figure) is AnyRound || Round(figure) == Words(kind)) is { } figure
                ? $"{Killed(figure.Value, row)} ({Killed(figure.Low ?? figure.Value, row)}\u2013{Killed(figure.High ?? figure.Value, row)}) {Words(kind)}"
                : $"{Words(kind)}: {ChainText.None}"));
    }

    /// <summary>How the rounds killed that left in raids in which the class flies.</summary>
    private static IEnumerable<WarheadKind> Fired(StudyFindings findings, ChainRow row)
    {
        var kinds = findings.Study.Options[row.Option].Warheads;
        return findings.Table.Totals(row.Option).FiredWhere(row.Class).Where(kinds.ContainsKey).Select(interceptor => kinds[interceptor]).Distinct().Order();
    }

    private static string Words(WarheadKind kind) => FieldText.Of(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));

    private static string Killed(double percent, ChainRow row) => NumberText.Compact(1 - Math.Pow(1 - percent / 100, row.RoundsEach));
}
