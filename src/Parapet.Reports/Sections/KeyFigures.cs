using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Sections;

/// <summary>Four numbers in a row: the headline, how firmly it stands, and what hardware and connection each do.</summary>
internal static class KeyFigures
{
    /// <summary>The row; nothing where only one option was run.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        if (findings.Comparisons.IsEmpty)
        {
            return Markup.Nothing;
        }

        return Markup.Of($"""
            <section class="keys">
            {Headline(findings, findings.Comparisons[0])}
            {Effect(Hardware(findings), "Hardware alone", "averaged over connections")}
            {Effect(findings.Effects.LastOrDefault(effect => effect.Kind == EffectKind.Connection), "Connection alone", "averaged over forces")}
            </section>
            """);
    }

    /// <summary>The difference and how firmly it stands; a measure may have no value in one of the two, as a cost ratio has none where nothing is killed.</summary>
    private static Markup Headline(StudyFindings findings, (int A, int B) pair)
    {
        var name = $"Difference in {findings.Deciding.InSentence}";
        return findings.Decided(pair) is { } difference
            ? Markup.Of($"{Key(name, NumberText.Signed(difference.Estimate.Mean), $"chance {IntervalText.Signed(difference.Estimate.Chance)}", OptionText.Less(findings, pair))}{Firmness(difference)}")
            : Key(name, NumberText.Missing, "the measure has no value in one of the two", OptionText.Less(findings, pair));
    }

    private static FactorEffect? Hardware(StudyFindings findings)
    {
        var (a, b) = findings.Comparisons[0];
        string[] forces = [findings.Study.Options[a].Force, findings.Study.Options[b].Force];
        var effects = findings.Effects.Where(effect => effect.Kind == EffectKind.Hardware).ToArray();
        return effects.FirstOrDefault(effect => forces.Order().SequenceEqual(effect.Name.Split(" minus ").Order())) ?? effects.FirstOrDefault();
    }

    private static Markup Firmness(PairedDifference headline) => headline.Estimate.HasNoSpread && headline.Reversal.Draws >= Estimate.FewestUnits
        ? Key("Over the disputed figures", "no spread", "beyond chance", $"{headline.Reversal.Draws} draws")
        : Firmness(headline.Reversal);

    private static Markup Firmness(Reversal reversal) => reversal.Draws switch
    {
        < 2 => Key("Over the disputed figures", "not asked", "one draw only", "more draws are needed"),
        < Estimate.FewestUnits => Key("Over the disputed figures", "not told", $"{reversal.Draws} draws only", "more draws are needed"),
        _ => Key(
            "Same order in", ReversalText.Shares(reversal).Holding, $"of {reversal.Draws} draws; {NumberText.Percent(reversal.HoldingInterval.Low)} to {NumberText.Percent(reversal.HoldingInterval.High)} of all",
            $"reverses in {ReversalText.Shares(reversal).Reversed}"),
    };

    private static Markup Effect(FactorEffect? effect, string name, string averaged) => effect == null
        ? Key(name, "n/a", "no full block of force × connection with a value", "")
        : Key(name, NumberText.Signed(effect.Estimate.Mean), $"chance {IntervalText.Signed(effect.Estimate.Chance)}", $"{effect.Name}, {averaged}");

    private static Markup Key(string name, string value, string doubt, string what) => Markup.Of($"""
        <div><h4>{name}</h4><p class="value">{value}</p><p>{doubt}</p><p class="quiet">{what}</p></div>
        """);
}
