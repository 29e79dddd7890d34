namespace Parapet.Studies.Definition;

/// <summary>How a study's file names what is made equal between the forces: "equal cost", "as offered".</summary>
public static class BasisWords
{
    /// <summary>Null for words that name none.</summary>
    public static ForceBasis? Parse(string words) =>
        Enum.TryParse<ForceBasis>(words.Replace(" ", "", StringComparison.Ordinal), true, out var basis) ? basis : null;
}
