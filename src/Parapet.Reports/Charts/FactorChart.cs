using Parapet.Campaigns.Findings;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Charts;

/// <summary>The deciding measure of each force as its connection improves: parallel lines mean that hardware and connection act apart.</summary>
internal static class FactorChart
{
    /// <summary>The chart of the full block of forces and connections.</summary>
    public static Markup Draw(StudyFindings findings, FactorTable factors, OptionStyle style) => InteractionChart.Draw(
        $"{findings.Deciding.Name} of each force over its connection", findings.Deciding.Unit, factors.Connections,
        [.. factors.Forces.Select(force => new InteractionLine(
            force, style.ForceColour(force), [.. factors.Connections.Select(connection => Point(findings, factors, style, force, connection))]))]);

    private static InteractionPoint Point(StudyFindings findings, FactorTable factors, OptionStyle style, string force, string connection)
    {
        var estimate = findings.Of(factors[force, connection], findings.Deciding);
        return new(
            estimate.Mean, Extents.Of(estimate.Chance), style.MarkOf(connection),
            $"{force}, {connection}: {NumberText.Of(estimate.Mean)} ({IntervalText.Range(estimate.Chance)})");
    }
}
