using Parapet.Campaigns.Findings;

namespace Parapet.Campaigns.Results;

/// <summary>Whether a kept result can be of a headline: two options, in a measure that decides studies.</summary>
internal static class HeadlineCheck
{
    /// <summary>Field by field, what cannot be.</summary>
    public static IEnumerable<(string Field, string Found)> Faults(string a, string b, string measure, string unit)
    {
        if (a == b)
        {
            yield return ("b", $"'{b}', which is held against itself");
        }

        if (Measures.Find(measure) is not { } known)
        {
            yield return ("measure", $"'{measure}', which no study is decided by");
        }
        else if (known.Unit != unit)
        {
            yield return ("unit", $"'{unit}' of {known.Id}, which is in {known.Unit}");
        }
    }
}
