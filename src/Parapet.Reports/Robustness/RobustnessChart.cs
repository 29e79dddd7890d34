using Parapet.Campaigns.Robustness;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Vector;

namespace Parapet.Reports.Robustness;

/// <summary>The strongest settings as a tornado: how far each moves the headline difference, those that turn the answer marked.</summary>
public static class RobustnessChart
{
    private const int Most = 15;

    /// <summary>The chart, for a report whose style sheet it needs.</summary>
    public static Markup Draw(RobustnessResult result) => TornadoChart.Draw(Label(result), Axis(result), [.. Rows(result)]);

    /// <summary>The same as a file of its own.</summary>
    public static string Standalone(RobustnessResult result) => TornadoChart.Standalone(Label(result), Axis(result), [.. Rows(result)]);

    private static string Label(RobustnessResult result) => $"How far settings move the difference of {result.A} minus {result.B}; those marked turn the answer";

    private static string Axis(RobustnessResult result) => $"moves the difference by, {result.Unit}";

    private static IEnumerable<TornadoRow> Rows(RobustnessResult result)
    {
        var turning = result.Flips.Where(flip => flip.Effect.Settings.Length == 1).ToDictionary(flip => (flip.Effect.Settings[0], flip.Effect.Tried[0]));
        return
            from setting in result.Effects.GroupBy(effect => effect.Settings[0]).Take(Most)
            let values = setting.OrderByDescending(effect => turning.ContainsKey((effect.Settings[0], effect.Tried[0]))).ThenByDescending(effect => Math.Abs(effect.Mean ?? 0)).ToArray()
            select new TornadoRow(
                setting.Key, [.. values.Take(2).Select(effect => new TornadoBar(
                    effect.Mean ?? 0, effect.Low is { } low && effect.High is { } high ? new(low, high) : null, effect.Tried[0],
                    turning.ContainsKey((effect.Settings[0], effect.Tried[0]))))]);
    }
}
