using Parapet.Campaigns.Findings;

namespace Parapet.Reports.Wording;

/// <summary>Options as headings and sentences name them.</summary>
internal static class OptionText
{
    /// <summary>An option's name in quotes.</summary>
    public static string Quoted(StudyFindings findings, int option) => $"“{findings.Study.Options[option].Name}”";

    /// <summary>A difference: the first minus the second.</summary>
    public static string Less(StudyFindings findings, (int A, int B) pair) =>
        $"{findings.Study.Options[pair.A].Name} minus {findings.Study.Options[pair.B].Name}";
}
