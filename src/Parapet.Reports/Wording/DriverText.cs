using Parapet.Statistics.Sensitivity;

namespace Parapet.Reports.Wording;

/// <summary>A disputed figure as a sentence names it: the figure first, then whose it is.</summary>
internal static class DriverText
{
    /// <summary>The words.</summary>
    public static string Of(Driver driver)
    {
        var alone = FieldText.Of(driver.Name).Split(';')[0];
        var along = driver.Name.Contains(';', StringComparison.Ordinal) ? ", with what is drawn along with it" : "";
        return alone.Split(": ", 2) is [var owner, var figure]
            ? $"\u201c{figure}\u201d ({Whose(owner)}{along})"
            : $"\u201c{alone}\u201d{along}";
    }

    /// <summary>A system keeps its name; the words that stand where no one system does go into the sentence.</summary>
    private static string Whose(string owner) => owner is "Study" or "Shared by several" or "Family of claims" ? owner.ToLowerInvariant() : owner;
}
