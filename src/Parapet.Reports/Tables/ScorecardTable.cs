using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Reports.Charts;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Tables;

/// <summary>Options by threat classes: mean leakers with their interval on a ground that darkens with the share let through.</summary>
internal static class ScorecardTable
{
    private static readonly MeasureOfEffectiveness[] Others =
        [Measures.RaidAnnihilation, Measures.AssetsHit, Measures.FriendliesLost, Measures.RoundsFired, Measures.CostOfRounds];

    /// <summary>The table; options that are no variants have a row each.</summary>
    public static Markup Draw(StudyFindings findings, OptionStyle style)
    {
        var classes = findings.Classes;
        var columns = new ClassColumns(findings);
        return Markup.Of($"""
            <div class="scroll"><table class="scorecard">
            <thead>
            <tr><th class="option" rowspan="2">Option</th><th class="group" colspan="{classes.Length + 1}">{(findings.ComesByTurns ? "Leakers, and the share let through of each class: mean, 95 % interval" : "Leakers: mean, 95 % interval")}</th><th class="group apart" colspan="{Others.Length}">What it took, and what else was lost</th></tr>
            <tr><th class="total">all<br><small>of {NumberText.Count(findings.MeanRaidSize)}</small></th>{classes.Select(threat => Markup.Of($"<th>{Short(threat)}<br><small>of {columns.Flown(threat)}</small></th>"))}
            {Others.Select((measure, index) => Markup.Of($"""<th class="{(index == 0 ? "apart" : "")}">{Head(measure)}</th>"""))}</tr>
            </thead>
            <tbody>
            {Rows()}
            </tbody>
            </table></div>
            """);

        IEnumerable<Markup> Rows()
        {
            var force = "";
            foreach (var (index, option) in findings.Study.Options.Index().Where(entry => entry.Item.Role.IsOnCard))
            {
                yield return Row(index, option, option.Force != force);
                force = option.Force;
            }
        }

        Markup Row(int index, OptionResult option, bool opens) => Markup.Of($"""
            <tr class="{(opens ? "opens" : "")}"><th class="option" scope="row">{ChartMark.Inline(style.Of(index))}{option.Name}{Hypothetical(option)}</th>
            {Cell(columns, findings.Of(index, Measures.Leakers), findings.MeanRaidSize, "total")}
            {classes.Select(threat => Cell(columns, columns.Of(index, threat), columns.Whole(threat), ""))}
            {Others.Select((measure, place) => Plain(findings.Of(index, measure), place == 0))}</tr>
            """);
    }

    private static Markup Hypothetical(OptionResult option) =>
        option.Hypothetical ? Markup.Of($""" <small class="tag">hypothetical</small>""") : Markup.Nothing;

    private static Markup Cell(ClassColumns columns, Estimate estimate, double raid, string kind)
    {
        var share = raid > 0 ? Math.Clamp(estimate.Mean / raid, 0, 1) : 0;
        return Markup.Of($"""
            <td class="heat {kind}" style="--share:{share}" title="{NumberText.Percent(share)} of {NumberText.Count(raid)} let through; over the disputed figures {(estimate.HasNoSpread ? "no spread" : IntervalText.Range(estimate.Band))}"><b>{columns.Number(estimate.Mean)}</b><small>{Interval(estimate)}</small></td>
            """);
    }

    private static Markup Plain(Estimate estimate, bool isFirst) => Markup.Of($"""
        <td class="{(isFirst ? "apart" : "")}">{NumberText.Compact(estimate.Mean)}<small>{Interval(estimate)}</small></td>
        """);

    private static string Interval(Estimate estimate) => estimate switch
    {
        { IsWithoutEvent: true } => $"under {NumberText.UpperBound(estimate.Chance.High)}",
        { IsConstant: true } => "no spread",
        { Chance.IsKnown: false } => "",
        _ => IntervalText.Compact(estimate.Chance),
    };

    private static Markup Short(TargetClass threat) => threat switch
    {
        TargetClass.ShortRangeBallistic => Markup.Of($"""<abbr title="{threat.Label}">SRBM</abbr>"""),
        TargetClass.MediumRangeBallistic => Markup.Of($"""<abbr title="{threat.Label}">MRBM</abbr>"""),
        TargetClass.IntermediateRangeBallistic => Markup.Of($"""<abbr title="{threat.Label}">IRBM</abbr>"""),
        _ => Markup.Of($"{threat.Label}"),
    };

    private static Markup Head(MeasureOfEffectiveness measure) => measure.Id switch
    {
        "raidAnnihilation" => Markup.Of($"no leaker<br><small>probability</small>"),
        "friendliesLost" => Markup.Of($"friends lost<br><small>aircraft</small>"),
        "costOfRounds" => Markup.Of($"rounds cost<br><small>USD million</small>"),
        _ => Markup.Of($"{measure.InSentence}<br><small>per raid</small>"),
    };
}
