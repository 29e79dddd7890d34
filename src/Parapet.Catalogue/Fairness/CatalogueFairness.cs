using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parapet.Catalogue.Entries;

namespace Parapet.Catalogue.Fairness;

/// <summary>Whether the systems' claims are treated alike: every quantity with who gives a range and who a point, and on what ground.</summary>
public static partial class CatalogueFairness
{
    private static readonly Type[] s_kinds = [typeof(SystemEntry), typeof(RadarEntry), typeof(InterceptorEntry)];

    /// <summary>By kind of entry, then in the order in which fields first stand; each quantity once, with all figures of it.</summary>
    public static ImmutableArray<FairQuantity> Of(SystemCatalogue catalogue) =>
    [
        .. from kind in s_kinds
           from entry in catalogue.Entries
           where entry.GetType() == kind
           from figure in entry.Figures
           let field = ItemNumber().Replace(figure.Path, "")
           let exemption = figure.IsDisputed ? "" : RangeExemption.ReasonFor(field, figure) ?? ""
           let grade = catalogue.SourcesOf(figure, entry).FirstOrDefault()?.Grade
           group new FairFigure(new(entry.Id, figure.Path), figure, grade, exemption) by (entry.Kind.Name, Field: field) into quantity
           select new FairQuantity(quantity.Key.Name, quantity.Key.Field, [.. quantity]),
    ];

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex ItemNumber();
}
