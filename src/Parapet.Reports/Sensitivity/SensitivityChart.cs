using Parapet.Campaigns.Sensitivity;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Vector;

namespace Parapet.Reports.Sensitivity;

/// <summary>Families and the strongest disputed figures as a tornado: how far either end moves the headline difference, ends beyond which the ranking is another marked.</summary>
public static class SensitivityChart
{
    private const int Most = 20;

    /// <summary>The chart, for a report whose style sheet it needs.</summary>
    public static Markup Draw(SensitivityResult result) => TornadoChart.Draw(Label(result), Axis(result), [.. Rows(result)]);

    /// <summary>The same as a file of its own.</summary>
    public static string Standalone(SensitivityResult result) => TornadoChart.Standalone(Label(result), Axis(result), [.. Rows(result)]);

    private static string Label(SensitivityResult result) => $"How far disputed figures move the difference of {result.A} minus {result.B}; those marked turn the ranking";

    private static string Axis(SensitivityResult result) => $"moves the difference by, {result.Unit}";

    private static IEnumerable<TornadoRow> Rows(SensitivityResult result)
    {
        var turning = result.Crossings.Where(figure => figure.Crossings.Any(crossing => crossing.IsSure)).ToDictionary(figure => figure.Name);
        return result.Ends.Take(Most).Select(ends => new TornadoRow(
            ends.Name,
            [Bar(ends.Low, ends.LowEnd, Turns(ends.Name, figure => figure.AtLow)), Bar(ends.High, ends.HighEnd, Turns(ends.Name, figure => figure.AtHigh))]));

        bool Turns(string name, Func<ToldCrossings, ToldMean> at) =>
            turning.TryGetValue(name, out var figure) && result.AtValue.Mean is { } own && at(figure).Mean is { } there && own < 0 != there < 0;
    }

    private static TornadoBar Bar(ToldMean mean, string end, bool turns) =>
        new(mean.Mean ?? 0, mean.Low is { } low && mean.High is { } high ? new(low, high) : null, end, turns);
}
