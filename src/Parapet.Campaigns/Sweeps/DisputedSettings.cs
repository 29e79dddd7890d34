using System.Collections.Immutable;
using System.Globalization;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Settings;

namespace Parapet.Campaigns.Sweeps;

/// <summary>
/// What the public record leaves open, as settings: a figure is swept over values within its range, in place of being drawn
/// for every raid; a family of claims over its credibility. All other disputed figures are drawn as ever.
/// </summary>
/// <param name="disputes">Those that the study meets.</param>
internal sealed class DisputedSettings(ImmutableArray<Dispute> disputes)
{
    private const int MostNamed = 12;

    /// <summary>A dispute settled at a value; null with the problem added where there is none of the name, or the record does not reach so far.</summary>
    /// <param name="path">As in <c>figures.killProbability.drone</c>, <c>figures.s-400.fireUnits[0].reloadTime</c> or <c>figures.russian-range-claims</c>.</param>
    /// <param name="value">With its unit; of a family a share from 0, doubted, to 1, believed. A count is rounded, as a drawn one is.</param>
    public SettingLevel? At(string path, string value, Problems problems)
    {
        var name = path[VariedSetting.OfTheRecord.Length..];
        ImmutableArray<Dispute> named = [.. disputes.Where(dispute => NamesOf(dispute).Contains(name, StringComparer.Ordinal))];
        if (named.IsEmpty)
        {
            problems.Add(new(path, 0, "", $"no disputed figure '{name}' that the study meets", $"one of: {string.Join(", ", Likeliest(name))}"));
            return null;
        }

        var settled = ImmutableArray.CreateBuilder<SettledFigure>(named.Length);
        foreach (var dispute in named)
        {
            var dimension = dispute.Figure?.Dimension ?? Dimensions.Ratio;
            if (!dimension.TryParse(value, out var number) || number < BoundsOf(dispute).Low || number > BoundsOf(dispute).High)
            {
                problems.Add(new(path, 0, "", $"'{value}'", AllowedOf(dispute, name)));
                return null;
            }

            settled.Add(new(dispute.Keys[0], number));
        }

        return new(path, $"drawn {RangeOf(named[0])}", value, SettingEdit.None) { Figures = settled.ToImmutable() };
    }

    /// <summary>The names under which a figure or a family is found: its own, and every place that it moves.</summary>
    private static IEnumerable<string> NamesOf(Dispute dispute) => dispute.Places.Select(NameOf).Prepend(dispute.Name).Distinct();

    private static string NameOf(FigurePlace place) => place.Entry == FigurePlace.Shared ? place.Path : $"{place.Entry}.{place.Path}";

    private static string PlainNameOf(Dispute dispute) =>
        dispute.IsFamily || dispute.Figure!.Shared.Length > 0 ? dispute.Name : NameOf(dispute.Places[0]);

    private static (double Low, double High) BoundsOf(Dispute dispute) => dispute.Figure?.Bounds ?? (0, 1);

    private static string RangeOf(Dispute dispute)
    {
        var (low, high) = BoundsOf(dispute);
        var dimension = dispute.Figure?.Dimension ?? Dimensions.Ratio;
        return $"from {dimension.Write(low)} to {dimension.Write(high)}";
    }

    private static string AllowedOf(Dispute dispute, string name) => dispute switch
    {
        { IsFamily: false } => $"{dispute.Figure!.Dimension.Allowed}, {RangeOf(dispute)}, as far as the public record reaches",
        _ when dispute.Name == name => "a credibility from 0, doubted, to 1, believed",
        _ => $"a credibility from 0, doubted, to 1, believed: it belongs to the claims '{dispute.Name}', believed or doubted together",
    };

    /// <summary>Names that share the most beginnings of words with what was asked for; the rest in their order.</summary>
    private IEnumerable<string> Likeliest(string name)
    {
        var asked = WordsOf(name);
        var names = disputes.Select(PlainNameOf).Distinct().OrderByDescending(known => WordsOf(known).Count(asked.Contains)).ToArray();
        return names.Length <= MostNamed ? names : names.Take(MostNamed).Append(string.Create(CultureInfo.InvariantCulture, $"and {names.Length - MostNamed} more: parapet catalogue show ID tells an entry's"));
    }

    private static HashSet<string> WordsOf(string name) =>
        [.. name.Split(['.', '[', ']', '-', ':', ' ', '/'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant())];
}
