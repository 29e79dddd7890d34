using System.Collections.Immutable;
using System.Globalization;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Robustness;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Sensitivity;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>Puts what an analysis found into the words and units of the catalogue.</summary>
internal sealed class SensitivityTelling(StudyDefinition study, SystemCatalogue catalogue, MeasureOfEffectiveness measure)
{
    private string A => study.Comparisons[0].Of;

    private string B => study.Comparisons[0].With;

    public SensitivityResult Told(AnalysedFigures found, SensitivitySizes sizes, RobustnessFingerprint fingerprint) => new()
    {
        Study = study.Study,
        Fingerprint = fingerprint,
        A = A,
        B = B,
        Measure = measure.Id,
        Explorations = sizes.Explorations,
        Repetitions = sizes.Repetitions,
        Raids = sizes.Raids,
        Disputed = found.Groups.Sum(group => group.Disputes.Length),
        AtValue = Mean(found.Stated.Sample()),
        ExploredMean = Round(found.ExploredMean),
        StandardDeviation = Round(Math.Sqrt(found.Split.Variance)),
        Unit = measure.Unit,
        Chance = Share(found.Split.Chance, ToldShare.OfAll),
        Figures = Share(found.Split.Inputs, ToldShare.OfAll),
        Interplay = Share(found.Split.Interplay, ToldShare.OfAll),
        Families = Families(found),
        Idle = [.. found.Idle.Select(family => family.Name)],
        Ends = [.. found.Ends.Select(Ends)],
        Crossings = [.. found.Crossings.Select(crossings => Crossings(crossings, found.Groups))],
    };

    private ImmutableArray<FamilyShares> Families(AnalysedFigures found)
    {
        var shares = found.Groups.Zip(found.Split.Groups).Index().Select(entry => new FamilyShares(
            entry.Item.First.Name,
            [.. entry.Item.First.Disputes.Select(dispute => dispute.Name)],
            entry.Index < found.Moves.Length ? new(Round(found.Moves[entry.Index]), null, null, measure.Unit) : null,
            Share(entry.Item.Second.First, ToldShare.OfAll),
            Share(entry.Item.Second.Total, ToldShare.OfAll),
            Share(entry.Item.Second.FirstOfMean, ToldShare.OfMean),
            Share(entry.Item.Second.TotalOfMean, ToldShare.OfMean)));
        return [.. shares.OrderBy(family => family.Moved is null).ThenByDescending(family => family.Total.Share ?? 0)];
    }

    private ToldEnds Ends(FigureEnds ends)
    {
        var (low, high) = ends.Figure is not { } dispute ? ("all its figures at their low end", "all its figures at their high end")
            : dispute.Figure is not { } figure ? ("doubted", "believed")
            : ($"low end {Written(figure, figure.Bounds.Low)}", $"high end {Written(figure, figure.Bounds.High)}");
        return new(ends.Figure?.Name ?? ends.Family.Name, ends.Family.Name, low, high, Mean(ends.Low), Mean(ends.High));
    }

    private ToldCrossings Crossings(FigureCrossings found, ImmutableArray<DisputeFamily> groups)
    {
        var dispute = found.Figure;
        var family = groups.First(group => group.Disputes.Contains(dispute)).Name;
        var (atLow, atHigh) = (Mean(found.AtLow), Mean(found.AtHigh));
        if (dispute.Figure is not { } figure)
        {
            return new(dispute.Name, family, null, 0, 1, "credibility", dispute.Description, "claims", atLow, atHigh, [.. found.Crossings.Select(crossing => Crossing(crossing, place => place, "credibility"))]);
        }

        var (scale, unit) = UnitOf(figure);
        var cited = catalogue.SourcesOf(figure, catalogue.Find(dispute.Places[0].Entry));
        return new(
            dispute.Name, family, Round(figure.Value * scale), Round(figure.Bounds.Low * scale), Round(figure.Bounds.High * scale), unit,
            cited.IsEmpty ? figure.Reason : string.Join("; ", cited.Select(source => source.Text)),
            cited.IsEmpty ? Names.Of(figure.Status) : cited.Max(source => source.Grade).ToString(),
            atLow, atHigh, [.. found.Crossings.Select(crossing => Crossing(crossing, place => figure.Range!.Quantile(place, figure.Value) * scale, unit))]);
    }

    private ToldCrossing Crossing(ZeroCrossing crossing, Func<double, double> valueAt, string unit)
    {
        var below = crossing.IsUpwards == measure.FewerIsBetter ? A : B;
        return new(
            Round(valueAt(crossing.Place)), Round(crossing.Chance.IsKnown ? valueAt(crossing.Chance.Low) : double.NaN),
            Round(crossing.Chance.IsKnown ? valueAt(crossing.Chance.High) : double.NaN), unit, crossing.Share, below, below == A ? B : A);
    }

    /// <summary>The unit in which the catalogue writes the upper end, and how many of it one SI unit is.</summary>
    private static (double Scale, string Unit) UnitOf(Figure figure) =>
        figure.Bounds.High != 0 && Dimension.TrySplit(figure.Dimension.Write(figure.Bounds.High), out var number, out var unit) && number != 0
            ? (number / figure.Bounds.High, unit)
            : (1, "");

    private static string Written(Figure figure, double value)
    {
        var (scale, unit) = UnitOf(figure);
        return string.Create(CultureInfo.InvariantCulture, $"{value * scale:G4} {unit}").TrimEnd();
    }

    private ToldMean Mean(NestedSample sample)
    {
        var chance = sample.Units < Estimate.FewestUnits ? Statistics.Intervals.Interval.Unknown : sample.Chance();
        return new(Round(sample.Mean), Round(chance.Low), Round(chance.High), measure.Unit);
    }

    private static ToldShare Share(VarianceShare share, string unit) => new(Round(share.Value, 4), Round(share.Chance.Low, 4), Round(share.Chance.High, 4), unit);

    private static double? Round(double value) => TriedLevels.Round(value);

    private static double? Round(double value, int places) => double.IsFinite(value) ? Math.Round(value, places) : null;
}
