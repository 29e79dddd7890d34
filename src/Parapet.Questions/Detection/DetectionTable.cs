using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Detection;

namespace Parapet.Questions.Detection;

/// <summary>The answers of radars as rows of text: nominal value, and five to ninety-five hundredths of the readings behind it.</summary>
internal static class DetectionTable
{
    /// <summary>Columns that hold nothing for any radar are left out.</summary>
    public static (ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows) Of(ImmutableArray<RadarDetection> answers)
    {
        List<(string Name, Func<RadarDetection, string> Text)> columns =
        [
            ("radar", answer => answer.Name),
            ("band", answer => Names.Of(answer.Band)),
            ("target", answer => answer.Target),
            ("cross-section, m2", answer => Text(answer.CrossSectionSquareMetres)),
            ("range, km", answer => Text(answer.RangeKilometres)),
            ("from power, km", answer => Text(answer.PowerRangeKilometres)),
            ("published over power, dB", answer => Text(answer.PublishedOverPowerDecibels)),
            ("jamming itself, km", answer => Text(answer.SelfScreeningKilometres)),
            ("jammed from afar, km", answer => Text(answer.StandOffKilometres)),
        ];
        columns.RemoveAll(column => answers.All(answer => column.Text(answer).Length == 0));
        return ([.. columns.Select(column => column.Name)], [.. answers.Select(answer => columns.Select(column => column.Text(answer)).ToImmutableArray())]);
    }

    private static string Text(FigureSpread? spread) => spread is null
        ? ""
        : $"{Number(spread.Nominal)} ({Number(spread.Low)} to {Number(spread.High)})";

    private static string Number(double value) => value >= 100
        ? FormattableString.Invariant($"{value:F0}")
        : FormattableString.Invariant($"{value:G2}");
}
