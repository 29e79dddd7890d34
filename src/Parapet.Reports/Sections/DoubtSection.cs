using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Charts;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Sections;

/// <summary>Three kinds of doubt, and which disputed figure moved the answer.</summary>
internal static class DoubtSection
{
    /// <summary>The section.</summary>
    public static Markup Draw(StudyFindings findings) => Markup.Of($"""
        <section>
        <h2>What the answer rests on</h2>
        {Comparisons(findings)}
        {Spread(findings)}
        </section>
        """);

    private static Markup Comparisons(StudyFindings findings)
    {
        var levels = findings.Levels(findings.Deciding);
        var rows =
            from pair in findings.Comparisons
            let difference = findings.Decided(pair)
            where difference != null
            select Markup.Of($"""
                <tr><th scope="row">{OptionText.Less(findings, pair)}</th><td>{NumberText.Signed(difference.Estimate.Mean)}</td><td>{IntervalText.Signed(difference.Estimate.Chance)}</td><td>{IntervalText.Signed(difference.Estimate.ChanceGivenDraws)}</td><td>{BandText.Of(difference.Estimate)}</td><td>{Turned(difference)}</td><td>{IndependentText.Of(difference.Estimate)}</td><td>{Level(levels.Of(pair)?.Alone)}</td><td>{Level(levels.Of(pair)?.Among)}</td><td>{Known(findings.SizeTakenOff(pair))}</td></tr>
                """);
        return Markup.Of($"""
            <p>Three kinds of doubt, never added up. <b>Chance</b> is what another seed would change; it shrinks with draws and replications. <b>The disputed figures</b> are drawn anew in every outer draw, the same for all options; their band does not shrink. <b>Turning round</b> is the share of draws in which the order is the other, with chance taken off (in brackets: as drawn). “No spread”: the draws differ no more than chance makes them. “Not told”: with one draw, or one raid a draw, chance and the figures cannot be told apart. <b>Worth</b>: so many independent raids, each with a draw of its own, would tell as much. <b>Level</b>: how often chance alone parts two options so far; by itself, and among all pairs asked about (Holm), where 5 % or less keeps any wrong one among them to one repeat in twenty. <b>Raid size taken off</b>: the same difference, without what it owes to the sizes of the very raids that were drawn, and the variance that is left of it.</p>
            <div class="scroll"><table><thead><tr><th>{findings.Deciding.Name}</th><th>mean</th><th>chance, 95 %</th><th>chance given the draws</th><th>disputed figures, 5 to 95 %</th><th>reverses in</th><th>worth, raids</th><th>level alone</th><th>among all {levels.Count}</th><th>raid size taken off</th></tr></thead><tbody>{rows}</tbody></table></div>
            """);
    }

    private static string Known(SizeTakenOff? known) => known is null
        ? NumberText.Missing
        : $"{NumberText.Signed(known.Estimate.Mean)} ({IntervalText.Signed(known.Estimate.Chance)}); {NumberText.Percent(known.VarianceRatio)}";

    private static string Level(double? level) => level is { } known ? LevelText.Of(known) : NumberText.Missing;

    private static string Turned(PairedDifference difference)
    {
        var text = ReversalText.Of(difference.Estimate, difference.Reversal);
        return difference.Reversal.Draws < Estimate.FewestUnits ? text : $"{text} ({NumberText.Percent((double)difference.Reversal.ReversedAsDrawn / difference.Reversal.Draws)})";
    }

    private static Markup Spread(StudyFindings findings)
    {
        if (findings.Spread is not { } spread)
        {
            return Markup.Of($"<p>With {findings.Table.Draws.Distinct().Count()} draws of the disputed figures it cannot be told which of them moved the answer; five are the least.</p>");
        }

        var clear = spread.Drivers.Count(driver => driver.IsClear);
        return Markup.Of($"""
            <div class="pair">
            {Figure.Draw("Which disputed figure moved the headline difference", DriverChart.Draw(spread), Markup.Of($"Inside the grey, a correlation may be chance: {spread.Drivers.Length} figures were tried on {spread.Draws} draws. {(clear == 0 ? "None stands out." : $"{clear} {(clear == 1 ? "stands" : "stand")} out.")} Figures drawn as one stand together."))}
            {Figure.Draw("Where the spread over the draws comes from", SpreadBar.Draw(spread), Markup.Of($"Shares of the variance of the draws’ means, first order. Poor inputs: <b>{NumberText.Percent(spread.Poor)}</b> (95 %: {NumberText.Percent(spread.PoorInterval.Low)} to {NumberText.Percent(spread.PoorInterval.High)}, from {spread.Draws} draws). Effects that need two figures together, or bend back, are not traced.{(spread.PoorInterval.Width < 0.8 ? "" : " So wide an interval tells next to nothing: more draws are needed.")}"))}
            </div>
            """);
    }
}
