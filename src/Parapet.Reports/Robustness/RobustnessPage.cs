using System.Text;
using Parapet.Campaigns.Robustness;
using Parapet.Studies.Settings;

namespace Parapet.Reports.Robustness;

/// <summary>A sweep's result as a page of Markdown.</summary>
public static class RobustnessPage
{
    private const int MostOnConsole = 10;

    /// <summary>The whole page: what turns the answer, every value tried, every pair, and what was refused or left out.</summary>
    public static string Draw(RobustnessResult result)
    {
        var page = new StringBuilder();
        page.AppendLine($"# What turns the answer: {result.Study}").AppendLine();
        page.AppendLine($"{RobustnessSentence.Of(result)} {Stated(result)}").AppendLine();
        page.AppendLine(Method(result)).AppendLine();
        Flips(page, result);
        Effects(page, $"Every value tried, the strongest first: effect on the difference, {result.Unit} (95 %)", result.Effects);
        Effects(page, $"The strongest settings two by two, each at the value that works most against the lead: effect, {result.Unit} (95 %)", result.Pairs);
        Refused(page, result);
        LeftOut(page, result);
        return page.ToString();
    }

    /// <summary>The same in short, for a console.</summary>
    public static string Short(RobustnessResult result)
    {
        var page = new StringBuilder();
        page.AppendLine(RobustnessSentence.Of(result)).AppendLine(Stated(result)).AppendLine();
        foreach (var effect in result.Effects.Take(MostOnConsole))
        {
            page.AppendLine($"  {RobustnessSentence.Interval(effect.Mean, effect.Low, effect.High)}  {effect.Told}");
        }

        return page.AppendLine().Append($"{result.Levels} values of {result.Settings} settings, {result.Pairs.Length} pairs, {result.Refused.Length} refused, {result.LeftOut.Length} left out.").ToString();
    }

    /// <summary>How it was tried, and what chance could have done.</summary>
    public static string Method(RobustnessResult result) => result.Raids.Length < 4
        ? ""
        : $"{result.Levels} values of {result.Settings} settings were tried on {result.Raids[0]} raids each, the same for all; the stronger again on {result.Raids[1]} and the strongest on {result.Raids[2]}, "
            + $"then two by two. {result.Candidates} that might turn the answer were run on {result.Raids[3]} further raids; listed is what gives another answer there with an effect that is clear at 95 % over all of them together. "
            + $"Steps: {SettingSteps.Told}. A setting that works only together with one outside the strongest is not found.";

    private static string Stated(RobustnessResult result) =>
        $"On the {(result.Raids.Length < 4 ? 0 : result.Raids[3])} further raids the study itself has “{result.A}” minus “{result.B}” at {RobustnessSentence.Interval(result.Mean, result.Low, result.High)} {result.Unit}: {RobustnessSentence.Verdict(result, result.Verdict)}.";

    private static void Flips(StringBuilder page, RobustnessResult result)
    {
        if (result.Flips.IsEmpty)
        {
            return;
        }

        page.AppendLine("| turns the answer | effect (95 %) | difference then (95 %) | answer then |");
        page.AppendLine("|---|--:|--:|---|");
        foreach (var flip in result.Flips)
        {
            page.AppendLine(
                $"| {Plain(flip.Effect.Told)} | {RobustnessSentence.Interval(flip.Effect.Mean, flip.Effect.Low, flip.Effect.High)} | "
                + $"{RobustnessSentence.Interval(flip.Effect.Difference, flip.Low, flip.High)} | {RobustnessSentence.Verdict(result, flip.Verdict)} |");
        }

        page.AppendLine();
    }

    private static void Effects(StringBuilder page, string title, IReadOnlyCollection<SettingEffect> effects)
    {
        page.AppendLine($"| {title} | effect | difference then | raids |");
        page.AppendLine("|---|--:|--:|--:|");
        foreach (var effect in effects)
        {
            page.AppendLine($"| {Plain(effect.Told)} | {RobustnessSentence.Interval(effect.Mean, effect.Low, effect.High)} | {Drawing.Labels.NumberText.Signed(effect.Difference ?? double.NaN)} | {effect.Raids} |");
        }

        page.AppendLine();
    }

    private static void Refused(StringBuilder page, RobustnessResult result)
    {
        if (result.Refused.IsEmpty)
        {
            return;
        }

        page.AppendLine("| refused | value | why |");
        page.AppendLine("|---|---|---|");
        foreach (var refused in result.Refused)
        {
            page.AppendLine($"| {Plain(refused.Setting)} | {Plain(refused.Tried)} | {Plain(refused.Reason)} |");
        }

        page.AppendLine();
    }

    private static void LeftOut(StringBuilder page, RobustnessResult result)
    {
        page.AppendLine("| not tried, since | settings |");
        page.AppendLine("|---|---|");
        foreach (var reason in result.LeftOut.GroupBy(setting => setting.Reason))
        {
            page.AppendLine($"| {reason.Key} | {Plain(string.Join("; ", reason.Select(setting => setting.Setting)))} |");
        }
    }

    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace("|", "/", StringComparison.Ordinal);
}
