using System.Text;
using Parapet.Campaigns.Sensitivity;
using Parapet.Drawing.Labels;
using Parapet.Reports.Robustness;

namespace Parapet.Reports.Sensitivity;

/// <summary>The result of an analysis of the disputed figures as a page of Markdown.</summary>
public static class SensitivityPage
{
    private const int MostOnConsole = 10;

    /// <summary>The whole page: the split, every family, both ends of each, where the ranking changes.</summary>
    public static string Draw(SensitivityResult result)
    {
        var page = new StringBuilder();
        page.AppendLine($"# Which disputed figures decide: {result.Study}").AppendLine();
        page.AppendLine($"{SensitivitySentence.Of(result)} {Stated(result)}").AppendLine();
        page.AppendLine(Method(result)).AppendLine();
        page.AppendLine("| family | figures | by itself (95 %) | all it has a hand in (95 %) | of the mean over raids: by itself | with other figures |");
        page.AppendLine("|---|--:|--:|--:|--:|--:|");
        foreach (var family in result.Families)
        {
            page.AppendLine(
                $"| {Plain(family.Family)} | {family.Figures.Length} | {SensitivitySentence.Share(family.First)} | {SensitivitySentence.Share(family.Total)} | "
                + $"{SensitivitySentence.Share(family.FirstOfMean)} | {SensitivitySentence.Share(family.TotalOfMean)} |");
        }

        page.AppendLine().AppendLine($"| both ends, all else at its value: effect on the difference, {result.Unit} (95 %) | one end | effect | other end | effect |");
        page.AppendLine("|---|---|--:|---|--:|");
        foreach (var ends in result.Ends)
        {
            page.AppendLine($"| {Plain(ends.Name)} | {ends.LowEnd} | {Mean(ends.Low)} | {ends.HighEnd} | {Mean(ends.High)} |");
        }

        page.AppendLine().AppendLine("| would it change the ranking? | value | range | ranking changes at (95 %) | source | grade |");
        page.AppendLine("|---|--:|--:|---|---|---|");
        foreach (var figure in result.Crossings)
        {
            page.AppendLine($"| {Plain(figure.Name)} | {Value(figure.Value, figure.Unit)} | {Value(figure.Low, "")} to {Value(figure.High, figure.Unit)} | {Plain(Changes(figure))} | {Plain(figure.Source)} | {figure.Grade} |");
        }

        page.AppendLine().AppendLine($"All others: {Plain(string.Join("; ", result.Families.Where(family => family.Moved is null).SelectMany(family => family.Figures)))}.");
        return page.ToString();
    }

    /// <summary>The same in short, for a console.</summary>
    public static string Short(SensitivityResult result)
    {
        var page = new StringBuilder();
        page.AppendLine(SensitivitySentence.Of(result)).AppendLine(Stated(result)).AppendLine();
        foreach (var family in result.Families.Take(MostOnConsole))
        {
            page.AppendLine($"  {SensitivitySentence.Share(family.Total),-22}  {family.Family}");
        }

        page.AppendLine();
        foreach (var figure in result.Crossings)
        {
            page.AppendLine($"  {figure.Name}: {Changes(figure)}");
        }

        return page.ToString().TrimEnd();
    }

    /// <summary>How it was done.</summary>
    public static string Method(SensitivityResult result) =>
        $"{result.Disputed} disputed figures and families of claims that the pair can use were drawn in {result.Explorations} explorations of {result.Repetitions} raids each; "
        + $"{result.Families.Length - 1} families are told apart after a screening, all others count as one. Ends and changes of the ranking: {result.Raids} raids, all else at its value.";

    /// <summary>Where the ranking changes along a figure's range, in words.</summary>
    internal static string Changes(ToldCrossings figure) => figure.Crossings.IsEmpty
        ? $"none within its range ({NumberText.Signed(figure.AtLow.Mean ?? double.NaN)} to {NumberText.Signed(figure.AtHigh.Mean ?? double.NaN)} {figure.AtLow.Unit})"
        : string.Join("; ", figure.Crossings.Select(crossing =>
            $"{SensitivitySentence.At(crossing)}: “{crossing.Below}” better below, “{crossing.Above}” above{(crossing.IsSure ? "" : $"; not beyond chance, seen in {NumberText.Percent(crossing.CrossingShare)} of repeats")}"));

    /// <summary>A value with its unit.</summary>
    internal static string Value(double? value, string unit) => value is not { } known ? "" : unit.Length == 0 ? NumberText.Figure(known) : $"{NumberText.Figure(known)} {unit}";

    /// <summary>A mean with its interval.</summary>
    internal static string Mean(ToldMean mean) => RobustnessSentence.Interval(mean.Mean, mean.Low, mean.High);

    private static string Stated(SensitivityResult result) =>
        $"With every figure at its value “{result.A}” minus “{result.B}” is {Mean(result.AtValue)} {result.Unit}; in the mean over all readings {NumberText.Signed(result.ExploredMean ?? double.NaN)}.";

    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace("|", "/", StringComparison.Ordinal);
}
