using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Charts;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Sections;

/// <summary>Hardware and connection, told apart.</summary>
internal static class EffectsSection
{
    /// <summary>The section; in a sentence why not, where the two cannot be told apart.</summary>
    public static Markup Draw(StudyFindings findings, OptionStyle style)
    {
        if (findings.Factors is not { } factors)
        {
            return Markup.Of($"""
                <section><h2>Hardware and connection</h2><p>No two forces were run with the same two connections, so the two factors cannot be told apart here.</p></section>
                """);
        }

        var rows = findings.Effects.Select(effect => DifferenceChart.Row(Name(effect), Colour(effect, style), effect.Estimate, effect.Reversal));
        return Markup.Of($"""
            <section>
            <h2>Hardware and connection, apart</h2>
            <p class="lead">{Verdict(findings)}</p>
            <div class="pair">
            {Figure.Draw($"{findings.Deciding.Name} by force and connection", FactorChart.Draw(findings, factors, style), Markup.Of($"Parallel lines: the two factors act apart. Only the full block {Block(factors)} is used. Hairs: 95 % chance."))}
            {Figure.Draw($"Effects on {findings.Deciding.InSentence}", DifferenceChart.Draw("Effects of hardware, connection and both", $"effect on {findings.Deciding.InSentence}, {findings.Deciding.Unit}", rows), Markup.Of($"{(findings.Deciding.FewerIsBetter ? "Below" : "Above")} zero is better. Bars and bands as in the paired differences. “Link gain”: how much more the first force gains from the connection than the second."))}
            </div>
            </section>
            """);
    }

    private static string Verdict(StudyFindings findings)
    {
        var hardware = findings.Effects.Where(effect => effect.Kind == EffectKind.Hardware).MaxBy(effect => Math.Abs(effect.Estimate.Mean))!;
        var connection = findings.Effects.Where(effect => effect.Kind == EffectKind.Connection).MaxBy(effect => Math.Abs(effect.Estimate.Mean))!;
        return $"The largest effect of hardware is {Said(hardware)}; of connection, {Said(connection)}.";

        string Said(FactorEffect effect)
        {
            return $"{NumberText.Signed(effect.Estimate.Mean)} {findings.Deciding.Unit} ({effect.Name}; chance {IntervalText.Signed(effect.Estimate.Chance)}{(effect.Estimate.IsClear ? "" : ", not clear")})";
        }
    }

    private static string Block(FactorTable factors) =>
        $"{string.Join(", ", factors.Forces)} × {string.Join(", ", factors.Connections)}";

    private static string Name(FactorEffect effect) => effect.Kind switch
    {
        EffectKind.Interaction => $"Link gain, {effect.Name}",
        EffectKind.Hardware => effect.Name,
        _ => $"Connection: {effect.Name}",
    };

    private static string Colour(FactorEffect effect, OptionStyle style) => effect.Kind switch
    {
        EffectKind.Hardware => style.ForceColour(effect.Name.Split(" minus ")[0]),
        EffectKind.Connection => "connection",
        _ => "both",
    };
}
